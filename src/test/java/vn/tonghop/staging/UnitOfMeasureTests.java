package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellContent.Shown;
import vn.tonghop.staging.measures.Applied;
import vn.tonghop.staging.measures.AppliedCells;
import vn.tonghop.staging.submission.StagedItem;

/** In what amounts are measured: read wherever a sheet says it, or asked about; never assumed. */
class UnitOfMeasureTests {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 5);

    private static FakeSource grants(String heading) {
        return FakeSource.sheet().row("Nội dung hỗ trợ", "Số quyết định", "Ngày", heading);
    }

    private static List<@Nullable String> amounts(StagedSheet staged) {
        return staged.all(StagedItem.RegisterRow.class).stream()
                .map(row -> row.amount() == null
                        ? null
                        : row.amount().stripTrailingZeros().toPlainString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số tiền (triệu đồng)",
                "Số tiền hỗ trợ (Tr.đ)",
                "Số tiền, triệu đồng",
                "Số tiền\ntriệu đồng",
                "Kinh phí (ĐVT: Tr.đồng)",
                "Kinh phí hỗ trợ - triệu VNĐ",
                "Số tiền [1.000.000đ]",
                "Số tiền (triệu)*",
                "6. Số tiền (đvt: triệu VND)",
                "SỐ TIỀN (TRIỆU ĐỒNG) ¹",
                "Số tiền: triệu đồng",
                "Mức hỗ trợ (tr.đ)"
            })
    void readsTheMeasureInTheHeading(String heading) {
        StagedSheet staged = StagedSheet.of("TDC", grants(heading).row("HTQL", "15/QĐ-KHCN", DAY, 20));

        assertThat(amounts(staged)).containsExactly("20000000");
        assertThat(staged.findings()).isEmpty();
        assertThat(AppliedCells.of(
                        staged.all(StagedItem.RegisterRow.class).get(0).applied(), "amount"))
                .containsExactly(new Applied.Scaled(new BigDecimal("1000000"), "triệu đồng", "D1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nghìn mẫu", "ĐVT: chục mẫu", "1.000 mẫu", "Trăm mẫu"})
    void asksAboutCountsByTensOrThousands(String unit) {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Kỳ báo cáo: 12/2023")
                        .row("Ngày nhận mẫu", "Mã mẫu", "Số mẫu (" + unit + ")")
                        .row(DAY, "M-1", 3)
                        .row(DAY, "M-2", 4));

        assertThat(staged.findings()).containsExactly("unit-of-measure-unclear.many!C2");
        assertThat(staged.all(StagedItem.RegisterRow.class))
                .extracting(StagedItem.RegisterRow::quantity)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mẫu", "trạm quan trắc", "văn bản giấy", "ta"})
    void takesUnitsThatFoldLikeTensOrThousandsForUnits(String unit) {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Kỳ báo cáo: 12/2023")
                        .row("Ngày nhận mẫu", "Mã mẫu", "Số mẫu (" + unit + ")")
                        .row(DAY, "M-1", 3));

        assertThat(staged.findings()).isEmpty();
    }

    @Test
    void asksAboutCountsByTensOrThousandsAboveTheTableOrInAColumn() {
        assertThat(StagedSheet.of(
                                "TTUD",
                                FakeSource.sheet()
                                        .row("Kỳ báo cáo: 12/2023", "ĐVT: chục cái")
                                        .row("Ngày", "Loại phương tiện đo", "Số lượng", "Kết quả")
                                        .row(DAY, "Cân", 3, "Đạt"))
                        .findings())
                .containsExactly("unit-of-measure-unclear.many!B1");
        assertThat(StagedSheet.of(
                                "TTUD",
                                FakeSource.sheet()
                                        .row("Kỳ báo cáo: 12/2023")
                                        .row("Ngày", "Loại phương tiện đo", "ĐVT", "Số lượng", "Kết quả")
                                        .row(DAY, "Cân", "cái", 3, "Đạt")
                                        .row(DAY, "Cân", "nghìn cái", 3, "Đạt"))
                        .findings())
                .contains("unit-of-measure-unclear.many!C4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ĐVT: nghìn đồng | 1000",
                "Đơn vị: ngàn đồng | 1000",
                "(ĐVT: 1.000 đồng) | 1000",
                "Đơn vị tính : 1000đ | 1000",
                "Đơn vị tính: 1,000 VNĐ | 1000",
                "đvt - triệu đồng | 1000000",
                "Đơn vị tính tiền: Triệu đồng. | 1000000",
                "(triệu đồng) | 1000000",
                "Tháng 12/2023 – ĐVT: tr.đ | 1000000",
                "Biểu BM08 (Đơn vị tính: tỷ đồng) | 1000000000",
                "Số liệu tính bằng triệu đồng | 1000000",
                "ĐVT: triệu | 1000000"
            })
    void readsTheMeasureAboveTheTable(String line, String factor) {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("SỔ HỖ TRỢ DOANH NGHIỆP")
                        .row(null, null, line)
                        .row("Nội dung hỗ trợ", "Số quyết định", "Ngày", "Số tiền")
                        .row("HTQL", "15/QĐ-KHCN", DAY, 20));

        assertThat(amounts(staged))
                .containsExactly(
                        new BigDecimal(factor).multiply(BigDecimal.valueOf(20)).toPlainString());
        assertThat(staged.findings()).isEmpty();
    }

    @Test
    void readsTheMeasureBesideItsLabelAndInItsOwnHeaderRow() {
        StagedSheet beside = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row(null, null, "Đơn vị tính:", "triệu đồng")
                        .row("Nội dung hỗ trợ", "Số quyết định", "Ngày", "Số tiền")
                        .row("HTQL", "15/QĐ-KHCN", DAY, 20));
        StagedSheet below = StagedSheet.of(
                "TDC", grants("Số tiền").row(null, null, null, "(triệu đồng)").row("HTQL", "15/QĐ-KHCN", DAY, 20));

        assertThat(amounts(beside)).containsExactly("20000000");
        assertThat(amounts(below)).containsExactly("20000000");
        assertThat(below.findings()).isEmpty();
    }

    @Test
    void readsTheMeasureInTheHeadingOfAGroup() {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("Nội dung hỗ trợ", "Quyết định", null, "Hỗ trợ (triệu đồng)", null)
                        .row(null, "Số quyết định", "Ngày", "Số sản phẩm", "Số tiền")
                        .row("HTQL", "15/QĐ-KHCN", DAY, 2, 20));

        assertThat(amounts(staged)).containsExactly("20000000");
        assertThat(staged.all(StagedItem.RegisterRow.class).get(0).quantity()).isEqualByComparingTo("2");
    }

    @Test
    void readsTheMeasureInAColumnOfItsOwn() {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("Nội dung hỗ trợ", "Số quyết định", "Ngày", "Số tiền", "ĐVT")
                        .row("HTQL", "15/QĐ-KHCN", DAY, 20, "triệu đồng")
                        .row("HTQL", "16/QĐ-KHCN", DAY, 30, null)
                        .row("HTQL", "17/QĐ-KHCN", DAY, 5000000, "đồng"));

        assertThat(amounts(staged)).containsExactly("20000000", "30000000", "5000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 triệu | 20000000",
                "20tr | 20000000",
                "20 tr.đ | 20000000",
                "167,1 triệu đồng | 167100000",
                "5.000.000đ | 5000000",
                "5.000.000 ₫ | 5000000",
                "0,5 tỷ | 500000000",
                "750 nghìn đồng | 750000"
            })
    void takesTheMeasureInTheCellBeforeEveryOther(String cell, String amount) {
        StagedSheet staged =
                StagedSheet.of("TDC", grants("Số tiền (triệu đồng)").row("HTQL", "15/QĐ-KHCN", DAY, cell));

        assertThat(amounts(staged)).containsExactly(amount);
        assertThat(staged.findings()).isEmpty();
    }

    @Test
    void scalesNoNumberTwiceThatItsFormatDivides() {
        BigDecimal stored = new BigDecimal("20000000");
        StagedSheet staged = StagedSheet.of(
                "TDC",
                grants("Số tiền (triệu đồng)")
                        .row("HTQL", "15/QĐ-KHCN", DAY, new CellContent.Numeric(stored, false, new Shown(2, "")))
                        .row("HTQL", "16/QĐ-KHCN", DAY, new CellContent.Numeric(stored, false, new Shown(1, "")))
                        .row("HTQL", "17/QĐ-KHCN", DAY, 20));

        assertThat(amounts(staged)).containsExactly("20000000", null, "20000000");
        assertThat(staged.findings()).containsExactly("unit-of-measure-unclear.format!D3");
    }

    @Test
    void readsTheMeasureThatAFormatPutsBehindTheNumber() {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                grants("Số tiền")
                        .row(
                                "HTQL",
                                "15/QĐ-KHCN",
                                DAY,
                                new CellContent.Numeric(BigDecimal.valueOf(20), false, new Shown(0, "triệu")))
                        .row(
                                "HTQL",
                                "16/QĐ-KHCN",
                                DAY,
                                new CellContent.Numeric(new BigDecimal("30000000"), false, new Shown(0, "₫"))));

        assertThat(amounts(staged)).containsExactly("20000000", "30000000");
        assertThat(staged.findings()).isEmpty();
    }

    @Test
    void asksWhereTwoPlacesDisagree() {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("ĐVT: đồng")
                        .row("Nội dung hỗ trợ", "Số quyết định", "Ngày", "Số tiền (triệu đồng)")
                        .row("HTQL", "15/QĐ-KHCN", DAY, 20)
                        .row("HTQL", "16/QĐ-KHCN", DAY, 30));

        assertThat(amounts(staged)).containsExactly(null, null);
        assertThat(staged.findings()).containsExactly("unit-of-measure-unclear.differs!A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ĐVT: USD", "Đơn vị tính: triệu kíp", "Đơn vị tính: trieeuj đồng"})
    void asksAboutAMeasureThatItDoesNotKnow(String line) {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row(line)
                        .row("Nội dung hỗ trợ", "Số quyết định", "Ngày", "Số tiền")
                        .row("HTQL", "15/QĐ-KHCN", DAY, 20000000));

        assertThat(amounts(staged)).containsExactly((String) null);
        assertThat(staged.findings()).containsExactly("unit-of-measure-unclear!A1");
    }

    @Test
    void asksWhereNoMeasureIsStatedAndNoAmountCanBeDong() {
        StagedSheet staged = StagedSheet.of(
                "TDC", grants("Số tiền").row("HTQL", "15/QĐ-KHCN", DAY, 20).row("HTQL", "16/QĐ-KHCN", DAY, 20000000));

        assertThat(amounts(staged)).containsExactly(null, "20000000");
        assertThat(staged.findings()).containsExactly("unit-of-measure-unclear.amount!D2");
    }

    @Test
    void asksWhereTheMeasureMakesMoreOfAnAmountThanThereIs() {
        StagedSheet staged =
                StagedSheet.of("TDC", grants("Số tiền (triệu đồng)").row("HTQL", "15/QĐ-KHCN", DAY, 20000000));

        assertThat(amounts(staged)).containsExactly((String) null);
        assertThat(staged.findings()).containsExactly("unit-of-measure-unclear.amount!D2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ghi chú: Đơn vị tính: triệu đồng",
                "(ĐVT: nghìn đồng)",
                "* Số tiền tính bằng triệu đồng",
                "Ghi chú: số tiền trong bảng tính bằng triệu đồng."
            })
    void asksWhereALineBelowTheTableStatesAMeasure(String line) {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                grants("Số tiền").row("HTQL", "15/QĐ-KHCN", DAY, 20000000).row(line));

        assertThat(staged.findings()).containsExactly("unit-of-measure-unclear.below!A3");
        assertThat(staged.all(StagedItem.AmountsUnclear.class)).hasSize(1);
    }

    @Test
    void asksNothingWhereTheLineBelowSaysTheSameAsTheHeading() {
        StagedSheet staged = StagedSheet.of(
                "TDC",
                grants("Số tiền (triệu đồng)")
                        .row("HTQL", "15/QĐ-KHCN", DAY, 20)
                        .row("ĐVT: triệu đồng"));

        assertThat(staged.findings()).isEmpty();
    }

    private static StagedSheet indicator(String code, @Nullable String unit, Object value) {
        return StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("Mã chỉ tiêu", "ĐVT", "Trong kỳ", "Lũy kế")
                        .row(code, unit, value, null));
    }

    private static @Nullable String period(StagedSheet staged) {
        List<StagedItem.IndicatorRow> rows = staged.all(StagedItem.IndicatorRow.class);
        BigDecimal period = rows.isEmpty() ? null : rows.get(0).period();
        return period == null ? null : period.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "triệu đồng | 167,1 | 167100000",
                "Tr.đ | 120 | 120000000",
                "1.000 đồng | 120.000 | 120000000",
                "đồng | 120.000.000 | 120000000",
                "VNĐ | 120.000.000 | 120000000"
            })
    void holdsTheRowsMeasureAgainstTheIndicators(String unit, String written, String amount) {
        StagedSheet staged = indicator("TDC-05", unit, written);

        assertThat(period(staged)).isEqualTo(amount);
        assertThat(staged.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TDC-10,cái", "TDC-10,triệu đồng", "TDC-05,sản phẩm", "TDC-01,lô hàng"})
    void asksAboutARowThatIsMeasuredInSomethingElse(String code, String unit) {
        StagedSheet staged = indicator(code, unit, 12);

        assertThat(period(staged)).isNull();
        assertThat(staged.findings()).contains("unit-of-measure-unclear.indicator!B2");
    }

    @ParameterizedTest
    @CsvSource({
        "TDC-10,Mẫu",
        "TDC-10,mẫu thử",
        "TDC-12,HS",
        "TDC-13,SP",
        "TDC-08,'huyện, thành phố'",
        "TDC-08,Huyện/TP",
        "TDC-08,'huyện, TX, TP'",
        "TDC-20,cơ sở khám chữa bệnh",
        "TDC-21,trường tiểu học",
        "TDC-22,bản tin",
        "TDC-22,Bản tin TBT"
    })
    void knowsOtherNamesOfTheSameMeasure(String code, String unit) {
        StagedSheet staged = indicator(code, unit, 12);

        assertThat(period(staged)).isEqualTo("12");
        assertThat(staged.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "2,5"})
    void refusesPartsOfWhatIsCountedWhole(String written) {
        StagedSheet text = indicator("TDC-10", "mẫu", written);
        StagedSheet number = indicator("TDC-10", "mẫu", new BigDecimal(written.replace(',', '.')));

        assertThat(text.findings()).containsExactly("number-unreadable.thousands!C2");
        assertThat(number.findings()).containsExactly("number-unreadable.thousands!C2");
        assertThat(text.form().verdict().name()).isEqualTo("RETURNED");
    }

    @Test
    void saysWhatWouldBeRightForAThousandThatBecameAFraction() {
        StagedSheet staged = indicator("TDC-10", "mẫu", new BigDecimal("1.234"));

        assertThat(staged.found().stream()
                        .filter(f -> f.variant().equals("thousands"))
                        .findFirst()
                        .orElseThrow()
                        .arguments())
                .containsEntry("value", new BigDecimal("1234"));
    }
}
