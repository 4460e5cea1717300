package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.finding.Verdict;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellContent.Span;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.TextRuns;
import vn.tonghop.staging.measures.Applied;
import vn.tonghop.staging.measures.AppliedCells;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagedItem.RegisterRow;

class SharedAndStruckCellsTests {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 5);

    private static FakeSource register() {
        return FakeSource.sheet()
                .row("Kỳ báo cáo: 12/2023")
                .row("STT", "Ngày", "Số giấy chứng nhận", "Loại phương tiện đo", "Số lượng", "Kết quả", "Ghi chú");
    }

    private static List<RegisterRow> rows(StagedSheet staged) {
        return staged.all(RegisterRow.class);
    }

    private static List<@Nullable BigDecimal> quantities(StagedSheet staged) {
        return rows(staged).stream().map(RegisterRow::quantity).toList();
    }

    @Test
    void letsAMergedCellSpeakForAllItsRowsAndCountsItsQuantityOnce() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 10, "Đạt")
                        .row(2, null, "KĐ-2", "Cân", null, null)
                        .row(3, null, "KĐ-3", "Cân", 5, null)
                        .row("Tổng cộng", null, null, null, 15)
                        .merge(new CellRange(3, 1, 5, 1))
                        .merge(new CellRange(3, 4, 4, 4))
                        .merge(new CellRange(3, 5, 5, 5)));
        assertThat(staged.findings()).isEmpty();
        assertThat(rows(staged)).extracting(RegisterRow::entryDate).containsExactly(DAY, DAY, DAY);
        assertThat(rows(staged)).extracting(RegisterRow::outcome).containsExactly("Đạt", "Đạt", "Đạt");
        assertThat(quantities(staged)).containsExactly(BigDecimal.TEN, null, BigDecimal.valueOf(5));
        assertThat(AppliedCells.of(rows(staged).get(1).applied(), "entry-date"))
                .containsExactly(new Applied.Above("B3"));
        assertThat(AppliedCells.of(rows(staged).get(1).applied(), "quantity")).isEmpty();
    }

    @Test
    void asksWhoseAMergedQuantityIsWhereItsRowsDiffer() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 10, "Đạt")
                        .row(2, DAY, "KĐ-2", "Cân", null, "Không đạt")
                        .merge(new CellRange(3, 4, 4, 4)));
        assertThat(staged.findings()).containsExactly("row-unclear.merged!E4");
    }

    @Test
    void asksForAFigureThatIsMergedOverTwoIndicators() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Kỳ báo cáo: 12/2023")
                        .row("Mã chỉ tiêu", "Trong kỳ", "Lũy kế")
                        .row("TTUD-01", 60, 600)
                        .row("TTUD-02", null, 9000)
                        .merge(new CellRange(3, 1, 4, 1)));
        assertThat(staged.findings()).contains("value-missing.merged!B4");
        assertThat(staged.verdict()).isEqualTo(Verdict.RETURNED);
    }

    @Test
    void lendsNothingFromTheHeaderOrToARowOfItsOwnValue() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 2, "Đạt")
                        .row(2, DAY.plusDays(1), "KĐ-2", "Cân", 3, "Đạt")
                        .merge(new CellRange(2, 6, 3, 6))
                        .merge(new CellRange(3, 1, 4, 1)));
        assertThat(rows(staged)).extracting(RegisterRow::note).containsExactly(null, null);
        assertThat(rows(staged)).extracting(RegisterRow::entryDate).containsExactly(DAY, DAY.plusDays(1));
        assertThat(staged.findings()).containsExactly("hidden-content.merged!B4");
    }

    @Test
    void countsNoSecondLineOfARowThatIsMergedAllOver() {
        FakeSource source =
                register().row(1, DAY, "KĐ-1", "Cân", 2, "Đạt", "xe 1").row(null, null, null, null, null, null, "xe 2");
        for (int column = 0; column < 6; column++) {
            source.merge(new CellRange(3, column, 4, column));
        }
        StagedSheet staged = StagedSheet.of("TTUD", source);
        assertThat(rows(staged)).hasSize(1);
        assertThat(staged.findings()).contains("row-unclear!G4");
    }

    @Test
    void countsNoSecondLineOfATextWhoseNumberAndQuantityAreMerged() {
        FakeSource source = register().row(1, DAY, "KĐ-1", "Cân", 2, "Đạt").row(null, null, null, "loại 5 kg");
        for (int column : new int[] {0, 1, 2, 4, 5}) {
            source.merge(new CellRange(3, column, 4, column));
        }
        StagedSheet staged = StagedSheet.of("TTUD", source);
        assertThat(rows(staged)).hasSize(1);
        assertThat(staged.findings()).contains("row-unclear!D4");
    }

    @Test
    void countsAnAmountThatIsMergedOverTwoDecisionsOnce() {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("Kỳ báo cáo: 12/2023")
                        .row("Nội dung hỗ trợ", "Số quyết định", "Ngày", "Số tiền")
                        .row("HTQL", "15/QĐ-KHCN", DAY, 30000000)
                        .row("HTQL", "16/QĐ-KHCN", DAY, null)
                        .merge(new CellRange(3, 3, 4, 3)));
        assertThat(staged.findings()).isEmpty();
        assertThat(rows(staged))
                .extracting(StagedItem.RegisterRow::amount)
                .containsExactly(BigDecimal.valueOf(30000000), BigDecimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"như mục 1", "Cùng loại", "giống dòng 1", "Tương tự số 1", "(như STT 1)", "xem 1"})
    void asksWhatAValueIsThatPointsToAnotherRow(String text) {
        StagedSheet staged = StagedSheet.of(
                "QLCN",
                FakeSource.sheet()
                        .row("Kỳ báo cáo: 12/2023")
                        .row("Loại", "Tổ chức, cá nhân", "Ngày giải quyết")
                        .row("Giấy phép X-quang", "Phòng khám A", DAY)
                        .row(text, "Phòng khám B", DAY)
                        .row("Giống cây trồng", "Công ty C", DAY));
        assertThat(staged.findings()).containsExactly("value-not-allowed.reference!A4", "register-incomplete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "''",
                "nt",
                "-nt-",
                "Nt.",
                "- nt -",
                "n/t",
                "như trên",
                "- Như trên -",
                "\u3003",
                "\u201D",
                "-\"-",
                "như\u00A0trên"
            })
    void repeatsTheValueAbove(String mark) {
        StagedSheet staged = StagedSheet.of(
                "TTUD", register().row(1, DAY, "KĐ-1", "Cân", 10, "Đạt").row(2, mark, "KĐ-2", mark, mark, mark));
        assertThat(staged.findings()).isEmpty();
        RegisterRow second = rows(staged).get(1);
        assertThat(second.entryDate()).isEqualTo(DAY);
        assertThat(second.subject()).isEqualTo("Cân");
        assertThat(second.quantity()).isEqualByComparingTo("10");
        assertThat(second.outcome()).isEqualTo("Đạt");
        assertThat(AppliedCells.of(second.applied(), "quantity")).containsExactly(new Applied.Above("E3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "- \" -", "nt", "-nt-", "như trên", "〃"})
    void repeatsTheValueAboveForEveryRowThatAMergedMarkCovers(String mark) {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 10, "Đạt", "xe 1")
                        .row(2, mark, "KĐ-2", mark, 2, mark, mark)
                        .row(3, null, "KĐ-3", null, 3, null, null)
                        .row(4, null, "KĐ-4", null, 4, null, null)
                        .merge(new CellRange(4, 1, 6, 1))
                        .merge(new CellRange(4, 3, 6, 3))
                        .merge(new CellRange(4, 5, 6, 5))
                        .merge(new CellRange(4, 6, 6, 6)));
        assertThat(staged.findings()).isEmpty();
        assertThat(rows(staged))
                .extracting(RegisterRow::entryDate)
                .containsOnly(DAY)
                .hasSize(4);
        assertThat(rows(staged)).extracting(RegisterRow::outcome).containsOnly("Đạt");
        assertThat(rows(staged)).extracting(RegisterRow::subject).containsOnly("Cân");
        assertThat(rows(staged)).extracting(RegisterRow::note).containsOnly("xe 1");
    }

    @Test
    void asksAboutAMarkWithNothingAboveIt() {
        StagedSheet first = StagedSheet.of("TTUD", register().row(1, DAY, "KĐ-1", "nt", 10, "Đạt"));
        assertThat(first.findings()).contains("value-not-allowed.ditto!D3");
        StagedSheet underBlank = StagedSheet.of(
                "TTUD", register().row(1, DAY, "KĐ-1", "Cân", null, "Đạt").row(2, DAY, "KĐ-2", "Cân", "\"", "Đạt"));
        assertThat(underBlank.findings()).contains("value-not-allowed.ditto!E4");
        StagedSheet underGroup = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 1, "Đạt")
                        .row("II", "Đồng hồ nước")
                        .row(2, DAY, "KĐ-2", "nt", 1, "Đạt"));
        assertThat(underGroup.findings()).contains("value-not-allowed.ditto!D5");
    }

    @Test
    void repeatsTheValueAboveForSeveralSignsBesideEachOther() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 1, "Đạt")
                        .row(2, DAY, "KĐ-2", "\"\"", 1, "” ”")
                        .row(3, DAY, "KĐ-3", "- \"\" -", 1, "″″"));

        assertThat(staged.findings()).isEmpty();
        assertThat(staged.all(StagedItem.RegisterRow.class))
                .extracting(StagedItem.RegisterRow::subject)
                .containsOnly("Cân");
        assertThat(staged.all(StagedItem.RegisterRow.class))
                .extracting(StagedItem.RegisterRow::outcome)
                .containsOnly("Đạt");
    }

    @Test
    void takesADashForABlankQuantityAndAsksAboutWords() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", "-", "Đạt")
                        .row(2, DAY, "KĐ-2", "Cân", "–", "Đạt")
                        .row(3, DAY, "KĐ-3", "Cân", "không", "Đạt")
                        .row("Tổng cộng", null, null, null, 2));
        assertThat(quantities(staged)).containsExactly(BigDecimal.ONE, BigDecimal.ONE);
        assertThat(staged.findings()).containsExactly("number-unreadable!E5", "register-incomplete");
    }

    @Test
    void leavesOutRowsThatAreStruckThroughAndTellsThemAtOnce() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", 16, "Đạt")
                        .row(2, struck(DAY), struck("KĐ-2"), struck("Cân"), struck(22), struck("Đạt"))
                        .row(struck(3), struck(DAY), struck("KĐ-3"), struck("Cân"), struck(5), struck("Đạt"))
                        .row(4, DAY, "KĐ-4", "Cân", 9, "Đạt")
                        .row("Tổng cộng", null, null, null, 25));
        assertThat(staged.findings()).containsExactly("struck-out.rows!B4");
        assertThat(staged.accounts()).contains("4-5 ignored struck-out");
        assertThat(quantities(staged)).containsExactly(BigDecimal.valueOf(16), BigDecimal.valueOf(9));
    }

    @Test
    void readsWhatIsLeftOfACellAndTellsWhatIsNot() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register()
                        .row(1, DAY, "KĐ-1", "Cân", part("1618", 0, 2), part("Không đạt Đạt", 0, 9))
                        .row(2, DAY, "KĐ-2", "Cân", struck(5), "Đạt")
                        .row(3, DAY, "KĐ-3", "Cân", 7, "Đạt", struck("bổ sung")));
        assertThat(staged.findings())
                .containsExactly(
                        "struck-out!E3",
                        "struck-out!F3",
                        "value-missing.struck!E4",
                        "struck-out.cell!G5",
                        "register-incomplete");
        assertThat(quantities(staged)).containsExactly(BigDecimal.valueOf(18), BigDecimal.valueOf(7));
        assertThat(rows(staged)).extracting(RegisterRow::outcome).containsExactly("Đạt", "Đạt");
    }

    @Test
    void takesRaisedFiguresForMarksOfFootnotes() {
        CellContent.Text raised =
                new CellContent.Text("51", new TextRuns(List.of(), List.of(), List.of(new Span(1, 2)), null));
        CellContent.Text area =
                new CellContent.Text("Cân 2 m2", new TextRuns(List.of(), List.of(), List.of(new Span(7, 8)), null));
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                register().row(1, DAY, "KĐ-1", area, raised, "Đạt").row(2, DAY, "KĐ-2", "Cân", "6\u00B2", "Đạt\u00B9"));
        assertThat(staged.findings()).isEmpty();
        assertThat(quantities(staged)).containsExactly(BigDecimal.valueOf(5), BigDecimal.valueOf(6));
        assertThat(rows(staged).get(0).subject()).isEqualTo("Cân 2 m\u00B2");
    }

    @Test
    void asksAboutCrossesBesideTicks() {
        FakeSource list = FakeSource.sheet()
                .row("Kỳ báo cáo: 12/2023")
                .row("Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Đưa vào báo cáo (x)")
                .row("Báo cáo", "1/BC", DAY, "Về việc A", "✓")
                .row("Báo cáo", "2/BC", DAY, "Về việc B", "✗");
        assertThat(StagedSheet.of("VP", list).findings()).containsExactly("value-not-allowed.cross!E4");
    }

    @Test
    void passesOverErrorsOfFormulasOnWhichNothingDepends() {
        StagedSheet indicators = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Kỳ báo cáo: 12/2023")
                        .row("Mã chỉ tiêu", "Trong kỳ", "Lũy kế", "Tỷ lệ %", "Ghi chú")
                        .row(
                                "TTUD-01",
                                60,
                                600,
                                new CellContent.ErrorValue("#DIV/0!"),
                                new CellContent.ErrorValue("#N/A")));
        assertThat(indicators.findings()).containsExactly("formula-ignored!D3", "formula-ignored!E3");
        assertThat(indicators.rows().loaded()).isEqualTo(1);
        StagedSheet needed = StagedSheet.of(
                "TTUD", register().row(1, DAY, "KĐ-1", "Cân", new CellContent.ErrorValue("#REF!"), "Đạt"));
        assertThat(needed.findings()).contains("formula-error!E3");
    }

    private static SourceCell struck(Object value) {
        return value instanceof String text
                ? new SourceCell(0, part(text, 0, text.length()))
                : new SourceCell(0, FakeSource.content(value), true);
    }

    private static CellContent.Text part(String text, int from, int to) {
        return new CellContent.Text(text, new TextRuns(List.of(), List.of(new Span(from, to)), List.of(), null));
    }
}
