package vn.tonghop.report.signed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pdf.signature.PdfSignature;
import vn.tonghop.report.readback.ReadFigure;

/**
 * What a PDF of a report says beside the ledger.
 *
 * @param pages how many it has
 * @param picture whether it is a picture only: nothing in it could be read
 * @param figures of the report at every place where it prints one; none of a picture
 * @param number that the first page bears, such as {@code 369/BC-KHCN}; null where none was found
 * @param day that the first page bears; null where none was found
 * @param signatures that it bears; none where nobody has signed it digitally
 */
public record PdfReading(
        int pages,
        boolean picture,
        List<ReadFigure> figures,
        @Nullable String number,
        @Nullable LocalDate day,
        List<PdfSignature> signatures) {

    public PdfReading {
        figures = List.copyOf(figures);
        signatures = List.copyOf(signatures);
    }

    /** Figures that depart from the ledger, or are gone from their sentence. */
    public List<ReadFigure> departures() {
        return figures.stream().filter(f -> f.isFound() && !f.isEqual()).toList();
    }

    /** Whether every signature still holds for the file as it lies there. */
    public boolean isIntact() {
        return signatures.stream().allMatch(PdfSignature::intact);
    }

    /** Figures whose sentence was not found, so that nothing is known of them. */
    public List<ReadFigure> notFound() {
        return figures.stream().filter(f -> !f.isFound()).toList();
    }

    /** Whether too little of the report was found to take this for it. */
    public boolean isAnotherDocument() {
        return !picture && notFound().size() * 2 > figures.size();
    }
}
