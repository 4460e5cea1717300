package vn.tonghop.closing.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.tonghop.closing.Closings;
import vn.tonghop.closing.EditKeeper;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.Withdrawals;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.database.HomeMismatchException;
import vn.tonghop.operations.DecemberRuns;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RestoreReport;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.KeptEdit;

/** Homes whose database is lost, or older than they are: nothing goes on with it, and the archive gives back what it held. */
class RestorationTests {

    private static final String BY = "Chánh Văn phòng";
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.parse(TestHome.NOVEMBER);
    private static final List<String> DECIDED =
            List.of("ledger_entry", "issued_set", "period_state", "figure", "reconciled_task", "register_entry");

    private static final KeptEdit ADDED =
            new KeptEdit("bao-cao", "1", KeptEdit.Kind.INSERT, "", "Đoạn thêm.", Map.of(), BY);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesALostDatabaseUntilItIsRebuiltAsItWas(TestDatabase database) throws Exception {
        TestHome before = TestHome.afterDecember(database, folder.resolve("home"));
        before.run(TestHome.DECEMBER);
        Map<String, List<String>> rows = rows(before);
        Map<String, String> figures = figures(before);
        Map<String, String> issued = before.hashes("archive/2023-11/_issued");
        Map<String, String> reports = reports(before);
        try (TestHome after = withoutDatabase(database, before)) {
            HomeMismatchException refused = refusal(after);
            assertThat(refused.found().match()).isEqualTo(HomeIdentity.Match.DATABASE_LOST);
            RestoreReport report = restored(after);
            assertThat(report.run().status()).as(report.toString()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(report.sets()).isEqualTo(1);
            assertThat(report.unknown()).isEmpty();
            assertThat(report.lost()).isEmpty();
            after.reopen();
            assertThat(figures(after)).isEqualTo(figures);
            assertThat(after.hashes("archive/2023-11/_issued")).isEqualTo(issued);
            assertThat(reports(after)).isEqualTo(reports);
            rows(after).forEach((table, lines) -> assertThat(lines).as(table).isEqualTo(rows.get(table)));
            assertThat(verify(after)).isEmpty();
            assertThat(after.run(TestHome.DECEMBER).status()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(reports(after)).isEqualTo(reports);
        } finally {
            before.close();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesEachOfTwoSubmissionsOfTheSameBytesItsOwnBack(TestDatabase database) throws Exception {
        TestHome before = TestHome.afterDecember(database, folder.resolve("home"));
        Path sample = TestHome.SAMPLES.resolve("2023-12/TTUD/so_kiem_dinh_T12.2023.csv");
        before.drop(sample, "TTUD/bản sao.csv", TestHome.SAVED.plusSeconds(60));
        before.run(TestHome.DECEMBER);
        Map<String, String> archived = before.hashes("archive/2023-12");
        try (TestHome after = withoutDatabase(database, before)) {
            assertThat(restored(after).run().status()).isEqualTo(RunOutcome.COMPLETED);
            after.reopen();
            assertThat(after.hashes("archive/2023-12")).isEqualTo(archived);
            assertThat(after.count("select count(*) from submission where verdict = 'DUPLICATE'"))
                    .isEqualTo(1);
        } finally {
            before.close();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsTheDecisionsThatNothingRemembers(TestDatabase database) throws Exception {
        TestHome before = TestHome.afterDecember(database, folder.resolve("home"));
        String withdrawn = Objects.requireNonNull(before.jdbc()
                .queryForObject(
                        "select min(submission_id) from form_result where period = '2023-12' and form_code = 'BM01'"
                                + " and unit_code = 'TTUD' and counting = true",
                        String.class));
        before.context().get(Withdrawals.class).withdraw(withdrawn, "Gửi nhầm", BY);
        before.run(TestHome.DECEMBER);
        before.context().get(Closings.class).submit(ReportingPeriod.parse(TestHome.DECEMBER), BY);
        try (TestHome after = withoutDatabase(database, before)) {
            assertThat(restored(after).lost())
                    .extracting(LostDecisions.Lost::kind, LostDecisions.Lost::period)
                    .containsExactlyInAnyOrder(tuple("withdraw", "2023-12"), tuple("submit", "2023-12"));
            after.reopen();
            assertThat(verify(after)).isEmpty();
        } finally {
            before.close();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsWaiversTakenBackAndKeptChangesThatNothingRemembers(TestDatabase database) throws Exception {
        TestHome before = TestHome.afterDecember(database, folder.resolve("home"));
        before.context().get(Closings.class).reopen(NOVEMBER, "Sai số", BY);
        String accepted = Objects.requireNonNull(before.jdbc()
                .queryForObject("select min(finding_id) from waiver where period = '2023-11'", String.class));
        before.context().get(Waivers.class).revoke(accepted, BY);
        EditKeeper keeper = before.context().get(EditKeeper.class);
        ReportingPeriod december = ReportingPeriod.parse(TestHome.DECEMBER);
        keeper.keep(december, keeper.outline(december, Path.of("-"), "bao-cao").orElseThrow(), List.of(ADDED), BY);
        before.run(null);
        try (TestHome after = withoutDatabase(database, before)) {
            assertThat(restored(after).lost())
                    .extracting(LostDecisions.Lost::kind, LostDecisions.Lost::period, LostDecisions.Lost::subject)
                    .containsExactlyInAnyOrder(
                            tuple("reopen", "2023-11", "reopened"),
                            tuple("revoke", "2023-11", accepted),
                            tuple("keep", "2023-12", ADDED.id()));
        } finally {
            before.close();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsAnOlderDatabaseFromAnOlderHomeAndMendsTheFormer(TestDatabase database) throws Exception {
        TestHome before = TestHome.afterNovember(database, folder.resolve("home"));
        before.run(TestHome.NOVEMBER);
        TestHome backup = before.shutCopy(folder.resolve("backup"));
        before.reopen();
        before.dropMonth(TestHome.DECEMBER);
        before.run(TestHome.DECEMBER);
        Map<String, String> figures = figures(before);
        before.shut();
        TestHome olderDatabase = mixed("older-database", before, backup);
        assertThat(refusal(olderDatabase).found().match()).isEqualTo(HomeIdentity.Match.DATABASE_OLDER);
        RestoreReport report = restored(olderDatabase);
        assertThat(report.sets()).isZero();
        assertThat(report.submissions()).isPositive();
        olderDatabase.reopen();
        assertThat(figures(olderDatabase)).isEqualTo(figures);
        olderDatabase.shut();
        TestHome olderHome = mixed("older-home", backup, before);
        assertThat(refusal(olderHome).found().match()).isEqualTo(HomeIdentity.Match.HOME_OLDER);
        before.close();
        backup.close();
    }

    /** The folders of one with the database of the other. */
    private TestHome mixed(String name, TestHome folders, TestHome other) throws IOException {
        Path root = folder.resolve(name);
        copy(folders.root(), root);
        if (!other.database().isServer()) {
            DecemberRuns.remove(root.resolve("data"));
            copy(other.root().resolve("data"), root.resolve("data"));
        }
        return TestHome.shutAt(root, other.database(), TestHome.AFTER_DECEMBER);
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.sorted().toList()) {
                Files.copy(
                        path, target.resolve(source.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private TestHome withoutDatabase(TestDatabase database, TestHome home) throws IOException {
        home.shut();
        if (!home.database().isServer()) {
            DecemberRuns.remove(home.root().resolve("data"));
            return TestHome.shutAt(home.root(), home.database(), TestHome.AFTER_DECEMBER);
        }
        return TestHome.shutAt(home.root(), database.create(folder.resolve("another")), TestHome.AFTER_DECEMBER);
    }

    private static HomeMismatchException refusal(TestHome home) {
        HomeMismatchException[] refused = new HomeMismatchException[1];
        assertThatThrownBy(home::reopen).isInstanceOfSatisfying(HomeMismatchException.class, e -> refused[0] = e);
        return Objects.requireNonNull(refused[0]);
    }

    private static RestoreReport restored(TestHome home) throws Exception {
        List<String> settings = new ArrayList<>(List.of(
                "--tonghop.home=" + home.root(), "--tonghop.rest=0s", "--tonghop.clock=" + TestHome.AFTER_DECEMBER));
        settings.addAll(home.database().settings());
        try (OpenContext context = OpenContext.restoring(settings)) {
            return Objects.requireNonNull(context.restore());
        }
    }

    private static List<String> verify(TestHome home) throws IOException {
        return Objects.requireNonNull(
                        home.context().get(IssuedSetVerifier.class).verify(NOVEMBER))
                .differences();
    }

    private static Map<String, String> figures(TestHome home) throws IOException {
        Map<String, String> figures = new TreeMap<>();
        for (String period : List.of(TestHome.NOVEMBER, TestHome.DECEMBER)) {
            for (JsonNode figure : home.result(period).json().get("figures")) {
                figures.put(period + " " + figure.get("id").asString(), figure.toString());
            }
        }
        return figures;
    }

    private static Map<String, String> reports(TestHome home) throws IOException {
        return home.hashes("reports");
    }

    private static Map<String, List<String>> rows(TestHome home) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : DECIDED) {
            rows.put(
                    table,
                    home.jdbc().queryForList("select * from " + table).stream()
                            .map(row -> new TreeMap<>(row).toString())
                            .sorted()
                            .toList());
        }
        return rows;
    }
}
