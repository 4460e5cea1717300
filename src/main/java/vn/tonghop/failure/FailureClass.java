package vn.tonghop.failure;

import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tonghop.catalogue.yaml.CatalogueException;
import vn.tonghop.database.HostSilentException;
import vn.tonghop.database.OvertakenException;
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
    /** The server's password for the program has run out. */
    PASSWORD_EXPIRED,
    /** The server knows no such account, or another password. */
    ACCESS_DENIED,
    /** The server takes no writes. */
    READ_ONLY,
    /** The server has no connection left. */
    CONNECTIONS,
    /** What the program sends is larger than the server takes. */
    PACKET_TOO_SMALL,
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

    /** MySQL's numbers of what it refuses and somebody can mend. */
    private static final Map<Integer, FailureClass> REFUSALS = Map.ofEntries(
            Map.entry(1820, PASSWORD_EXPIRED),
            Map.entry(1862, PASSWORD_EXPIRED),
            Map.entry(1044, ACCESS_DENIED),
            Map.entry(1045, ACCESS_DENIED),
            Map.entry(1698, ACCESS_DENIED),
            Map.entry(3118, ACCESS_DENIED),
            Map.entry(1290, READ_ONLY),
            Map.entry(1792, READ_ONLY),
            Map.entry(1836, READ_ONLY),
            Map.entry(3989, READ_ONLY),
            Map.entry(1040, CONNECTIONS),
            Map.entry(1203, CONNECTIONS),
            Map.entry(1226, CONNECTIONS),
            Map.entry(1153, PACKET_TOO_SMALL));

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
        FailureClass refused = causes(thrown)
                .map(FailureClass::refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (refused != null) {
            return refused;
        }
        if (any(thrown, SQLException.class)
                || any(thrown, DataAccessException.class)
                || any(thrown, TransactionException.class)
                || any(thrown, HostSilentException.class)) {
            return DATABASE;
        }
        return any(thrown, IOException.class) ? FILES : PROGRAM;
    }

    /** What a MySQL server refuses, by its own numbers; null where it is none of these. */
    private static @Nullable FailureClass refusal(Throwable thrown) {
        if (thrown instanceof PacketTooBigException) {
            return PACKET_TOO_SMALL;
        }
        return thrown instanceof SQLException refused ? REFUSALS.get(refused.getErrorCode()) : null;
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
            case OVERTAKEN,
                    DISK_FULL,
                    MEMORY,
                    PASSWORD_EXPIRED,
                    ACCESS_DENIED,
                    READ_ONLY,
                    CONNECTIONS,
                    PACKET_TOO_SMALL,
                    DATABASE,
                    FILES,
                    CUT_SHORT,
                    STOPPED -> "environment";
            case PROGRAM -> "program";
        };
    }

    /** The key of its sentences. */
    public String key() {
        return "failure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
