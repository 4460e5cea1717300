package vn.tonghop.closing.issued;

import java.util.List;

/**
 * What was read of a signed copy when a period was closed on it.
 *
 * @param kind {@code word}, {@code pdf}, or {@code picture} for a PDF without text
 * @param equal places at which a figure of the report was found and is the ledger's
 * @param notFound ids of figures whose sentences were not found, so that they were not compared
 */
public record SignedContent(String kind, int equal, List<String> notFound) {

    public SignedContent {
        notFound = List.copyOf(notFound);
    }
}
