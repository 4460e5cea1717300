package vn.tonghop.staging.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.staging.FakeSource;
import vn.tonghop.staging.StagedSheet;
import vn.tonghop.staging.submission.StagedItem;

/** What rows of sheets are taken for: data whatever they begin with, every other row by its name, and asked about where neither. */
class RowRolesTests {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 5);
    private static final String[] BM05 = {
        "STT", "Ngày", "Số GCN", "Loại phương tiện đo", "Số lượng", "Khách hàng", "Địa bàn", "Kết quả", "Ghi chú"
    };

    private static FakeSource register() {
        return FakeSource.sheet()
                .row("SỔ KIỂM ĐỊNH PHƯƠNG TIỆN ĐO")
                .row("Kỳ báo cáo: 12/2023")
                .row((Object[]) BM05);
    }

    private static FakeSource twoRows() {
        return register().row(instrument(1, 16)).row(instrument(2, 22));
    }

    private static Object[] instrument(int number, int quantity) {
        return new Object[] {number, DAY, "KĐ-" + number, "Cân", quantity, "HTX " + number, "Lạng Giang", "Đạt"};
    }

    /** Rows below the second row of data: "row role". */
    private static List<String> below(StagedSheet staged, int row) {
        return staged.all(StagedItem.RowAccount.class).stream()
                .filter(account -> account.firstRow() > row && !account.reason().equals("blank"))
                .map(account -> account.firstRow()
                        + (account.lastRow() > account.firstRow() ? "-" + account.lastRow() : "") + " "
                        + account.reason())
                .toList();
    }

    private static List<String> ofRegister(FakeSource source) {
        StagedSheet staged = StagedSheet.of("TTUD", source);
        assertThat(staged.findings()).isEmpty();
        return below(staged, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng hợp số liệu",
                "Tổng số đơn 05",
                "Tổng cộng",
                "Cộng tác viên",
                "Ngày 05 tháng 12 năm 2023, Sở tổ chức",
                "Giám đốc Sở",
                "Ghi chú",
                "Lũy kế từ đầu năm",
                "Trong đó",
                "Nơi nhận",
                "Mang sang",
                "Bằng chữ",
                "I. Thành phố"
            })
    void takesARowWithDataForData(String opening) {
        StagedSheet register = StagedSheet.of("TTUD", twoRows().row(3, DAY, "KĐ-3", opening, 3, null, null, "Đạt"));
        assertThat(register.rows().loaded()).isEqualTo(3);
        StagedSheet unnumbered =
                StagedSheet.of("TTUD", twoRows().row(null, DAY, null, opening, 3, null, null, "Không đạt"));
        assertThat(unnumbered.rows().loaded()).isEqualTo(3);
        StagedSheet tasks = StagedSheet.of(
                "VP",
                FakeSource.sheet()
                        .row("TT", "Nội dung công việc", "Số/Ký hiệu VBCĐ", "Thời hạn", "Ngày hoàn thành")
                        .row(1, opening, "6350/UBND-TH ngày 04/11/2023")
                        .row(null, opening, "6351/UBND-TH ngày 04/11/2023", "10/01/2024"));
        assertThat(tasks.rows().loaded()).isEqualTo(2);
        StagedSheet narrative = StagedSheet.of(
                "TTRA",
                FakeSource.sheet()
                        .row("Mục", "Cấp", "Nội dung")
                        .row("I.III.6", 1, opening)
                        .row("I.III.6", null, opening));
        assertThat(narrative.rows().loaded()).isEqualTo(2);
        StagedSheet documents = StagedSheet.of(
                "VP",
                FakeSource.sheet()
                        .row("STT", "Loại văn bản", "Số, ký hiệu", "Ngày ban hành", "Trích yếu")
                        .row(1, "Báo cáo", null, null, opening)
                        .row(null, "Kế hoạch", "70/KH-KHCN", null, opening));
        assertThat(documents.rows().loaded()).isEqualTo(2);
    }

    @Test
    void neverLosesARowOfDataBelowASignature() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                twoRows()
                        .row(null, null, null, null, "Bắc Giang, ngày 14 tháng 12 năm 2023")
                        .row("NGƯỜI LẬP BIỂU", null, null, null, "GIÁM ĐỐC")
                        .row("Nguyễn Văn A", null, null, null, "Trần Văn B")
                        .row("Trang 2")
                        .row((Object[]) BM05)
                        .row(3, "32/12/2023", "KĐ-3", "Cân", 4, null, null, "Đạt")
                        .row(4, null, null, "Cân", 5)
                        .row(instrument(5, 6))
                        .row("Người lập biểu", null, null, null, "Giám đốc"));
        assertThat(staged.findings())
                .containsExactly(
                        "date-unreadable.impossible!B11",
                        "value-missing.date!B12",
                        "value-missing.choice!H12",
                        "register-incomplete");
        assertThat(below(staged, 5))
                .containsExactly("6-8 signature", "9 title", "10 header", "11-12 error", "14 signature");
        assertThat(staged.rows().loaded()).isEqualTo(3);
    }

    @Test
    void namesTotalsOfEveryKindAndChecksThem() {
        assertThat(ofRegister(twoRows()
                        .row(null, "Cộng chuyển trang sau", null, null, 38)
                        .row(null, "Số trang trước chuyển sang", null, null, 38)
                        .row(instrument(3, 2))
                        .row(null, "Cộng trang 2", null, null, 2)
                        .row("Tổng cộng", "03 lượt", null, "01 loại", 40, "03 khách hàng", "01 huyện", "Đạt: 40")
                        .row("Trong đó: Đạt", null, null, null, 40)
                        .row(null, null, null, null, 0, null, null, "Không đạt")
                        .row("Luỹ kế từ đầu năm", null, null, null, 7097)
                        .row("Bằng chữ: Bốn mươi phương tiện")))
                .containsExactly(
                        "6 carried-out",
                        "7 carried-in",
                        "9 page-total",
                        "10 total",
                        "11-12 part-of-total",
                        "13 year-total",
                        "14 in-words");
        assertThat(StagedSheet.of("TTUD", twoRows().row("Cộng trang", null, null, null, 37))
                        .findings())
                .containsExactly("total-differs!E6");
        assertThat(StagedSheet.of("TTUD", twoRows().row("Chuyển trang sau", null, null, null, 39))
                        .findings())
                .containsExactly("total-differs!E6");
        assertThat(StagedSheet.of("TTUD", twoRows().row("Lũy kế từ đầu năm", null, null, null, 30))
                        .findings())
                .containsExactly("total-differs!E6");
    }

    @Test
    void addsToTotalsWhatComesFromAnEarlierPage() {
        assertThat(ofRegister(register()
                        .row(null, "Số trang trước mang sang", null, null, 50)
                        .row(instrument(9, 5))
                        .row("Tổng cộng", null, null, null, 55)))
                .containsExactly("4 carried-in", "6 total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng cộng: Ba mươi tám phương tiện",
                "Tổng cộng: 38 phương tiện (Ba mươi tám)",
                "Tổng số phương tiện đo: 38",
                "Tổng số: 02 lượt",
                "TONG CONG: 38",
                "Cộng: 38 cái"
            })
    void readsTotalsInWords(String total) {
        assertThat(ofRegister(twoRows().row(total))).containsExactly("6 total");
    }

    @Test
    void asksWhereWordsOfATotalStandBesideOtherFigures() {
        assertThat(StagedSheet.of("TTUD", twoRows().row("Tổng cộng: 39 phương tiện"))
                        .findings())
                .containsExactly("row-unclear!A6");
        assertThat(StagedSheet.of("TTUD", twoRows().row(null, null, null, "Cộng tác viên", 3))
                        .findings())
                .containsExactly("row-unclear!D6");
        assertThat(StagedSheet.of("TTUD", twoRows().row(3, "Tổng cộng", null, null, 39))
                        .findings())
                .containsExactly("row-unclear!A6");
        assertThat(ofRegister(twoRows().row("Tổng số phương tiện kiểm định", null, null, null, 38)))
                .containsExactly("6 total");
    }

    @Test
    void namesGroupsAndChecksTheirSums() {
        assertThat(ofRegister(register()
                        .row("A", "Khối huyện", null, null, 38)
                        .row("I", null, null, "Lạng Giang", 16)
                        .row(instrument(1, 16))
                        .row("II. Việt Yên: 22 cái")
                        .row(instrument(2, 22))
                        .row("B", "Khối tỉnh", null, null, 5)
                        .row(instrument(3, 5))
                        .row("Tổng cộng (A+B)", null, null, null, 43)))
                .containsExactly("4-5 group", "7 group", "9 group", "11 total");
        assertThat(ofRegister(register()
                        .row("Thành phố Bắc Giang")
                        .row(instrument(1, 16))
                        .row(null, null, null, "Huyện Việt Yên")
                        .row(instrument(2, 22))
                        .row("Huyện Lạng Giang", null, null, null, 4)
                        .row(instrument(3, 4))))
                .containsExactly("4 group", "6 group", "8 group");
        assertThat(StagedSheet.of(
                                "TTUD",
                                register().row("I", null, null, "Thành phố", 17).row(instrument(1, 16)))
                        .findings())
                .containsExactly("total-differs!E4");
        assertThat(StagedSheet.of(
                                "TTUD",
                                register()
                                        .row("Thành phố", null, null, null, 17)
                                        .row(instrument(1, 16)))
                        .findings())
                .containsExactly("row-unclear.group!E4");
    }

    @Test
    void asksAboutALoneTextWhereOnlyDataHasOne() {
        assertThat(StagedSheet.of(
                                "TTUD",
                                twoRows().row(null, null, null, "Đồng hồ nước").row(instrument(4, 1)))
                        .findings())
                .containsExactly("row-unclear!D6");
        assertThat(StagedSheet.of("TTUD", twoRows().row(null, null, null, "Đồng hồ nước"))
                        .findings())
                .containsExactly("row-unclear!D6");
    }

    @Test
    void namesWhatStandsUnderTheHeader() {
        assertThat(ofRegister(register()
                        .row("A", "B", "C", "D", 1, "2", "E", "G")
                        .row(null, "(ngày/tháng)", null, null, "(cái)")
                        .row(instrument(1, 16))))
                .containsExactly("4 column-numbers", "5 hints");
        assertThat(ofRegister(register().row(null, null, null, null, "cái").row(instrument(1, 16))))
                .containsExactly("4 measures");
    }

    @Test
    void namesNumberedRowsThatNobodyFilledIn() {
        assertThat(ofRegister(twoRows()
                        .row(3)
                        .row("4.")
                        .row(5, null, null, null, 0, "-")
                        .row("…", "---")))
                .containsExactly("6-8 ordinal-only", "9 empty");
    }

    @Test
    void namesTitlesOfFurtherPages() {
        assertThat(ofRegister(twoRows()
                        .row("SỞ KHOA HỌC VÀ CÔNG NGHỆ")
                        .row("SỔ KIỂM ĐỊNH PHƯƠNG TIỆN ĐO (tiếp theo)")
                        .row(null, null, null, null, null, null, null, null, "Trang 2/3")
                        .row((Object[]) BM05)
                        .row(instrument(3, 4))
                        .row("Kỳ báo cáo: 12/2023")
                        .row(instrument(4, 4))))
                .containsExactly("6-8 title", "9 header", "11 title");
    }

    @Test
    void namesNotesAndSignaturesAtTheEnd() {
        assertThat(ofRegister(twoRows()
                        .row("Cộng", null, null, null, 38)
                        .row("Ghi chú: đã đối chiếu với sổ")
                        .row("1.", "Cân đồng hồ lò xo gồm cả cân bàn")
                        .row("* Số liệu tạm tính")
                        .row("DUYỆT", null, null, "PHỤ TRÁCH BỘ PHẬN", null, "VIỆN TRƯỞNG")
                        .row("(Ký tên)", null, null, "(Ký tên)", null, "(Ký tên)")
                        .row("Nguyễn Văn A", null, null, "Trần Văn B", null, "Lê Văn C")
                        .row("- Lưu: VT.")))
                .containsExactly("6 total", "7-9 note", "10-13 signature");
    }

    @Test
    void takesPlaceAndDateWithoutTheWordForDayForASignature() {
        assertThat(ofRegister(twoRows().row("Việt Yên, 14/12/2023", null, null, null, null, "Phụ trách trạm")))
                .containsExactly("6 signature");
    }

    @Test
    void tellsAnotherTableOnceAndReadsOnWhereTheOwnHeaderStandsAgain() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                twoRows()
                        .row("SỔ NHẬN MẪU")
                        .row("STT", "Ngày nhận mẫu", "Mã mẫu", "Loại mẫu", "Số mẫu")
                        .row(1, DAY, "M-1", "Nước", 3)
                        .row(2, DAY, "M-2", "Nước", 4)
                        .row((Object[]) BM05)
                        .row(instrument(3, 4)));
        assertThat(staged.findings()).containsExactly("row-unclear.table!A7");
        assertThat(below(staged, 5)).containsExactly("6 title", "7-9 other-table", "10 header");
        assertThat(staged.rows().loaded()).isEqualTo(3);
    }

    @Test
    void takesNoGroupOfTasksForATask() {
        StagedSheet staged = StagedSheet.of(
                "VP",
                FakeSource.sheet()
                        .row("TT", "Số/Ký hiệu VBCĐ", "Nội dung công việc", "Thời hạn", "Ngày hoàn thành")
                        .row("I", "ĐÃ THỰC HIỆN", "01 nhiệm vụ")
                        .row(1, "6340/UBND-NC ngày 03/11/2023", "Rà soát", "10/12/2023", DAY)
                        .row("II", "ĐANG THỰC HIỆN", 1)
                        .row(1, "25/KH-UBND ngày 24/5/2023", "Phối hợp")
                        .row("Tổng cộng: 02 nhiệm vụ"));
        assertThat(staged.findings()).isEmpty();
        assertThat(staged.rows().loaded()).isEqualTo(2);
    }

    @Test
    void readsIndicatorsBetweenHeadingsAndTextsWithDates() {
        StagedSheet staged = StagedSheet.of(
                "TTUD",
                FakeSource.sheet()
                        .row("Mã chỉ tiêu", "Chỉ tiêu", "Trong kỳ", "Lũy kế")
                        .row("I", "Lĩnh vực đo lường")
                        .row("TTUD-01", "Thử nghiệm mẫu", 60, 663)
                        .row("Số liệu dưới đây tính từ ngày 15 tháng 11 năm 2023 đến ngày 14 tháng 12 năm 2023")
                        .row("TTUD-04", null, 2)
                        .row("Tổng số đơn thư", null, 5, 5)
                        .row("Ghi chú: Lũy kế tính từ 15/12/2022"));
        assertThat(staged.findings()).containsExactly("indicator-unknown!A6");
        assertThat(below(staged, 1)).containsExactly("2 group", "4 group", "7 note");
        assertThat(staged.rows().loaded()).isEqualTo(3);
    }

    @Test
    void takesNothingInOneCellForNoNilOfTheForm() {
        StagedSheet staged = StagedSheet.of("TTUD", twoRows().row(3, null, null, "Cân", null, null, null, "Không"));
        assertThat(staged.rows().rejected()).isEqualTo(1);
        assertThat(staged.found()).extracting(f -> f.code().slug()).contains("value-missing", "value-not-allowed");
    }
}
