package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.tonghop.finding.Verdict;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.staging.submission.StagedItem;

/** Sheets as literals: each row ends in one bucket, and each oddity is read or told. */
class SheetStagerTests {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 5);
    private static final String[] BM05 = {
        "STT", "Ngày", "Số giấy chứng nhận", "Loại phương tiện đo", "Số lượng", "Kết quả"
    };
    private static final String[] BM01 = {"Mã chỉ tiêu", "Chỉ tiêu", "Trong kỳ", "Lũy kế", "Kế hoạch năm", "Tỷ lệ %"};

    private static FakeSource register() {
        return FakeSource.sheet()
                .row("SỔ KIỂM ĐỊNH PHƯƠNG TIỆN ĐO")
                .row("Kỳ báo cáo: 12/2023")
                .row()
                .row((Object[]) BM05);
    }

    private static FakeSource indicators() {
        return FakeSource.sheet().row((Object[]) BM01);
    }

    @Test
    void accountsForEveryRow() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
                        .row(1, DAY, "KĐ-1", "Cân", 3, "Đạt")
                        .row(2, DAY, "KĐ-2", "Cân", 2, "Hỏng")
                        .row()
                        .row((Object[]) BM05)
                        .row(3, DAY, "KĐ-3", "Cân", null, "Không đạt")
                        .row("Tổng cộng", null, null, null, 6)
                        .row(null, null, null, "Bắc Giang, ngày 14 tháng 12 năm 2023")
                        .row("NGƯỜI LẬP BIỂU", null, null, "GIÁM ĐỐC"));
        assertThat(staged.rows()).isEqualTo(new RowTally(10, 2, 1, 0));
        assertThat(staged.accounts())
                .containsExactly(
                        "1-2 structural title",
                        "3-3 structural blank",
                        "4-4 structural header",
                        "5-5 structural column-numbers",
                        "7-7 rejected error",
                        "8-8 structural blank",
                        "9-9 structural header",
                        "11-11 structural total",
                        "12-13 structural signature");
        assertThat(staged.findings()).containsExactly("value-not-allowed!F7", "register-incomplete");
        assertThat(staged.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
    }

    @Test
    void ignoresASheetWithoutForm() {
        StagedSheet staged =
                StagedSheet.of("TTUD", FakeSource.sheet().row("Ghi nhớ").row("gọi điện"));
        assertThat(staged.rows()).isEqualTo(new RowTally(0, 0, 0, 2));
        assertThat(staged.accounts()).containsExactly("1-2 ignored no-form");
        assertThat(staged.findings()).containsExactly("form-not-recognised");
    }

    @Test
    void readsOnWhereDataFollowTheSignatures() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 3, "Đạt")
                        .row("NGƯỜI LẬP BIỂU")
                        .row(2, DAY, "KĐ-2", "Cân", 2, "Đạt"));
        assertThat(staged.rows()).isEqualTo(new RowTally(5, 2, 0, 0));
    }

    @Test
    void checksTotalsAtTheBottomAndAtTheTop() {
        StagedSheet bottom = StagedSheet.of(
                "TTUD", register().row(1, DAY, "KĐ-1", "Cân", 3, "Đạt").row("Tổng cộng", null, null, null, 4));
        assertThat(bottom.findings()).containsExactly("total-differs!E6");
        assertThat(bottom.verdict()).isEqualTo(Verdict.RETURNED);
        StagedSheet top = StagedSheet.of(
                "TTUD", register().row("Tổng số", null, null, null, 4).row(1, DAY, "KĐ-1", "Cân", 3, "Đạt"));
        assertThat(top.findings()).containsExactly("total-differs!E5");
    }

    @Test
    void takesNoCompanyForATotal() {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("Nội dung hỗ trợ", "Số quyết định", "Ngày", "Số tiền")
                        .row("Công bố hợp chuẩn", "15/QĐ-KHCN", DAY, 20_000_000));
        assertThat(staged.rows().loaded()).isEqualTo(1);
        assertThat(staged.findings()).isEmpty();
    }

    @Test
    void scalesMoneyByTheUnitAboveTheTable() {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("Đơn vị tính: triệu đồng")
                        .row("Nội dung hỗ trợ", "Số quyết định", "Ngày", "Số tiền")
                        .row("HTQL", "15/QĐ-KHCN", DAY, new BigDecimal("167.1"))
                        .row("Cộng", null, null, new BigDecimal("167.1")));
        assertThat(staged.findings()).isEmpty();
        assertThat(staged.all(StagedItem.RegisterRow.class).get(0).amount()).isEqualByComparingTo("167100000");
    }

    @Test
    void takesNothingToReportForAnExplicitNil() {
        StagedSheet staged = StagedSheet.of("TTUD", register().row(null, "Không phát sinh"));
        assertThat(staged.form().explicitNil()).isTrue();
        assertThat(staged.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(staged.accounts()).contains("5-5 structural nil");
    }

    @Test
    void asksBackWhereOnlyAHeaderStands() {
        StagedSheet staged = StagedSheet.of("TTUD", register());
        assertThat(staged.findings()).containsExactly("form-empty");
        assertThat(staged.verdict()).isEqualTo(Verdict.RETURNED);
    }

    @Test
    void tellsOfANilBesideData() {
        StagedSheet staged = StagedSheet.of(
                "TTUD", register().row(1, DAY, "KĐ-1", "Cân", 3, "Đạt").row(null, "Không phát sinh"));
        assertThat(staged.findings()).containsExactly("nil-mark-ignored!B6");
        assertThat(staged.form().explicitNil()).isFalse();
        assertThat(staged.rows().loaded()).isEqualTo(1);
    }

    @Test
    void rejectsACsvRecordOfAnotherWidth() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.csv()
                        .row((Object[]) BM05)
                        .row("1", "05/12/2023", "KĐ-1", "Cân", "3", "Đạt")
                        .row("2", "05/12/2023", "KĐ-2", "Cân, loại", "lớn", "3", "Đạt"));
        assertThat(staged.findings()).containsExactly("field-count-differs!A3", "register-incomplete");
        assertThat(staged.rows()).isEqualTo(new RowTally(1, 1, 1, 0));
    }

    @Test
    void readsHiddenRowsAndTellsThem() {
        StagedSheet staged = StagedSheet.of(
                "TTUD", register().row(1, DAY, "KĐ-1", "Cân", 3, "Đạt").hiddenRow(2, DAY, "KĐ-2", "Cân", 1, "Đạt"));
        assertThat(staged.findings()).containsExactly("hidden-content.rows");
        assertThat(staged.rows().loaded()).isEqualTo(2);
        StagedSheet hidden = StagedSheet.of(
                "TTUD",
                new FakeSource(SheetInfo.State.HIDDEN, false)
                        .row((Object[]) BM05)
                        .row(1, DAY, "KĐ-1", "Cân", 3, "Đạt"));
        assertThat(hidden.findings()).containsExactly("hidden-content.sheet");
    }

    @Test
    void readsValuesUnderMergedCellsAndTellsThem() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 3, "Đạt")
                        .row(2, DAY, "KĐ-2", "Cân", 4, "Đạt")
                        .row("Tổng cộng", null, null, null, 7)
                        .merge(new CellRange(1, 0, 1, 5))
                        .merge(new CellRange(5, 4, 6, 4))
                        .merge(new CellRange(7, 0, 7, 3)));
        assertThat(staged.findings()).containsExactly("hidden-content.merged!E6");
        assertThat(staged.all(StagedItem.RegisterRow.class))
                .extracting(StagedItem.RegisterRow::quantity)
                .containsExactly(new BigDecimal(3), new BigDecimal(4));
    }

    @Test
    void tellsARowThatRepeatsAnother() {
        StagedSheet staged = StagedSheet.of(
                "TTUD", register().row(1, DAY, "KĐ-1", "Cân", 3, "Đạt").row(2, DAY, "kđ 1", "Cân", 3, "Đạt"));
        assertThat(staged.findings()).containsExactly("row-duplicate!C6");
        assertThat(staged.found().get(0).arguments()).containsEntry("otherRow", 5);
        assertThat(staged.rows().loaded()).isEqualTo(2);
    }

    @Test
    void warnsOfDaysOutsideTheMonthUnlessTheyAreMarkedAsLate() {
        FakeSource source = FakeSource.sheet()
                .row("Kỳ báo cáo: 12/2023")
                .row("Ngày", "Số GCN", "Loại phương tiện đo", "Kết quả", "Ghi chú")
                .row(LocalDate.of(2023, 11, 14), "KĐ-1", "Cân", "Đạt", null)
                .row(LocalDate.of(2023, 11, 15), "KĐ-2", "Cân", "Đạt", null)
                .row(LocalDate.of(2023, 12, 15), "KĐ-3", "Cân", "Đạt", null)
                .row(LocalDate.of(2023, 11, 14), "KĐ-4", "Cân", "Đạt", "Số liệu bổ sung kỳ trước");
        StagedSheet staged = StagedSheet.of("TTUD", source);
        assertThat(staged.findings()).containsExactly("date-outside-period!A3", "date-outside-period.later!A5");
        assertThat(staged.all(StagedItem.RegisterRow.class))
                .extracting(StagedItem.RegisterRow::supplement)
                .containsExactly(false, false, false, true);
    }

    @Test
    void returnsAColumnWhoseDaysAndMonthsMayHaveBeenTurnedRound() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, LocalDate.of(2023, 5, 12), "KĐ-1", "Cân", 3, "Đạt")
                        .row(2, "21/11/2023", "KĐ-2", "Cân", 3, "Đạt"));
        assertThat(staged.findings()).contains("date-ambiguous!B5");
        assertThat(staged.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(staged.form().rows()).isEqualTo(new RowTally(4, 0, 2, 0));
    }

    @Test
    void countsTheRowsOfAGroup() {
        FakeSource source = FakeSource.sheet()
                .row("TT", "Số/Ký hiệu VBCĐ", "Nội dung công việc", "Thời hạn", "Ngày hoàn thành", "Tiến độ")
                .row("I", "ĐÃ THỰC HIỆN: 02 nhiệm vụ")
                .row(1, "6340/UBND-NC\nNgày 03/11/2023", "Rà soát", "10/12/2023", "27/11/2023", "Đúng hạn")
                .row("II", "ĐANG THỰC HIỆN: 01 nhiệm vụ")
                .row(1, "25/KH-UBND ngày 24/5/2023", "Phối hợp", "10/01/2024", null, "Chưa đến hạn")
                .row("III", "CHƯA THỰC HIỆN: 0 nhiệm vụ")
                .row("Tổng số: 03 nhiệm vụ");
        StagedSheet staged = StagedSheet.of("VP", source);
        assertThat(staged.findings()).containsExactly("task-count-differs.group!B2", "task-count-differs!A7");
        assertThat(staged.all(StagedItem.TaskRow.class))
                .extracting(StagedItem.TaskRow::taskKey)
                .containsExactly("6340UBNDNC 2023-11-03", "25KHUBND 2023-05-24");
    }

    @Test
    void readsFiguresAsPeopleWriteThem() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                indicators()
                        .row("TTUD-01", "Thử nghiệm mẫu", "60 mẫu", "663/700 mẫu", null, "94,7 %")
                        .row("TTUD-02", "Kiểm định", "2.239", "9.296", 10000, percentCell("0.9296"))
                        .row("TTUD-04", null, "02", null)
                        .row("TTUD-10", null, "5ha", null)
                        .row("TTUD-05", null, "chưa có", null));
        assertThat(staged.findings()).isEmpty();
        assertThat(staged.all(StagedItem.IndicatorRow.class))
                .extracting(r -> r.indicator() + " " + plain(r.period()) + " " + plain(r.cumulative()) + " "
                        + plain(r.plan()) + " " + plain(r.percent()) + " " + r.notYet())
                .containsExactly(
                        "TTUD-01 60 663 700 94.7 false",
                        "TTUD-02 2239 9296 10000 92.96 false",
                        "TTUD-04 2 null null null false",
                        "TTUD-10 5 null null null false",
                        "TTUD-05 null null null null true");
    }

    private static CellContent percentCell(String value) {
        return new CellContent.Numeric(new BigDecimal(value), true);
    }

    private static String plain(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? "null" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void refusesARatioWhoseTwoPlansDiffer() {
        StagedSheet staged = StagedSheet.of("TTUD", indicators().row("TTUD-01", null, 60, "663/700", 720, null));
        assertThat(staged.findings()).containsExactly("number-unreadable!D2");
    }

    @Test
    void refusesFiguresThatCannotBeReadForCertain() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                indicators()
                        .row("TTUD-01", null, "60 cái (đạt)", 663, null, null)
                        .row("TTUD-04", null, "1.5", null)
                        .row("TTUD-05", null, new CellContent.ErrorValue("#REF!"), null)
                        .row("TTUD-06", null, new CellContent.FormulaWithoutValue("A1"), null));
        assertThat(staged.findings())
                .containsExactly(
                        "number-unreadable!C2", "number-unreadable!C3", "formula-error!C4", "formula-without-value!C5");
        assertThat(staged.verdict()).isEqualTo(Verdict.RETURNED);
    }

    @Test
    void asksForAFigureWhereABlankOrADashStands() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                indicators()
                        .row("TTUD-01", null, null, 663, null, null)
                        .row("TTUD-02", null, "-", "-", null, null)
                        .row("TTUD-03", null, null, null, null, null));
        assertThat(staged.findings())
                .containsExactly(
                        "value-missing.indicator!C2", "value-missing.indicator!C3", "value-missing.indicator!D3");
    }

    @Test
    void tellsAnUnknownIndicatorAndRefusesOneThatStandsTwice() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                indicators()
                        .row("XYZ-99", "Lạ", 1, null)
                        .row("TTUD-04", null, 1, null)
                        .row("ttud 04", null, 2, null));
        assertThat(staged.findings()).containsExactly("indicator-unknown!A2", "value-not-allowed.repeated!A4");
    }
}
