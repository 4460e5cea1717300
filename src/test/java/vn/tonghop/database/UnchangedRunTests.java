package vn.tonghop.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;

/** A run on which nothing has changed reads nothing, writes nothing but that there was a run, and says the same. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class UnchangedRunTests {

    private static final List<String> TABLES = List.of(
            "submission",
            "run_manifest",
            "form_result",
            "staged_sheet",
            "row_account",
            "indicator_figure",
            "task_entry",
            "narrative_item",
            "register_entry",
            "finding",
            "waiver",
            "reconciled_indicator",
            "reconciled_task",
            "figure",
            "figure_evidence",
            "ledger_entry",
            "document",
            "period_event");

    @TempDir
    private static Path folder;

    private static TestHome home;

    UnchangedRunTests(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void compileBothMonths(TestDatabase database) throws Exception {
        home = TestHome.afterDecember(database, folder.resolve(database.name()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (home != null) {
            home.close();
        }
    }

    /** As where a process died after it had written down the last document, and before that took its name. */
    @Test
    void writesAgainTheLastDocumentThatNeverTookItsName() throws Exception {
        Path result = home.root().resolve("reports/2023-12/result.json");
        byte[] whole = Files.readAllBytes(result);
        Path temporary = result.resolveSibling("." + Fingerprint.of("result.json") + ".tmp");
        Files.write(temporary, whole);
        Files.writeString(result, "{\"state\" : \"closed\"}");

        assertThat(home.run(null).status()).isEqualTo(RunOutcome.COMPLETED);

        assertThat(result).hasBinaryContent(whole);
        assertThat(temporary).doesNotExist();
    }

    @Test
    void touchesNoFileAndAddsNoRow() throws Exception {
        Map<String, FileTime> files = files();
        Map<String, Long> rows = rows();
        HomeIdentity.Found seen = identity();

        home.clock().set(TestHome.AFTER_DECEMBER.plus(Duration.ofMinutes(5)));
        RunReport report = home.run(null);

        assertThat(report.status()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(report.verdicts()).isEmpty();
        assertThat(report.needsPeople()).isFalse();
        assertThat(files()).isEqualTo(files);
        assertThat(identity())
                .isEqualTo(new HomeIdentity.Found(HomeIdentity.Match.SAME, seen.home() + 1, seen.database() + 1));
        assertThat(rows()).isEqualTo(rows);
        assertThat(home.count("select count(*) from compilation where compiled_at > ?", "2023-12-14 17:31:00"))
                .isZero();
    }

    @Test
    void restoresADocumentThatIsGoneWithTheSameBytes() throws Exception {
        SortedMap<String, String> before = home.hashes("reports");
        java.nio.file.Files.delete(home.root().resolve("reports/2023-12/doi-soat-2023-12.xlsx"));

        home.run(TestHome.DECEMBER);

        assertThat(home.hashes("reports")).isEqualTo(before);
    }

    private static HomeIdentity.Found identity() {
        return home.context().get(HomeIdentity.class).look();
    }

    /** When each file was written, but for the one in which each run counts itself. */
    private static Map<String, FileTime> files() throws Exception {
        TreeMap<String, FileTime> files = new TreeMap<>();
        for (String name : List.of("inbox", "answers", "archive", "reports")) {
            files.putAll(home.times(name));
        }
        assertThat(files.remove("archive/" + HomeIdentity.FILE)).isNotNull();
        return files;
    }

    private static Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, home.count("select count(*) from " + table)));
        return rows;
    }
}
