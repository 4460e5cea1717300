package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reconciliation.SoundYear.sample;
import static vn.tonghop.reconciliation.SoundYear.stated;
import static vn.tonghop.reconciliation.StagedMonths.task;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.KeptEdit;

/**
 * For each rule of reconciliation a month in which exactly one thing is wrong: exactly that is found, at its cell, and
 * nothing else. A rule without its case here fails the last test.
 */
class SpoiledMonthsTests {

    private static final String OVERLAY = """
        indicators:
          - code: TTUD-01
            plans:
              - {year: 2024, value: 720, from: 2023-12-15, document: 15/QĐ-KHCN}
          - {code: TTUD-04, same-as: TDC-08}
          - {code: TTUD-05, cumulates: true, calendar: CALENDAR}
          # Stated only, so that one cell can be wrong by itself.
          - {code: TDC-01, feed: }
          - {code: TDC-02, feed: }
          - {code: TDC-05, feed: }
        openings:
          - {indicator: TTUD-02, at: 2024-03, value: 300, document: 12/BC-KHCN}
        """;
    private static final String TTUD = "@TTUD/BM01 2024-04.xlsx!";
    private static final String TDC = "@TDC/BM01 2024-04.xlsx!";
    private static final String TASKS = "@VP/BM02 2024-04.xlsx!";

    private static Catalogue catalogue;

    private StagedMonths months;
    private SoundYear year;

    /** What is wrong with April, and all that is said of it. */
    private record Case(FindingCode code, String what, List<String> found, Function<SoundYear, List<String>> spoil) {

        @Override
        public String toString() {
            return code.slug() + ": " + what;
        }
    }

    @BeforeAll
    static void declare(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("so.yaml"), OVERLAY);
        catalogue = new CatalogueLoader().load(folder);
    }

    @BeforeEach
    void closeThreeMonths() {
        months = new StagedMonths(catalogue);
        year = SoundYear.of(catalogue, months);
    }

    @AfterEach
    void dropDatabase() {
        months.close();
    }

    @Test
    void findsNothingWhereNothingIsSpoiled() {
        year.sendEverything();
        months.hoursAfterDue(1).reconcile(SoundYear.APRIL);
        assertThat(months.recorded(SoundYear.APRIL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsExactlyWhatIsSpoiled(Case spoiled) {
        assertThat(spoiled.spoil().apply(year)).isEqualTo(spoiled.found());
        assertThat(spoiled.found())
                .allMatch(f -> f.split("[.@]")[0].equals(spoiled.code().slug()));
    }

    static Stream<Case> cases() {
        return Stream.of(indicators(), relations(), registersAndForms(), sentences(), tasks())
                .flatMap(s -> s);
    }

    private static Stream<Case> indicators() {
        return Stream.of(
                cell(FindingCode.FIGURE_MISSING, "a row left out", "", y -> y.drop("TTUD BM01", "TTUD-09")),
                cell(
                        FindingCode.FIGURE_MISSING,
                        "not known yet",
                        ".not-yet" + TTUD + "D14",
                        y -> y.set(
                                "TTUD BM01",
                                "TTUD-07",
                                StagedMonths.indicator("TTUD-07", "", "", "", "", false, true, ""))),
                cell(
                        FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD,
                        "a digit too many",
                        TTUD + "E8",
                        y -> y.set("TTUD BM01", "TTUD-01", stated("TTUD-01", "10", "41"))),
                cell(
                        FindingCode.CUMULATIVE_DECREASED,
                        "a correction downwards",
                        TTUD + "E12",
                        y -> y.set("TTUD BM01", "TTUD-05", stated("TTUD-05", "-1", "5"))),
                cell(
                        FindingCode.PLAN_CHANGED,
                        "a plan that nobody decided",
                        TTUD + "F8",
                        y -> y.set("TTUD BM01", "TTUD-01", stated("TTUD-01", "10", "40", "700", ""))),
                cell(
                        FindingCode.PLAN_CHANGED,
                        "a plan that is not in the catalogue",
                        ".uncatalogued" + TTUD + "F9",
                        y -> y.set("TTUD BM01", "TTUD-02", stated("TTUD-02", "100", "400", "9000", ""))),
                cell(
                        FindingCode.PERCENT_DIFFERS,
                        "the last digit",
                        TTUD + "G8",
                        y -> y.set("TTUD BM01", "TTUD-01", stated("TTUD-01", "10", "40", "720", "5.5"))),
                cell(
                        FindingCode.FIGURE_OUTLIER,
                        "more than three times the average",
                        TTUD + "D14",
                        y -> y.set("TTUD BM01", "TTUD-07", stated("TTUD-07", "7", ""))),
                cell(
                        FindingCode.UNIT_OF_MEASURE_UNCLEAR,
                        "millions where dong are meant",
                        ".small" + TDC + "D10",
                        y -> y.set("TDC BM01", "TDC-05", stated("TDC-05", "20", ""))),
                cell(
                        FindingCode.UNIT_OF_MEASURE_UNCLEAR,
                        "thousands where dong are meant",
                        ".history" + TDC + "D10",
                        y -> y.set("TDC BM01", "TDC-05", stated("TDC-05", "20000", ""))),
                cell(
                        FindingCode.FIGURE_EQUALS_OTHER_PRIOR,
                        "the other indicator's total of March",
                        TDC + "E9",
                        y -> y.set("TDC BM01", "TDC-02", stated("TDC-02", "33", "120"))),
                cell(
                        FindingCode.ADJUSTMENT_DIFFERS,
                        "another old value",
                        "@VP/BM13 2024-04.xlsx!D8",
                        y -> y.set("VP BM13", "slip", StagedMonths.adjustment("TTUD-07", "3", "4"))),
                new Case(
                        FindingCode.OPENING_BALANCE_MISSING,
                        "no total of March",
                        List.of("opening-balance-missing@E8"),
                        y -> {
                            y.months()
                                    .jdbc()
                                    .update("delete from ledger_entry where period = '2024-03' and indicator_code ="
                                            + " 'TTUD-01'");
                            y.findings();
                            return y.months().recorded(SoundYear.APRIL).stream()
                                    .map(r -> r.finding().code().slug() + "@"
                                            + Objects.requireNonNull(r.finding().location())
                                                    .cell())
                                    .toList();
                        }),
                new Case(
                        FindingCode.OPENING_BALANCE_DECLARED,
                        "the total of March by a paper",
                        List.of("opening-balance-declared"),
                        y -> {
                            y.months()
                                    .jdbc()
                                    .update("delete from ledger_entry where period = '2024-03'"
                                            + " and indicator_code = 'TTUD-02'");
                            return y.findings();
                        }),
                new Case(FindingCode.KEPT_EDIT_MOVED, "a sentence that says three", List.of("kept-edit-moved"), y -> {
                    KeptEdit edit = new KeptEdit(
                            "bao-cao",
                            "e1",
                            KeptEdit.Kind.REPLACE,
                            "Xác định sai số 02 đồng hồ.",
                            "Xác định sai số ba đồng hồ.",
                            Map.of("TTUD-07.period", new BigDecimal("3")),
                            "Văn phòng");
                    y.months()
                            .part(KeptEdits.class)
                            .replace(
                                    ReportingPeriod.parse(SoundYear.APRIL),
                                    edit.report(),
                                    List.of(edit),
                                    "vp",
                                    LocalDateTime.of(2024, 4, 10, 8, 0));
                    return y.findings();
                }),
                new Case(
                        FindingCode.OPENING_BALANCE_PROVISIONAL,
                        "March is open",
                        List.of("opening-balance-provisional", "opening-balance-provisional"),
                        y -> {
                            y.months().reopen(SoundYear.MARCH);
                            return y.findings();
                        }),
                new Case(FindingCode.FIGURE_RESTATED, "reported otherwise", List.of("figure-restated"), y -> {
                    y.findings();
                    y.months().close(SoundYear.APRIL);
                    y.months().reopen(SoundYear.APRIL);
                    return y.set("TTUD BM01", "TTUD-07", stated("TTUD-07", "3", ""))
                            .findings();
                }));
    }

    private static Stream<Case> relations() {
        return Stream.of(
                cell(
                        FindingCode.FIGURE_EXCEEDS_OTHER,
                        "more appraised than received",
                        TDC + "E9",
                        y -> y.set("TDC BM01", "TDC-02", stated("TDC-02", "74", "161"))),
                cell(
                        FindingCode.FIGURE_DIFFERS_BETWEEN_UNITS,
                        "one unit says three, the other two",
                        TTUD + "D11",
                        y -> y.set("TTUD BM01", "TTUD-04", stated("TTUD-04", "3", ""))));
    }

    private static Stream<Case> registersAndForms() {
        return Stream.of(
                cell(
                        FindingCode.REGISTER_DOES_NOT_TIE,
                        "a row short",
                        ".short" + TTUD + "D9",
                        y -> y.set("TTUD BM05", "KĐ-4", StagedMonths.instrument("KĐ-4", "2024-04-05", 99, "Đạt"))),
                cell(
                        FindingCode.ROW_DUPLICATE,
                        "a row of March",
                        ".earlier@TTUD/BM06 2024-04.xlsx!C9",
                        y -> y.set("TTUD BM06", "M-3", sample("M-3", "2024-03-05", 10))),
                cell(
                        FindingCode.SUBMISSION_STALE,
                        "last month's words",
                        "@QLKH/BM04 2024-04.xlsx",
                        y -> y.set("QLKH BM04", "words", StagedMonths.paragraph("I.III.1.2", "Việc của tháng 3."))),
                new Case(
                        FindingCode.SUBMISSION_MISSING,
                        "a form that did not come",
                        List.of("submission-missing"),
                        y -> {
                            y.withhold("TTRA BM10").sendEverything();
                            y.months().hoursAfterDue(1).reconcile(SoundYear.APRIL);
                            return y.months().findings(SoundYear.APRIL);
                        }),
                new Case(
                        FindingCode.SUBMISSION_LATE,
                        "a form that came an hour late",
                        List.of("submission-late@VP/BM02 2024-04.xlsx"),
                        y -> {
                            y.withhold("VP BM02").sendEverything();
                            y.replace(
                                    "VP BM02", Objects.requireNonNull(y.forms(4).get("VP BM02")));
                            y.months().hoursAfterDue(1);
                            y.send("VP BM02");
                            y.months().reconcile(SoundYear.APRIL);
                            return y.months().findings(SoundYear.APRIL);
                        }),
                new Case(
                        FindingCode.CORRECTION_PENDING,
                        "a correction that was returned",
                        List.of("correction-pending@TTRA/BM10 2024-04.xlsx"),
                        y -> {
                            y.sendEverything();
                            y.months().sendSpoiled(SoundYear.APRIL, "TTRA", "BM10");
                            y.months().reconcile(SoundYear.APRIL);
                            return y.months().findings(SoundYear.APRIL);
                        }));
    }

    private static Stream<Case> sentences() {
        String cell = "@TTUD/BM04 2024-04.xlsx!C8";
        return Stream.of(
                cell(
                        FindingCode.CARRIED_FIGURE_MISSING,
                        "a list of a register that the month does not have",
                        cell,
                        y -> says(y, "Bảo hành cho các hộ: {TTUD-09.list}.")),
                cell(
                        FindingCode.FIGURE_TYPED,
                        "the month's figure in digits",
                        cell,
                        y -> says(y, "Đã thử nghiệm 10 mẫu.")),
                cell(
                        FindingCode.TYPED_FIGURE_DIFFERS,
                        "another figure in digits",
                        cell,
                        y -> says(y, "Đã thử nghiệm 11 mẫu.")),
                cell(
                        FindingCode.TOLD_TWICE,
                        "the report's own sentence in other words",
                        "@QLKH/BM04 2024-04.xlsx!C8",
                        y -> y.set(
                                "QLKH BM04", "words", StagedMonths.paragraph("I.III.1.2", "Đã kiểm tra 01 đề tài."))));
    }

    private static SoundYear says(SoundYear year, String sentence) {
        return year.set("TTUD BM04", "words", StagedMonths.paragraph("I.III.3", sentence));
    }

    private static Stream<Case> tasks() {
        return Stream.of(
                cell(
                        FindingCode.TASK_LOST,
                        "an open task left out",
                        "@VP/BM02 2024-03.xlsx!B8:G8",
                        y -> y.drop("VP BM02", "open")),
                cell(
                        FindingCode.TASK_COUNT_DIFFERS,
                        "one task done and open",
                        ".balance" + TASKS + "B10",
                        y -> y.set(
                                "VP BM02",
                                "again",
                                task("2197/UBND-KGVX", "2023-04-30", "2024-12-31", "2024-04-01", "Đúng hạn"))),
                cell(
                        FindingCode.TASK_TIMELINESS_DIFFERS,
                        "overdue, it says not yet due",
                        ".open" + TASKS + "F10",
                        y -> y.set(
                                "VP BM02", "new", task("1/UBND-NC", "2024-03-20", "2024-04-13", "", "Chưa đến hạn"))),
                cell(
                        FindingCode.TASK_TIMELINESS_DIFFERS,
                        "late, it says in time",
                        TASKS + "F9",
                        y -> y.set(
                                "VP BM02",
                                "done",
                                task("6340/UBND-NC", "2023-11-03", "2024-03-31", "2024-04-02", "Đúng hạn"))),
                cell(
                        FindingCode.TASK_TIMELINESS_DIFFERS,
                        "in time without a deadline",
                        ".no-deadline" + TASKS + "F9",
                        y -> y.set(
                                "VP BM02", "done", task("6340/UBND-NC", "2023-11-03", "", "2024-04-02", "Đúng hạn"))),
                cell(
                        FindingCode.TASK_WITHOUT_DEADLINE,
                        "a deadline left blank",
                        TASKS + "D8",
                        y -> y.set("VP BM02", "open", task("2197/UBND-KGVX", "2023-04-30", "", "", "Chưa đến hạn"))),
                cell(
                        FindingCode.TASK_WITHOUT_DEADLINE,
                        "a deadline and a word left blank",
                        ".silent" + TASKS + "D8",
                        y -> y.set("VP BM02", "open", task("2197/UBND-KGVX", "2023-04-30", "", "", ""))),
                cell(
                        FindingCode.TASK_COMPLETED_OUTSIDE_PERIOD,
                        "done in March",
                        TASKS + "E9",
                        y -> y.set(
                                "VP BM02",
                                "done",
                                task("6340/UBND-NC", "2023-11-03", "2024-08-10", "2024-03-14", "Đúng hạn"))),
                cell(
                        FindingCode.TASK_DUE_BEFORE_NEXT_CUTOFF,
                        "due on the day of the next cut-off",
                        TASKS + "D8",
                        y -> y.set(
                                "VP BM02",
                                "open",
                                task("2197/UBND-KGVX", "2023-04-30", "2024-05-14", "", "Chưa đến hạn"))),
                new Case(
                        FindingCode.TASK_REAPPEARED,
                        "done in March, open in April",
                        List.of("task-reappeared" + TASKS + "B10"),
                        y -> {
                            y.months()
                                    .jdbc()
                                    .update("insert into reconciled_task (period, ordinal, task_key, directive_number,"
                                            + " directive_date, content, timeliness, status, result,"
                                            + " submission_id, file_path, cell_range) values ('2024-03', 9,"
                                            + " '7/UBND-NC 2024-02-20', '7/UBND-NC', '2024-02-20', 'Việc', '',"
                                            + " 'COMPLETED_ON_TIME', '', 's001', 'f', 'A1')");
                            return y.set(
                                            "VP BM02",
                                            "back",
                                            task("7/UBND-NC", "2024-02-20", "2024-12-31", "", "Chưa đến hạn"))
                                    .findings();
                        }));
    }

    /** A case with one finding: its code, and what follows it. */
    private static Case cell(FindingCode code, String what, String rest, Function<SoundYear, SoundYear> spoil) {
        return new Case(
                code, what, List.of(code.slug() + rest), y -> spoil.apply(y).findings());
    }

    @Test
    void hasACaseForEveryRule() {
        Set<String> raised = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.tonghop.reconciliation")) {
            for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                if (access.getTargetOwner().isEquivalentTo(FindingCode.class)) {
                    raised.add(access.getTarget().getName());
                }
            }
        }
        Set<String> spoiled = cases().map(c -> c.code().name()).collect(Collectors.toSet());
        // What another calendar cannot cut is told of figures, whatever their cells say.
        raised.remove(FindingCode.FIGURE_NOT_COMPUTABLE.name());
        assertThat(spoiled).containsExactlyInAnyOrderElementsOf(raised);
    }
}
