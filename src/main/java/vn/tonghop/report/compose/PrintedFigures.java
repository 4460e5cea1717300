package vn.tonghop.report.compose;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.document.ReportDocument;

/** Which figures the main report of a period prints. */
public final class PrintedFigures {

    private final CompiledPeriods periods;
    private final Catalogue catalogue;
    private final ReportComposer composer;

    public PrintedFigures(Catalogue catalogue, CompiledPeriods periods, ReportComposer composer) {
        this.periods = periods;
        this.catalogue = catalogue;
        this.composer = composer;
    }

    /** The ids of all figures in the body. */
    public Set<String> ids(ReportingPeriod period, LocalDateTime nowUtc) {
        return report(period, nowUtc).body().stream()
                .filter(ReportDocument.Block.Item.class::isInstance)
                .flatMap(block -> ((ReportDocument.Block.Item) block).content().stream())
                .filter(ReportDocument.Inline.FigureText.class::isInstance)
                .map(piece -> ((ReportDocument.Inline.FigureText) piece).figureId())
                .collect(Collectors.toSet());
    }

    /** The main report as it is composed now, with what people have changed and keep. */
    public ReportDocument report(ReportingPeriod period, LocalDateTime nowUtc) {
        CompiledPeriod compiled = periods.read(period, "", PeriodState.OPEN, nowUtc);
        return composer.compose(catalogue.reports().get(0), compiled);
    }
}
