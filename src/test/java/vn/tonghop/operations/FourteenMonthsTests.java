package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tonghop.year.YearFacts;
import vn.tonghop.year.YearFindings;
import vn.tonghop.year.YearForms;
import vn.tonghop.year.YearLedger;
import vn.tonghop.year.YearTasks;

/**
 * Fourteen months of seven units, closed one after the other, with all that happens to a department in a year. Every figure
 * is known from a model that shares nothing with the program.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FourteenMonthsTests {

    private static final String DECLARED = """
            indicators:
              - code: TTUD-01
                plans:
                  - {year: 2024, value: 720, from: 2023-12-15, document: 15/QĐ-KHCN}
              - code: TTUD-02
                plans:
                  - {year: 2024, value: 10500, from: 2023-12-15, document: 15/QĐ-KHCN}
              # Money follows the budget year.
              - code: TDC-05
                cumulates: true
                calendar: CALENDAR
              - code: TTUD-12
                label: Doanh thu dịch vụ
                unit: TTUD
                measured-in: triệu đồng
                decimals: 1
                cumulates: true
                calendar: CALENDAR
            """;
    private static final String PLAN_REVISED = """
            indicators:
              - code: TTUD-01
                plans:
                  - {year: 2024, value: 760, from: 2024-07-20, document: 88/QĐ-KHCN}
            """;

    private final YearFacts facts = YearFacts.of(20_231_115);
    private final YearForms forms = new YearForms(facts);
    private final YearTasks tasks = new YearTasks(facts);
    private final YearFindings expected = new YearFindings(facts);
    private final YearLedger ledger = new YearLedger(facts);
    /** What was found in each month before anything was accepted, and what should have been. */
    private final Map<YearMonth, List<String>> found = new LinkedHashMap<>();

    private final Map<YearMonth, List<String>> wanted = new LinkedHashMap<>();
    private final Map<YearMonth, Map<String, String>> figures = new LinkedHashMap<>();
    private final Map<YearMonth, Map<String, String>> taskFigures = new LinkedHashMap<>();
    private YearHome home;

    @BeforeAll
    void live(@TempDir Path folder) throws Exception {
        home = new YearHome(folder.resolve("home"));
        home.declare("nam-2024.yaml", DECLARED);
        for (YearMonth month : facts.all()) {
            happen(month);
            send(month);
            close(month);
        }
    }

    @AfterAll
    void leave() {
        home.close();
    }

    /** What happens before a month's forms are written. */
    private void happen(YearMonth month) throws Exception {
        switch (month.toString()) {
            case "2024-02" -> {
                facts.inspectNothing(month);
                facts.findInstruments(YearMonth.of(2023, 11), 3);
                correct(YearMonth.of(2023, 11), month, "TTUD", "BM01", "BM05");
            }
            case "2024-04" -> {
                facts.estimate(month, "TTUD-12", "-3.7");
                facts.findSample(YearMonth.of(2024, 1), 1);
                correct(YearMonth.of(2024, 1), month, "TTUD", "BM01", "BM06");
            }
            case "2024-06" -> facts.enterLate(month, 2);
            case "2024-07" -> {
                facts.leaveBlank(month, "TTUD-10");
                facts.leaveBlank(month, "TDC-21");
            }
            case "2024-08" -> home.declare("quyet-dinh-88.yaml", PLAN_REVISED);
            case "2024-09" -> facts.adjust(month, "TTUD-04");
            case "2024-10" -> {
                facts.findDossier(YearMonth.of(2024, 6));
                correct(YearMonth.of(2024, 6), month, "TDC", "BM01", "BM09");
            }
            default -> {}
        }
    }

    /** A corrected file comes for a closed month: it is held until the month is opened again, then it counts. */
    private void correct(YearMonth month, YearMonth before, String unit, String... corrected) throws Exception {
        home.afterCutoff(before.minusMonths(1), 7);
        for (String form : corrected) {
            home.drop(month, unit + "/" + form + " " + month + " sửa.csv", forms.form(unit, form, month), 5);
        }
        List<String> reported = home.ledger();
        home.run(month.toString());
        assertThat(home.held(month))
                .as("held: " + month)
                .containsExactlyElementsOf(
                        Stream.of(corrected).map(form -> unit + " " + form).toList());
        assertThat(home.ledger()).isEqualTo(reported);
        assertThat(home.reopen(month).isDone()).isTrue();
        home.run(month.toString());
        assertThat(home.findings(month))
                .filteredOn(line -> line.contains("figure-restated"))
                .as("restated: " + month)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("blocking figure-restated " + unit));
        home.acceptAll(month);
        assertThat(home.close(month).isDone()).isTrue();
        ledger.correct(month);
        assertThat(home.ledger()).containsExactlyElementsOf(ledger.lines());
    }

    private void send(YearMonth month) throws Exception {
        String period = month.toString();
        Map<String, byte[]> files = forms.all(month);
        home.afterCutoff(month, 0);
        switch (period) {
            case "2024-03" -> {
                home.drop(month, without(files, "CSSHTT/")).run(period);
                assertThat(home.close(month).messageKey()).isEqualTo("close.awaited");
                assertThat(home.afterCutoff(month, 1).run(period).needsPeople()).isTrue();
                assertThat(home.findings(month))
                        .contains(
                                "blocking submission-missing CSSHTT BM11 - -",
                                "blocking submission-missing CSSHTT BM04 - -");
                assertThat(home.close(month).messageKey()).isEqualTo("close.blocking");
                home.drop(month, forms.of("CSSHTT", month)).run(period);
            }
            case "2024-05" -> {
                home.drop(month, without(files, "TTRA/")).run(period);
                home.afterCutoff(month, 1).run(period);
            }
            case "2024-09" ->
                home.drop(month, files)
                        .drop(month, "VP/BM13 " + month + ".csv", forms.adjustments(month), 0)
                        .run(period);
            default -> home.drop(month, files).run(period);
        }
    }

    private void close(YearMonth month) throws Exception {
        found.put(month, home.findings(month));
        List<String> want = new ArrayList<>(expected.of(month));
        want.addAll(scenes(month));
        want.sort(null);
        wanted.put(month, want);
        home.acceptAll(month);
        assertThat(home.close(month).isDone()).as("closes " + month).isTrue();
        ledger.close(month, month.equals(YearMonth.of(2024, 5)) ? "TTRA" : null);
        assertThat(home.ledger()).as("ledger after " + month).containsExactlyElementsOf(ledger.lines());
        figures.put(month, figures(month, id -> !id.startsWith("tasks.")));
        taskFigures.put(month, figures(month, id -> id.startsWith("tasks.")));
        assertThat(figures.get(month)).as("figures of " + month).containsExactlyEntriesOf(ledger.figures(month));
    }

    /** What a month's scene must make people hear. */
    private static List<String> scenes(YearMonth month) {
        return switch (month.toString()) {
            case "2024-02", "2024-04" -> List.of("blocking figure-restated TTUD - - -");
            case "2024-10" -> List.of("blocking figure-restated TDC - - -", "blocking figure-restated TDC - - -");
            case "2024-03" ->
                List.of(
                        "warning submission-late CSSHTT BM11 CSSHTT/BM11 2024-03.csv -",
                        "warning submission-late CSSHTT BM04 CSSHTT/BM04 2024-03.csv -");
            case "2024-05" ->
                List.of("blocking submission-missing TTRA BM10 - -", "blocking submission-missing TTRA BM04 - -");
            default -> List.of();
        };
    }

    private static Map<String, byte[]> without(Map<String, byte[]> files, String unit) {
        Map<String, byte[]> rest = new TreeMap<>(files);
        rest.keySet().removeIf(path -> path.startsWith(unit));
        return rest;
    }

    private Map<String, String> figures(Object period, Predicate<String> wantedIds) throws Exception {
        Map<String, String> values = new TreeMap<>();
        home.result(period).figures().forEach((id, figure) -> {
            if (wantedIds.test(id)) {
                values.put(
                        id,
                        figure.get("value").isNull()
                                ? "null"
                                : figure.get("value").asString());
            }
        });
        return values;
    }

    private Stream<YearMonth> months() {
        return facts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("months")
    void findsWhatIsThereAndNothingElse(YearMonth month) {
        assertThat(found.get(month)).isEqualTo(wanted.get(month));
    }

    @ParameterizedTest
    @MethodSource("months")
    void partsTheTasksExactly(YearMonth month) {
        Map<String, String> counted = new TreeMap<>();
        tasks.figures(month).forEach((id, count) -> counted.put(id, count.toString()));
        assertThat(taskFigures.get(month)).isEqualTo(counted);
    }

    @Test
    void losesNoTaskThatIsCarriedOn() {
        assertThat(found.values().stream().flatMap(List::stream))
                .noneMatch(line -> line.contains("task-lost") || line.contains("task-reappeared"));
    }

    @Test
    void keepsWhatWasReportedBesideWhatIsRight() {
        assertThat(home.ledger()).isEqualTo(ledger.lines());
        assertThat(ledger.lines().size() - ledger.asReported().size())
                .as("restated entries")
                .isEqualTo(13);
    }

    @ParameterizedTest
    @MethodSource("months")
    void rebuildsWhatWasIssued(YearMonth month) throws Exception {
        assertThat(home.departures(month)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2024-01, 2024-03",
        "2024-Q2, 2024-04, 2024-06",
        "2024-Q3, 2024-07, 2024-09",
        "2024-Q4, 2024-10, 2024-12",
        "2024-H1, 2024-01, 2024-06",
        "2024-H2, 2024-07, 2024-12",
        "2024-9M, 2024-01, 2024-09",
        "2024, 2024-01, 2024-12"
    })
    void addsUpLongerPeriods(String period, YearMonth first, YearMonth last) throws Exception {
        home.afterCutoff(YearFacts.LAST, 3).run(period);
        assertThat(figures(period, id -> !id.startsWith("tasks.")))
                .containsExactlyEntriesOf(ledger.longer(first, last));
        assertThat(home.findings(period)).isEqualTo(gaps(first, last));
    }

    /** The same registers, cut by plain months: a corrected month, the one before a late row, and one of each half. */
    @ParameterizedTest
    @ValueSource(strings = {"2024-01", "2024-05", "2024-06", "2024-11"})
    void countsByPlainMonthsToo(YearMonth month) throws Exception {
        home.run(month + "@CALENDAR");
        Map<String, String> plain = ledger.plainMonth(month);
        Map<String, String> counted = new TreeMap<>();
        home.home()
                .jdbc()
                .query(
                        "select figure_id, figure_value from figure where period = ?",
                        rs -> {
                            String id = rs.getString(1);
                            if (plain.containsKey(id)) {
                                counted.put(id, YearLedger.plain(rs.getBigDecimal(2)));
                            }
                        },
                        month + "@CALENDAR");
        assertThat(counted).containsExactlyEntriesOf(plain);
    }

    /** The inspectorate sent nothing in May. */
    private static List<String> gaps(YearMonth first, YearMonth last) {
        YearMonth may = YearMonth.of(2024, 5);
        return first.isAfter(may) || last.isBefore(may)
                ? List.of()
                : List.of(
                        "blocking figure-missing TTRA - - -",
                        "blocking submission-missing TTRA BM04 - -",
                        "blocking submission-missing TTRA BM10 - -");
    }

    /** A month rests on its own files and on those of the month before, fifteen to seventeen a month, whatever the year saw. */
    @Test
    void asksNoMoreOfDecemberThanOfJanuary() throws Exception {
        List<Integer> read = new ArrayList<>();
        for (YearMonth month : facts.all().subList(2, 14)) {
            read.add(issued(month, "rows.json").get("tables").get("submission").size());
        }
        assertThat(read).containsExactly(32, 32, 32, 32, 30, 30, 32, 32, 33, 33, 32, 32);
    }

    private JsonNode issued(YearMonth month, String file) throws Exception {
        return TestHome.read(home.home().root().resolve("archive/" + month + "/_issued/1/" + file));
    }
}
