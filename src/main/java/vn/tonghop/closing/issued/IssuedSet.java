package vn.tonghop.closing.issued;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive says of a set of documents that was issued: {@code issue.json}.
 *
 * @param period such as {@code 2023-12}
 * @param number the first, second … set of the period
 * @param run SHA-256 of the sealed input list
 * @param program version that wrote the documents
 * @param issuedAt UTC
 * @param issuedBy who closed the period
 * @param account of the operating system
 * @param language of the documents
 * @param documents all of them, the signed copy left aside
 * @param signed the signed copy; null where none was given
 * @param signedNumber the number that it bears; null where none was given
 * @param signedDate the day of signing; null where none was given
 * @param signedContent what was read of the signed copy; null where nothing was
 */
public record IssuedSet(
        String period,
        int number,
        String run,
        String program,
        String issuedAt,
        String issuedBy,
        String account,
        String language,
        List<Document> documents,
        @Nullable Document signed,
        @Nullable String signedNumber,
        @Nullable String signedDate,
        @Nullable SignedContent signedContent) {

    static final String FILE = "issue.json";
    static final String SEALED = "sealed-inputs.txt";
    static final String ROWS = "rows.json";
    static final String CATALOGUE = "catalogue";
    static final String DOCUMENTS = "documents";
    static final String SIGNED = "signed";

    public IssuedSet {
        documents = List.copyOf(documents);
    }

    /** A file of the set: its path below the set's folder for documents, and its bytes. */
    public record Document(String path, String sha256) {}
}
