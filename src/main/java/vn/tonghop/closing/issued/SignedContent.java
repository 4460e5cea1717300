package vn.tonghop.closing.issued;

import java.util.List;
import vn.tonghop.pdf.signature.PdfSignature;

/**
 * What was read of a signed copy when a period was closed on it.
 *
 * @param kind {@code word}, {@code pdf}, or {@code picture} for a PDF without text
 * @param equal places at which a figure of the report was found and is the ledger's
 * @param notFound ids of figures whose sentences were not found, so that they were not compared
 * @param signatures digital signatures of the file
 */
public record SignedContent(String kind, int equal, List<String> notFound, List<PdfSignature> signatures) {

    public SignedContent {
        notFound = List.copyOf(notFound);
        signatures = List.copyOf(signatures);
    }
}
