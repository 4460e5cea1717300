package vn.tonghop.report.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.TestStore;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.figures.ReconciledRows;
import vn.tonghop.report.compiled.PeriodBackground.WaiverLine;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.store.StagedRows;

class PeriodBackgroundsTests {

    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse("2023-12");
    private static final Finding OUTLIER = new Finding(
            FindingCode.FIGURE_OUTLIER,
            "",
            Severity.WARNING,
            "2023-12",
            "TTUD",
            null,
            "BM01",
            "TTUD-02",
            null,
            null,
            null,
            Map.of());

    @Test
    void readsLastMonthsValuesAndTheNextCutoff() {
        try (TestStore store = new TestStore()) {
            figure(store.jdbc(), "2023-11", 1, "TTUD-02.period", "598");
            figure(store.jdbc(), "2023-11", 2, "TTUD-02.percent", null);
            figure(store.jdbc(), "2023-10", 1, "TTUD-01.period", "7");
            PeriodBackground background = read(store, List.of(), List.of());
            assertThat(background.previousPeriod()).isEqualTo("2023-11");
            assertThat(background.previousValues()).isEqualTo(Map.of("TTUD-02.period", new BigDecimal("598")));
            assertThat(background.nextCutoff()).isEqualTo(LocalDate.of(2024, 1, 14));
            assertThat(background.unitName("TDC")).isEqualTo("Chi cục TĐC");
        }
    }

    @Test
    void knowsNoMonthBeforeTheFirst() {
        try (TestStore store = new TestStore()) {
            PeriodBackground background = read(store, List.of(), List.of());
            assertThat(background.previousPeriod()).isNull();
            assertThat(background.previousValues()).isEmpty();
        }
    }

    @Test
    void tellsWaiversThatStillHoldByTheDayInTheDepartment() {
        try (TestStore store = new TestStore()) {
            waiver(store.jdbc(), "aaaaaaaaaaaa", null);
            waiver(store.jdbc(), "bbbbbbbbbbbb", LocalDateTime.of(2023, 12, 14, 1, 0));
            waiver(store.jdbc(), "cccccccccccc", null);
            assertThat(read(
                                    store,
                                    List.of(),
                                    List.of(
                                            line("aaaaaaaaaaaa", "accepted"),
                                            line("bbbbbbbbbbbb", "open"),
                                            line("cccccccccccc", "open")))
                            .waivers())
                    .containsExactly(new WaiverLine(
                            "aaaaaaaaaaaa", "Ô E9.", "Chánh Văn phòng", "đã kiểm tra", LocalDate.of(2023, 12, 14)));
        }
    }

    @Test
    void readsExplanationsOfFormsThatCount() {
        try (TestStore store = new TestStore()) {
            form(store.jdbc(), "S1", true, "kiểm định cân tại chợ");
            form(store.jdbc(), "S2", false, "bản cũ");
            assertThat(read(store, List.of(), List.of()).notes()).isEqualTo(Map.of("TTUD-02", "kiểm định cân tại chợ"));
        }
    }

    @Test
    void knowsWhichIndicatorAFindingIsAbout() {
        try (TestStore store = new TestStore()) {
            assertThat(read(store, List.of(new RecordedFinding(OUTLIER, null, null)), List.of())
                            .subjects())
                    .isEqualTo(Map.of(OUTLIER.id(), "TTUD-02"));
        }
    }

    private static PeriodBackground read(TestStore store, List<RecordedFinding> recorded, List<FindingLine> lines) {
        return new PeriodBackgrounds(
                        new GivenWaivers(store.jdbc()),
                        new StagedRows(store.jdbc(), new Findings(store.jdbc())),
                        new Figures(store.jdbc()),
                        new ReconciledRows(store.jdbc()),
                        new CatalogueLoader().load(null))
                .read(DECEMBER, recorded, lines);
    }

    private static FindingLine line(String id, String state) {
        return new FindingLine(
                id,
                "figure-outlier",
                Severity.BLOCKING,
                state,
                "TTUD",
                "BM01",
                null,
                null,
                null,
                null,
                null,
                "Ô E9.",
                "");
    }

    private static void figure(
            JdbcTemplate jdbc, String period, int ordinal, String id, @org.jspecify.annotations.Nullable String value) {
        jdbc.update(
                "insert into figure (period, ordinal, figure_id, label, figure_value, shown, unit_of_measure, origin,"
                        + " formula) values (?, ?, ?, 'Số', ?, '', 'cái', 'reported', '')",
                period,
                ordinal,
                id,
                value == null ? null : new BigDecimal(value));
    }

    private static void waiver(JdbcTemplate jdbc, String id, @org.jspecify.annotations.Nullable LocalDateTime revoked) {
        jdbc.update(
                "insert into waiver (finding_id, fact_hash, period, reason, accepted_by, os_account, accepted_at,"
                        + " revoked_at) values (?, 'ffffffffffff', '2023-12', 'đã kiểm tra', 'Chánh Văn phòng', 'x', ?,"
                        + " ?)",
                id,
                LocalDateTime.of(2023, 12, 13, 18, 30),
                revoked);
    }

    private static void form(JdbcTemplate jdbc, String submission, boolean counting, String note) {
        jdbc.update(
                "insert into form_result (submission_id, form_code, unit_code, part, period, verdict, settled,"
                        + " counting, version_no, explicit_nil, rows_read, rows_structural, rows_loaded, rows_rejected,"
                        + " rows_ignored) values (?, 'BM01', 'TTUD', '', '2023-12', 'ACCEPTED', true, ?, 1, false, 1, 0,"
                        + " 1, 0, 0)",
                submission,
                counting);
        jdbc.update(
                "insert into staged_sheet (submission_id, sheet_no, sheet_name, form_code, header_row, column_letters,"
                        + " rows_read, rows_structural, rows_loaded, rows_rejected, rows_ignored)"
                        + " values (?, 1, 'BM01', 'BM01', 7, '', 1, 0, 1, 0, 0)",
                submission);
        jdbc.update(
                "insert into indicator_figure (submission_id, sheet_no, row_no, indicator_code, label, estimated, note)"
                        + " values (?, 1, 8, 'TTUD-02', 'Kiểm định', false, ?)",
                submission,
                note);
    }
}
