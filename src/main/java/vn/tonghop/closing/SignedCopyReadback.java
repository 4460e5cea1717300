package vn.tonghop.closing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.tonghop.intake.Submissions;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compose.PrintedFigures;
import vn.tonghop.report.readback.FigureReadback;
import vn.tonghop.report.readback.ReadFigure;

/** Reads the figures of a signed Word file back and names those that are not the period's. */
final class SignedCopyReadback implements SignedCopyCheck {

    private final PrintedFigures printed;
    private final CompiledPeriods compiled;
    private final Clock clock;

    SignedCopyReadback(PrintedFigures printed, CompiledPeriods compiled, Clock clock) {
        this.printed = printed;
        this.compiled = compiled;
        this.clock = clock;
    }

    @Override
    public List<String> departures(ReportingPeriod period, Path docx) throws IOException {
        try {
            return new FigureReadback(compiled.figures(period))
                    .compare(docx, printed.ids(period, Submissions.utc(clock.instant()))).stream()
                            .filter(figure -> !figure.isEqual())
                            .map(SignedCopyReadback::line)
                            .toList();
        } catch (UnreadableWordFile e) {
            return List.of(docx.getFileName() + ": " + e.getMessage());
        }
    }

    /** Label, what the ledger has and what the document says, told apart by an arrow in every language. */
    private static String line(ReadFigure figure) {
        return "%s (%s): %s → %s".formatted(figure.label(), figure.id(), figure.ledgerShown(), figure.documentShown());
    }
}
