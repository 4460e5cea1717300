package vn.tonghop.closing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.closing.Decision.Remark;
import vn.tonghop.closing.SignedCopyCheck.Outcome;
import vn.tonghop.closing.issued.SignedContent;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.pdf.UnreadablePdfFile;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.readback.ReadFigure;
import vn.tonghop.report.signed.PdfReading;
import vn.tonghop.report.signed.PdfReports;
import vn.tonghop.report.signed.SignatureLine;
import vn.tonghop.wording.VietnameseDates;

/**
 * Holds a signed PDF against the period: a file changed after it was signed, figures that differ, another number or day than was said, and another document are
 * refused; what cannot be read is said.
 */
final class SignedPdfCheck {

    private final PdfReports pdfs;
    private final ZoneId zone;

    SignedPdfCheck(PdfReports pdfs, ZoneId zone) {
        this.pdfs = pdfs;
        this.zone = zone;
    }

    Outcome check(ReportingPeriod period, Path file, SignedCopy copy, LocalDateTime now)
            throws IOException, UnreadablePdfFile {
        PdfReading reading = pdfs.read(period, file, now);
        String name = String.valueOf(file.getFileName());
        if (!reading.isIntact()) {
            return SignedCopyReadback.refused(copy, "close.signature-broken", name);
        }
        if (reading.isAnotherDocument()) {
            return SignedCopyReadback.refused(copy, "close.another-document", name);
        }
        if (!reading.departures().isEmpty()) {
            return SignedCopyReadback.refused(copy, "close.departs", SignedCopyReadback.lines(reading.departures()));
        }
        String number = reading.number();
        if (number != null && copy.number() != null && !isSame(number, copy.number())) {
            return SignedCopyReadback.refused(copy, "close.other-number", copy.number() + " → " + number);
        }
        String day = reading.day() == null ? null : reading.day().toString();
        if (day != null && copy.date() != null && !day.equals(copy.date())) {
            return SignedCopyReadback.refused(copy, "close.other-date", shown(copy.date()) + " → " + shown(day));
        }
        SignedCopy read = new SignedCopy(
                file,
                copy.number() == null ? number : copy.number(),
                copy.date() == null ? day : copy.date(),
                content(reading));
        return new Outcome(null, read, remarks(reading, read));
    }

    private static SignedContent content(PdfReading reading) {
        return new SignedContent(
                reading.picture() ? "picture" : "pdf",
                reading.figures().size() - reading.notFound().size(),
                reading.notFound().stream().map(ReadFigure::id).toList(),
                reading.signatures());
    }

    private List<Remark> remarks(PdfReading reading, SignedCopy read) {
        List<Remark> remarks = new ArrayList<>();
        reading.signatures().stream()
                .map(signature -> SignatureLine.of(signature, zone))
                .forEach(line -> remarks.add(new Remark(line.key(), line.values())));
        if (reading.signatures().isEmpty()) {
            remarks.add(new Remark("signature.none", List.of()));
        }
        if (reading.picture()) {
            remarks.add(new Remark("close.picture", List.of()));
            return remarks;
        }
        int found = reading.figures().size() - reading.notFound().size();
        remarks.add(new Remark("close.read", List.of("count", String.valueOf(found))));
        if (!reading.notFound().isEmpty()) {
            remarks.add(new Remark(
                    "close.not-found",
                    List.of(
                            "count",
                            String.valueOf(reading.notFound().size()),
                            "figures",
                            String.join(
                                    "\n",
                                    reading.notFound().stream()
                                            .map(f -> "- " + f.label() + " (" + f.id() + "): " + f.ledgerShown())
                                            .toList()))));
        }
        remarks.add(onPage("number", reading.number(), read.number()));
        remarks.add(onPage("date", reading.day() == null ? null : shown(String.valueOf(reading.day())), read.date()));
        return remarks;
    }

    /** Number or day as the page bears it, or that it could not be read there. */
    private static Remark onPage(String what, @Nullable String onPage, @Nullable String kept) {
        if (onPage != null) {
            return new Remark("pdf." + what, List.of(what, onPage));
        }
        return new Remark(kept == null ? "pdf.no-" + what : "close.unchecked-" + what, List.of());
    }

    /** "369" is "369/BC-KHCN": people say the number without its symbol. */
    private static boolean isSame(String onPage, String said) {
        String one = plain(onPage);
        String other = plain(said);
        return one.equals(other) || (!other.contains("/") && one.startsWith(other + "/"));
    }

    private static String plain(String number) {
        return number.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static String shown(String day) {
        return VietnameseDates.numeric(LocalDate.parse(day));
    }
}
