package vn.tonghop.report.compiled;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the documents of a period tell. */
@Import({
    CompiledSources.class,
    SubmissionLines.class,
    PeriodBackgrounds.class,
    PeriodProofs.class,
    CompiledPeriods.class,
    FigureExplanations.class
})
@Configuration(proxyBeanMethods = false)
public class CompiledConfiguration {}
