package vn.tonghop.operations;

import java.util.List;
import java.util.Locale;

/** Whose the cause of a failed run is, by what its text says; each has a sentence that says what to do. */
public enum FailureClass {
    /** People's data or the catalogue. */
    DATA(List.of("vn.tonghop.reading.", "CatalogueException", "archived bytes of submission")),
    /** It stood still for longer than its lease, and another has done its work. */
    OVERTAKEN(List.of("OvertakenException")),
    /** No room left. */
    DISK_FULL(List.of("No space left", "Disk quota exceeded", "There is not enough space", "is full")),
    /** Not enough memory. */
    MEMORY(List.of("OutOfMemoryError", "Java heap space", "GC overhead")),
    /** The database is away, or refuses. */
    DATABASE(List.of(
            "java.sql.",
            "org.springframework.jdbc.",
            "org.springframework.dao.",
            "CannotCreateTransactionException",
            "com.mysql.",
            "org.h2.",
            "HikariPool")),
    /** Files and folders. */
    FILES(List.of(
            "InboxAwayException",
            "AccessDeniedException",
            "NoSuchFileException",
            "FileSystemException",
            "java.io.IOException",
            "java.nio.file.")),
    /** The process was killed or the power was cut. */
    CUT_SHORT(List.of("recovered", "JobExecution recovered")),
    /** None of these: a fault of the program. */
    PROGRAM(List.of());

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot change
    private final List<String> marks;

    FailureClass(List<String> marks) {
        this.marks = marks;
    }

    /**
     * The class of a failure.
     *
     * @param status of the job repository
     * @param text what went wrong; empty where the process left none
     */
    public static FailureClass of(String status, String text) {
        for (FailureClass candidate : List.of(OVERTAKEN, DISK_FULL, MEMORY, DATA, DATABASE, FILES)) {
            if (candidate.marks.stream().anyMatch(text::contains)) {
                return candidate;
            }
        }
        boolean silent = text.isBlank() || CUT_SHORT.marks.stream().anyMatch(text::contains);
        return silent || status.startsWith("START") || status.equals("NEVER-STARTED") ? CUT_SHORT : PROGRAM;
    }

    /** The word that programs read: data, environment or program. */
    public String group() {
        return switch (this) {
            case DATA -> "data";
            case OVERTAKEN, DISK_FULL, MEMORY, DATABASE, FILES, CUT_SHORT -> "environment";
            case PROGRAM -> "program";
        };
    }

    /** The key of its sentences. */
    public String key() {
        return "failure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
