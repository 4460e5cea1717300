package vn.tonghop.operations;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.catalogue.CatalogueException;
import vn.tonghop.reading.UnreadableSourceException;

/** Whose the cause of a failure is, by what was thrown; each has a sentence that says what to do. */
public enum FailureClass {
    /** People's data or the catalogue. */
    DATA,
    /** It stood still for longer than its lease, and another has done its work. */
    OVERTAKEN,
    /** No room left. */
    DISK_FULL,
    /** Not enough memory. */
    MEMORY,
    /** The database is away, or refuses. */
    DATABASE,
    /** Files and folders. */
    FILES,
    /** The process was killed or the power was cut. */
    CUT_SHORT,
    /** It was told to stop. */
    STOPPED,
    /** None of these: a fault of the program. */
    PROGRAM;

    /** What the systems call it where no room is left; Java passes their words on and has no type for it. */
    private static final Set<String> NO_ROOM =
            Set.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    /** ER_DISK_FULL, ER_RECORD_FILE_FULL, ER_DISK_FULL_NOWAIT. */
    private static final Set<Integer> NO_ROOM_OF_A_SERVER = Set.of(1021, 1114, 3675);

    /** The class of what was thrown. */
    public static FailureClass of(Throwable thrown) {
        if (any(thrown, OvertakenException.class)) {
            return OVERTAKEN;
        }
        if (any(thrown, CatalogueException.class) || any(thrown, UnreadableSourceException.class)) {
            return DATA;
        }
        if (any(thrown, OutOfMemoryError.class)) {
            return MEMORY;
        }
        if (causes(thrown).anyMatch(FailureClass::isNoRoom)) {
            return DISK_FULL;
        }
        if (any(thrown, FileSystemException.class)) {
            return FILES;
        }
        if (any(thrown, SQLException.class)
                || any(thrown, DataAccessException.class)
                || any(thrown, TransactionException.class)
                || any(thrown, HostSilentException.class)) {
            return DATABASE;
        }
        return any(thrown, IOException.class) ? FILES : PROGRAM;
    }

    private static boolean isNoRoom(Throwable thrown) {
        if (thrown instanceof SQLException refused && NO_ROOM_OF_A_SERVER.contains(refused.getErrorCode())) {
            return true;
        }
        String said = thrown instanceof FileSystemException file
                ? Objects.requireNonNullElse(file.getReason(), "")
                : Objects.requireNonNullElse(thrown.getMessage(), "");
        return thrown instanceof IOException && NO_ROOM.stream().anyMatch(said::contains);
    }

    private static boolean any(Throwable thrown, Class<? extends Throwable> type) {
        return causes(thrown).anyMatch(type::isInstance);
    }

    /** What was thrown and what caused it, outermost first. */
    public static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    /** The innermost cause in one line; for a file its path. */
    public static String inOneLine(Throwable thrown) {
        Throwable deepest = causes(thrown).reduce(thrown, (outer, inner) -> inner);
        if (deepest instanceof FileSystemException file) {
            return Objects.requireNonNullElse(file.getFile(), "")
                    + (file.getReason() == null ? "" : " (" + file.getReason() + ")");
        }
        String said = Objects.requireNonNullElse(deepest.getMessage(), "");
        return said.isBlank()
                ? deepest.getClass().getSimpleName()
                : said.lines().findFirst().orElse("");
    }

    /** The word that programs read: data, environment or program. */
    public String group() {
        return switch (this) {
            case DATA -> "data";
            case OVERTAKEN, DISK_FULL, MEMORY, DATABASE, FILES, CUT_SHORT, STOPPED -> "environment";
            case PROGRAM -> "program";
        };
    }

    /** The key of its sentences. */
    public String key() {
        return "failure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
