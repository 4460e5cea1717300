package vn.tonghop.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What goes wrong around a service that is up for a year, one after the other, and what it must say of it. */
enum Trouble {
    /** It is forty days later than it is, until the night. */
    CLOCK_AHEAD,
    /** In the night it is three days earlier than it is. */
    CLOCK_BACK,
    INBOX_GONE,
    INBOX_NOT_MOUNTED,
    INBOX_UNREADABLE,
    MAIL_REFUSES,
    MAIL_SILENT,
    DATABASE_GONE,
    ANSWERS_UNWRITABLE,
    REPORTS_UNWRITABLE;

    /** A kind of alert. */
    enum Said {
        FAILED,
        LATE,
        DOWN,
        DATABASE,
        DIGEST
    }

    /** What the office must hear on each day of it, once. */
    List<Said> said() {
        return switch (this) {
            case CLOCK_AHEAD, CLOCK_BACK, MAIL_REFUSES, MAIL_SILENT -> List.of();
            case INBOX_GONE, INBOX_NOT_MOUNTED, INBOX_UNREADABLE -> List.of(Said.FAILED, Said.LATE);
            case DATABASE_GONE -> List.of(Said.DATABASE);
            case ANSWERS_UNWRITABLE, REPORTS_UNWRITABLE -> List.of(Said.DIGEST);
        };
    }

    /** Whether the night goes well although it is there. */
    boolean isGoodNight() {
        return !isSeenByDay();
    }

    /** Whether people cannot put files into the inbox. */
    boolean takesInbox() {
        return name().startsWith("INBOX");
    }

    /** Whether it is seen at any look, not only in the night. */
    boolean isSeenByDay() {
        return takesInbox() || this == DATABASE_GONE;
    }

    boolean isMail() {
        return name().startsWith("MAIL");
    }

    void begin(SoakedService service) throws Exception {
        Path root = service.root();
        switch (this) {
            case CLOCK_AHEAD, CLOCK_BACK -> {}
            case INBOX_GONE -> away(root.resolve("inbox"));
            case INBOX_NOT_MOUNTED -> Files.createDirectory(away(root.resolve("inbox")));
            case INBOX_UNREADABLE -> Files.createSymbolicLink(away(root.resolve("inbox")), root.resolve("nowhere"));
            case MAIL_REFUSES -> service.mailLine().cut();
            case MAIL_SILENT -> service.mailFallsSilent();
            case DATABASE_GONE -> service.databaseGoes();
            case ANSWERS_UNWRITABLE -> Files.createFile(away(root.resolve("answers")));
            case REPORTS_UNWRITABLE -> Files.createFile(away(root.resolve("reports")));
        }
    }

    void end(SoakedService service) throws Exception {
        Path root = service.root();
        switch (this) {
            case CLOCK_AHEAD, CLOCK_BACK -> {}
            case INBOX_GONE, INBOX_NOT_MOUNTED, INBOX_UNREADABLE -> back(root.resolve("inbox"));
            case MAIL_REFUSES -> service.mailLine().mend();
            case MAIL_SILENT -> service.mailSpeaks();
            case DATABASE_GONE -> service.databaseComesBack();
            case ANSWERS_UNWRITABLE -> back(root.resolve("answers"));
            case REPORTS_UNWRITABLE -> back(root.resolve("reports"));
        }
    }

    private static Path away(Path folder) throws Exception {
        Files.move(folder, folder.resolveSibling(folder.getFileName() + ".away"));
        return folder;
    }

    private static void back(Path folder) throws Exception {
        Files.deleteIfExists(folder);
        Files.move(folder.resolveSibling(folder.getFileName() + ".away"), folder);
    }
}
