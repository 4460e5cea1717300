package vn.tonghop.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;

/**
 * The word and the number by which home and database know each other. Each run and decision counts both on before it
 * changes anything: the home says which number begins, the database takes it, the home says that it has begun. Where the
 * two do not match one of them is lost, or was restored from an older backup than the other.
 */
public final class HomeIdentity {

    /** Beside the archived bytes, since what is rebuilt is rebuilt from them. */
    public static final String FILE = "_home";

    private final HomeFolder home;
    private final JdbcTemplate jdbc;

    public HomeIdentity(HomeFolder home, JdbcTemplate jdbc) {
        this.home = home;
        this.jdbc = jdbc;
    }

    /** How home and database stand to each other. */
    public enum Match {
        SAME,
        /** The home has seen runs and the database holds nothing. */
        DATABASE_LOST,
        DATABASE_OLDER,
        HOME_OLDER,
        /** The database holds what another home has archived. */
        OTHER;

        /** The key of its sentence. */
        public String key() {
            return "identity." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What was found.
     *
     * @param home runs and decisions that the home has seen; 0 where it does not say
     * @param database runs and decisions that the database has seen; 0 where it does not say
     */
    public record Found(Match match, long home, long database) {}

    /** What the home says: the last number, and the one that was beginning. */
    private record Said(String identity, long counter, long next) {}

    private record Known(String identity, long counter) {}

    /**
     * Refuses where home and database do not match.
     *
     * @throws HomeMismatchException then
     */
    public void check() {
        Found found = look();
        if (found.match() != Match.SAME) {
            throw new HomeMismatchException(found);
        }
    }

    /** Holds the two against each other. */
    public Found look() {
        Optional<Said> said = said();
        Optional<Known> known = known();
        long here = said.map(Said::counter).orElse(0L);
        long there = known.map(Known::counter).orElse(0L);
        return new Found(match(said, known), here, there);
    }

    private Match match(Optional<Said> said, Optional<Known> known) {
        if (known.isEmpty()) {
            boolean seen = said.map(s -> s.counter() > 0).orElseGet(this::holdsArchivedFiles);
            return !seen ? Match.SAME : isEmpty() ? Match.DATABASE_LOST : legacy(said);
        }
        if (said.isEmpty()) {
            return Match.HOME_OLDER;
        }
        if (!said.get().identity().equals(known.get().identity())) {
            return Match.OTHER;
        }
        long there = known.get().counter();
        if (there == said.get().counter() || there == said.get().next()) {
            return Match.SAME;
        }
        return there < said.get().counter() ? Match.DATABASE_OLDER : Match.HOME_OLDER;
    }

    /** A database from before there were identities belongs to a home from then, or is older than one that has one. */
    private static Match legacy(Optional<Said> said) {
        return said.isEmpty() ? Match.SAME : Match.DATABASE_OLDER;
    }

    /** Counts a run or decision that begins; one at a time, under the lease. */
    public void advance() throws IOException {
        check();
        Optional<Known> known = known();
        String identity = known.map(Known::identity)
                .or(() -> said().map(Said::identity))
                .orElseGet(() -> UUID.randomUUID().toString());
        long counter = known.map(Known::counter).orElse(0L);
        write(new Said(identity, counter, counter + 1));
        remember(identity, counter + 1);
        write(new Said(identity, counter + 1, counter + 1));
    }

    /** Makes the two match after one has been rebuilt from the other. */
    public void adopt() throws IOException {
        Found found = look();
        String identity = said().map(Said::identity)
                .or(() -> known().map(Known::identity))
                .orElseGet(() -> UUID.randomUUID().toString());
        long counter = Math.max(found.home(), found.database()) + 1;
        remember(identity, counter);
        write(new Said(identity, counter, counter));
    }

    private void remember(String identity, long counter) {
        jdbc.update("delete from home_identity where identity <> ?", identity);
        jdbc.update(
                "insert into home_identity (identity, counter) values (?, ?)"
                        + " on duplicate key update counter = values(counter)",
                identity,
                counter);
        forceToDisk();
    }

    /** The home's own word is on disk at once, so that the database's must be too. A server sees to that by itself. */
    private void forceToDisk() {
        jdbc.execute((Connection connection) -> {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("checkpoint sync");
                }
            }
            return true;
        });
    }

    private Optional<Known> known() {
        try {
            return jdbc
                    .query(
                            "select identity, counter from home_identity",
                            (rs, n) -> new Known(rs.getString(1), rs.getLong(2)))
                    .stream()
                    .findFirst();
        } catch (BadSqlGrammarException e) {
            return Optional.empty(); // it has no tables yet, or older ones
        }
    }

    private boolean isEmpty() {
        try {
            Long rows = jdbc.queryForObject(
                    "select (select count(*) from submission) + (select count(*) from pipeline_run)"
                            + " + (select count(*) from period_event)",
                    Long.class);
            return rows == null || rows == 0;
        } catch (BadSqlGrammarException e) {
            return true;
        }
    }

    private boolean holdsArchivedFiles() {
        if (!Files.isDirectory(home.archive())) {
            return false;
        }
        try (Stream<Path> all = Files.walk(home.archive())) {
            return all.anyMatch(
                    file -> Files.isRegularFile(file) && !home.archive().equals(file.getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Said> said() {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new Said(lines.get(0), Long.parseLong(lines.get(1)), Long.parseLong(lines.get(2))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Said said) throws IOException {
        byte[] text = "%s%n%d%n%d%n"
                .formatted(said.identity(), said.counter(), said.next())
                .getBytes(StandardCharsets.UTF_8);
        SafeFiles.write(file(), out -> out.write(text));
    }

    private Path file() {
        return home.archive().resolve(FILE);
    }
}
