package vn.tonghop.report;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tonghop.report.compiled.CompiledConfiguration;
import vn.tonghop.report.compose.NarrativeItems;
import vn.tonghop.report.compose.PrintedFigures;
import vn.tonghop.report.compose.ReportComposer;

/** The documents of periods. */
@Configuration(proxyBeanMethods = false)
@Import({
    CompiledConfiguration.class,
    NarrativeItems.class,
    ReportComposer.class,
    PrintedFigures.class,
    Documents.class,
    ReportPublisher.class
})
public class ReportConfiguration {}
