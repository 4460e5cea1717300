package vn.tonghop.closing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.issued.SignedContent;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.intake.Submissions;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.pdf.UnreadablePdfFile;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compose.PrintedFigures;
import vn.tonghop.report.readback.FigureReadback;
import vn.tonghop.report.readback.ReadFigure;
import vn.tonghop.report.signed.PdfReports;

/** Reads the figures of a signed copy back and names those that are not the period's. */
final class SignedCopyReadback implements SignedCopyCheck {

    private final PrintedFigures printed;
    private final CompiledPeriods compiled;
    private final SignedPdfCheck pdfs;
    private final Clock clock;

    SignedCopyReadback(
            PrintedFigures printed, CompiledPeriods compiled, PdfReports pdfs, Catalogue catalogue, Clock clock) {
        this.printed = printed;
        this.compiled = compiled;
        this.pdfs = new SignedPdfCheck(pdfs, catalogue.calendar().zone());
        this.clock = clock;
    }

    @Override
    public Outcome check(ReportingPeriod period, SignedCopy copy) throws IOException {
        Path file = copy.file();
        if (file == null) {
            return new Outcome(null, copy, List.of());
        }
        LocalDateTime now = Submissions.utc(clock.instant());
        String name = String.valueOf(file.getFileName());
        try {
            return name.toLowerCase(Locale.ROOT).endsWith(".docx")
                    ? word(period, file, copy, now)
                    : pdfs.check(period, file, copy, now);
        } catch (UnreadableWordFile e) {
            return refused(copy, "close.departs", name + ": " + e.getMessage());
        } catch (UnreadablePdfFile e) {
            return refused(copy, "close.unreadable-pdf." + e.reason(), name);
        }
    }

    private Outcome word(ReportingPeriod period, Path file, SignedCopy copy, LocalDateTime now)
            throws IOException, UnreadableWordFile {
        List<ReadFigure> read = new FigureReadback(compiled.figures(period)).compare(file, printed.ids(period, now));
        List<ReadFigure> departures = read.stream().filter(f -> !f.isEqual()).toList();
        if (!departures.isEmpty()) {
            return refused(copy, "close.departs", lines(departures));
        }
        SignedContent content = new SignedContent("word", read.size(), List.of(), List.of());
        return new Outcome(
                null,
                new SignedCopy(file, copy.number(), copy.date(), content),
                List.of(new Decision.Remark("close.read", List.of("count", String.valueOf(read.size())))));
    }

    static Outcome refused(SignedCopy copy, String key, String argument) {
        return new Outcome(Decision.refused(key, argument), copy, List.of());
    }

    /** Label, what the ledger has and what the document says, told apart by an arrow in every language. */
    static String lines(List<ReadFigure> figures) {
        return figures.stream()
                .map(figure -> "%s%s (%s): %s → %s"
                        .formatted(
                                figure.page() == null ? "" : "[" + figure.page() + "] ",
                                figure.label(),
                                figure.id(),
                                figure.ledgerShown(),
                                figure.documentShown()))
                .collect(Collectors.joining("\n"));
    }
}
