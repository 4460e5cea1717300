package vn.tonghop.operations.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.pdf.signature.PdfSignature;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.readback.ReadFigure;
import vn.tonghop.report.signed.PdfReading;
import vn.tonghop.report.signed.SignatureLine;
import vn.tonghop.wording.VietnameseDates;

/** Tells what a PDF of a report says beside the ledger. */
final class PdfTelling {

    private final Console console;
    private final ZoneId zone;

    PdfTelling(Console console, ZoneId zone) {
        this.console = console;
        this.zone = zone;
    }

    /** The outcome, for programs. */
    record Readback(
            String period,
            int read,
            int different,
            int notFound,
            int pages,
            boolean picture,
            @Nullable String number,
            @Nullable String date,
            List<PdfSignature> signatures,
            List<ReadFigure> figures) {
        Readback {
            signatures = List.copyOf(signatures);
            figures = List.copyOf(figures);
        }
    }

    /** Tells all of it, and returns the exit code: 0 only where every figure was found and is the ledger's. */
    int tell(Path file, ReportingPeriod period, PdfReading reading) {
        List<ReadFigure> departures = reading.departures();
        List<ReadFigure> missing = reading.notFound();
        int read = reading.figures().size() - missing.size();
        LocalDate day = reading.day();
        console.answer(new Readback(
                period.toString(),
                read,
                departures.size(),
                missing.size(),
                reading.pages(),
                reading.picture(),
                reading.number(),
                day == null ? null : day.toString(),
                reading.signatures(),
                reading.figures()));
        signatures(console, reading.signatures(), zone);
        if (reading.picture()) {
            console.say("pdf.picture", "file", name(file), "pages", reading.pages());
            return ExitCode.ACT;
        }
        head(console, reading);
        if (reading.isAnotherDocument()) {
            console.say(
                    "pdf.other",
                    "file",
                    name(file),
                    "period",
                    period,
                    "count",
                    read,
                    "all",
                    reading.figures().size());
            return ExitCode.ACT;
        }
        departures.forEach(figure -> line(console, figure));
        missing.forEach(figure -> line(console, figure));
        boolean all = departures.isEmpty() && missing.isEmpty();
        boolean clean = all && reading.isIntact();
        console.say(
                all ? "pdf.equal" : "pdf.count",
                "period",
                period,
                "count",
                read,
                "pages",
                reading.pages(),
                "different",
                departures.size(),
                "missing",
                missing.size());
        return clean ? ExitCode.DONE : ExitCode.ACT;
    }

    /** Who has signed, and whether it holds; or that nobody has. */
    static void signatures(Console console, List<PdfSignature> signatures, ZoneId zone) {
        signatures.stream()
                .map(signature -> SignatureLine.of(signature, zone))
                .forEach(line -> console.say(line.key(), line.values().toArray()));
        if (signatures.isEmpty()) {
            console.say("signature.none");
        }
    }

    private static void head(Console console, PdfReading reading) {
        LocalDate day = reading.day();
        console.say(reading.number() == null ? "pdf.no-number" : "pdf.number", "number", reading.number());
        console.say(day == null ? "pdf.no-date" : "pdf.date", "date", day == null ? "" : VietnameseDates.numeric(day));
    }

    private static void line(Console console, ReadFigure figure) {
        console.say(
                "pdf." + figure.state(),
                "page",
                figure.page(),
                "label",
                figure.label(),
                "id",
                figure.id(),
                "ledger",
                figure.ledger() == null ? console.text("explain.missing") : figure.ledgerShown(),
                "document",
                figure.documentShown());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
