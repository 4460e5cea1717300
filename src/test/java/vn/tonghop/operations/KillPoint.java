package vn.tonghop.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Moments of a run over December that can be seen from outside. */
enum KillPoint {
    /** The first bytes are safe in the archive, most files still lie in the inbox. */
    FIRST_RECEIVED,
    /** The inbox is empty; the manifest is frozen or about to be. */
    INBOX_EMPTY,
    /** Rows are being staged. */
    STAGING,
    /** The first bytes lie under their month. */
    FIRST_FILED,
    /** The first unit has its answer. */
    FIRST_ANSWER,
    /** The first document is in place. */
    FIRST_DOCUMENT;

    boolean isReached(TestHome home) throws IOException {
        Path root = home.root();
        return switch (this) {
            case FIRST_RECEIVED -> !named(root.resolve("archive/_received"), "").isEmpty();
            case INBOX_EMPTY, STAGING ->
                named(root.resolve("inbox"), "").stream()
                        .allMatch(p ->
                                p.endsWith(".tonghop-inbox") || p.toString().endsWith(".DA-NHAN.txt"));
            case FIRST_FILED -> !named(root.resolve("archive/2023-12"), "").isEmpty();
            case FIRST_ANSWER ->
                named(root.resolve("answers"), ".json").stream()
                        .anyMatch(p -> p.toString().contains("2023-12"));
            case FIRST_DOCUMENT ->
                !named(root.resolve("reports/2023-12"), ".docx").isEmpty();
        };
    }

    private static List<Path> named(Path folder, String ending) throws IOException {
        try {
            return TestHome.files(folder).stream()
                    .filter(p -> p.toString().endsWith(ending))
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            return List.of();
        }
    }
}
