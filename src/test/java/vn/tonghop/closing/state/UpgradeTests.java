package vn.tonghop.closing.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;

/** A home whose tables are of version 6, with November closed and December compiled, opened by the program of today. */
class UpgradeTests {

    private static final ReportingPeriod NOVEMBER = ReportingPeriod.parse("2023-11");

    @TempDir
    private Path home;

    @BeforeEach
    void takeOut() throws Exception {
        try (ZipInputStream zip =
                new ZipInputStream(Objects.requireNonNull(getClass().getResourceAsStream("/homes/version-6.zip")))) {
            unpack(zip, home);
        }
    }

    @Test
    void bringsTablesUpAndKeepsWhatWasIssued() throws Exception {
        try (OpenContext context = open()) {
            IssuedSetVerifier.Verification verification =
                    Objects.requireNonNull(context.get(IssuedSetVerifier.class).verify(NOVEMBER));
            assertThat(verification.figures()).isGreaterThan(30);
            // What decisions are counted was put right after that version; verify says so, and nothing else departs.
            assertThat(verification.differences())
                    .filteredOn(d -> !d.startsWith("documents/") && !d.contains("compared-with"))
                    .containsExactly("VP-03.period: 3 3 → 2 2");
            assertThat(context.get(PeriodDesk.class).state(NOVEMBER)).isEqualTo(PeriodState.CLOSED);
            assertThat(count(context, "select count(*) from ledger_entry where period = '2023-11'"))
                    .isGreaterThan(10);
        }
    }

    @Test
    void copiesTheDatabaseBeforeItIsChanged() throws Exception {
        bringUp();
        Path backup;
        try (var all = Files.list(home.resolve("data"))) {
            backup = all.filter(p -> p.getFileName().toString().matches("before-\\d+\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        Path restored = home.resolve("restored");
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            unpack(zip, restored);
        }
        assertThat(version(restored.resolve("tonghop"))).isEqualTo("6");
        assertThat(version(home.resolve("data/tonghop"))).isNotEqualTo("6");
    }

    @Test
    void copiesOnlyWhatIsChanged() throws Exception {
        bringUp();
        List<Path> once = zips();
        bringUp();
        assertThat(zips()).isEqualTo(once).hasSize(1);
    }

    private void bringUp() {
        try (OpenContext context = open()) {
            assertThat(count(context, "select count(*) from submission")).isEqualTo(38);
        }
    }

    private List<Path> zips() throws Exception {
        try (var all = Files.list(home.resolve("data"))) {
            return all.filter(p -> p.toString().endsWith(".zip")).sorted().toList();
        }
    }

    private OpenContext open() {
        return OpenContext.store(List.of("--tonghop.home=" + home));
    }

    private static long count(OpenContext context, String sql) {
        Long count = context.get(JdbcTemplate.class).queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static String version(Path database) throws Exception {
        String url =
                "jdbc:h2:file:" + database + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select \"version\" from \"flyway_schema_history\""
                        + " order by \"installed_rank\" desc limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void unpack(ZipInputStream zip, Path target) throws Exception {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = target.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
            }
        }
    }
}
