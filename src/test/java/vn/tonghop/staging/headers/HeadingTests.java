package vn.tonghop.staging.headers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Verdict;
import vn.tonghop.staging.FakeSource;
import vn.tonghop.staging.StagedSheet;
import vn.tonghop.staging.submission.StagedItem;

/** A column is its whole heading: all rows of the header above it, without what only explains its name. */
class HeadingTests {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 5);

    private static BigDecimal period(StagedSheet staged) {
        return requireNonNull(staged.all(StagedItem.IndicatorRow.class).get(0).period());
    }

    private static BigDecimal quantity(StagedSheet staged) {
        return requireNonNull(staged.all(StagedItem.RegisterRow.class).get(0).quantity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số lượng (chiếc)",
                "Số lượng\ncái",
                "Số lượng (*)",
                "Số lượng¹",
                "Số lượng1",
                "(5) Số lượng",
                "5. Số lượng",
                "Số lượng [PTĐ]",
                "SỐ LƯỢNG **",
                "Số lượng, cái",
                "Số lượng (ghi số)",
                "SL (ĐVT: cái)"
            })
    void knowsAQuantityWhateverStandsBesideItsName(String heading) {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Ngày (dd/mm/yyyy)", "Loại phương tiện đo", heading, "Kết quả (Đạt/Không đạt)")
                        .row(DAY, "Cân", 10, "Đạt"));

        assertThat(quantity(staged)).isEqualByComparingTo("10");
        assertThat(staged.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lũy kế đến 14/12/2023",
                "Lũy kế đến ngày 14 tháng 12 năm 2023",
                "Lũy kế từ 15/12/2022 đến 14/12/2023",
                "Lũy kế đến hết tháng 12/2023",
                "Lũy kế năm 2023",
                "Lũy kế từ đầu năm (đến 14/12)"
            })
    void knowsATotalWithItsDays(String heading) {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet().row("Mã chỉ tiêu", "Trong kỳ", heading).row("TTUD-01", 60, 663));

        assertThat(staged.all(StagedItem.IndicatorRow.class).get(0).cumulative())
                .isEqualByComparingTo("663");
    }

    @Test
    void takesThePlanOfAMonthForNoResult() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Mã chỉ tiêu", "Kế hoạch", null, "Kết quả", null, "Ghi chú")
                        .row(null, "Trong kỳ", "Cả năm", "Trong kỳ", "Lũy kế", null)
                        .row("TTUD-01", 58, 700, 60, 663, null));

        assertThat(period(staged)).isEqualByComparingTo("60");
        assertThat(staged.all(StagedItem.IndicatorRow.class).get(0).plan()).isEqualByComparingTo("700");
    }

    @ParameterizedTest
    @CsvSource({
        "Cùng kỳ năm 2022,Năm 2023",
        "Năm 2022,Năm 2023",
        "Cùng kỳ năm trước,Kỳ này",
        "Tháng 11/2023,Tháng 12/2023"
    })
    void tellsLastYearsBlockFromThisYears(String last, String now) {
        for (boolean first : List.of(true, false)) {
            StagedSheet staged = StagedSheet.of(
                    "TTUD",
                    FakeSource.sheet()
                            .row("BIỂU CHỈ TIÊU")
                            .row("Mã chỉ tiêu", first ? last : now, null, first ? now : last, null)
                            .row(null, "Trong kỳ", "Lũy kế", "Trong kỳ", "Lũy kế")
                            .row("TTUD-01", first ? 40 : 60, first ? 500 : 663, first ? 60 : 40, first ? 663 : 500));

            boolean read = staged.verdict() != Verdict.RETURNED;
            assertThat(read ? period(staged) : BigDecimal.valueOf(60)).isEqualByComparingTo("60");
            assertThat(read || staged.findings().stream().anyMatch(f -> f.startsWith("column-")))
                    .isTrue();
        }
    }

    @Test
    void readsThreeRowsOfHeadings() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Mã chỉ tiêu", "Năm 2023", null, null)
                        .row(null, "Kế hoạch", "Thực hiện", null)
                        .row(null, "Trong kỳ", "Trong kỳ", "Lũy kế")
                        .row("TTUD-01", 58, 60, 663));

        assertThat(period(staged)).isEqualByComparingTo("60");
        assertThat(staged.findings()).contains("column-unknown!B3");
    }

    @Test
    void heedsGroupsAboveAHeaderThatIsWholeWithoutThem() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row(null, "Kế hoạch", null, "Kết quả", null)
                        .row("Mã chỉ tiêu", "Trong kỳ", "Cả năm", "Trong kỳ", "Lũy kế")
                        .row("TTUD-01", 58, 700, 60, 663));

        assertThat(period(staged)).isEqualByComparingTo("60");
    }

    @Test
    void takesATitleForNoHeading() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("BÁO CÁO THỰC HIỆN KẾ HOẠCH THÁNG 12")
                        .row(null, "KẾ HOẠCH VÀ KẾT QUẢ THÁNG 12")
                        .row("Mã chỉ tiêu", "Trong kỳ", "Lũy kế")
                        .row("TTUD-01", 60, 663));

        assertThat(period(staged)).isEqualByComparingTo("60");
    }

    @Test
    void namesTheHeadingThatMayBeMeantForAMissingColumn() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Ngày", "Loại phương tiện đo", "Số lượng", "Kết quả đo được")
                        .row(DAY, "Cân", 10, "Đạt"));

        assertThat(staged.findings()).contains("column-missing.likely!D1");
        assertThat(staged.verdict()).isEqualTo(Verdict.RETURNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số lượng thực tế", "Khối lượng", "Số cái đã kiểm", "Cái", "Tổng số phương tiện"})
    void countsNoRowAsOneBesideAColumnThatSeemsToCount(String heading) {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Ngày", "Loại phương tiện đo", heading, "Kết quả")
                        .row(DAY, "Cân", 10, "Đạt")
                        .row(DAY, "Cân", 12, "Đạt"));

        assertThat(staged.findings()).contains("column-missing.likely!C1");
        assertThat(staged.all(StagedItem.RegisterRow.class)).isEmpty();
    }

    @Test
    void countsRowsAsOneWhereNothingSeemsToCount() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Ngày", "Loại phương tiện đo", "Phí kiểm định", "Năm sản xuất", "Kết quả")
                        .row(DAY, "Cân", 150000, 2019, "Đạt")
                        .row(DAY, "Cân", 150000, 2020, "Đạt"));

        assertThat(quantity(staged)).isEqualByComparingTo("1");
        assertThat(staged.verdict()).isNotEqualTo(Verdict.RETURNED);
    }

    @Test
    void asksForColumnsOfAFormThatSheetOrTitleName() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                "BM05 T12.2023.xlsx",
                FakeSource.sheet()
                        .row("Ngày", "Tên máy móc", "Hãng", "Ai kiểm", "Ở đâu", "Kết quả", "Phí", "Hạn", "Tem")
                        .row(DAY, "Cân", "A", "B", "C", "Đạt", 1, DAY, "x"));

        assertThat(staged.findings().get(0)).startsWith("column-missing");
    }

    @Test
    @Timeout(90)
    void putsFullRowsTogetherInOnePass() {
        Object[] full = new Object[16384];
        for (int i = 0; i < full.length; i++) {
            full[i] = "Kết quả " + i;
        }
        FakeSource source = FakeSource.sheet();
        for (int i = 0; i < 20; i++) {
            source.row(full);
        }

        assertThat(new HeaderMatcher(new CatalogueLoader().load(null), Set.of("BM05")).find(source.rows()))
                .isNull();
    }
}
