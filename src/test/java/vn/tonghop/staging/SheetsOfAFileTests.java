package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;

/** Which sheets of a workbook count, and for which month. */
class SheetsOfAFileTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final ReportingPeriod DECEMBER = ReportingPeriod.month(2023, 12);

    private @TempDir Path folder;

    private StagedFile staged(String name, Workbooks book, ReportingPeriod earliestOpen) throws IOException {
        Path file = book.write(folder.resolve(name));
        MonthsAtHand months =
                new MonthsAtHand(ReportingPeriod.month(2023, 10), DECEMBER.next(), DECEMBER, earliestOpen);
        StagingOrder order = new StagingOrder("s1", "TTUD", "", "TTUD/" + name, file, months);
        List<StagedItem> items = new ArrayList<>();
        try (SubmissionStager stager =
                new SubmissionStager(order, new SourceFiles(ReadingBounds.defaults()), CATALOGUE)) {
            for (StagedItem item = stager.next(); item != null; item = stager.next()) {
                items.add(item);
            }
        }
        return new StagedFile(items);
    }

    private StagedFile staged(Workbooks book) throws IOException {
        return staged("so.xlsx", book, DECEMBER);
    }

    /** Findings that are no mere notes about the file, as "code.variant sheet!cell". */
    private static List<String> told(StagedFile file) {
        return file.findings().stream()
                .filter(f -> !f.code().slug().equals("period-assumed"))
                .map(SheetsOfAFileTests::told)
                .toList();
    }

    private static String told(Finding f) {
        String variant = f.variant().isEmpty() ? "" : "." + f.variant();
        String cell = f.location() == null || f.location().cell() == null
                ? ""
                : f.location().cell();
        String sheet = f.location() == null || f.location().sheet() == null
                ? ""
                : f.location().sheet();
        return f.code().slug() + variant + " " + sheet + "!" + cell;
    }

    @Test
    void letsMergedCellsSpeakForTheirRowsWhereAnotherSheetStandsBeside() throws IOException {
        Workbooks book = new Workbooks()
                .sheet("Sổ")
                .register()
                .row(1, LocalDate.of(2023, 12, 1), "KĐ-1", "Cân", 5, "Chợ Thương", "Đạt")
                .row(2, LocalDate.of(2023, 12, 1), "KĐ-2", "Cân", 6, null, "Đạt")
                .merge("F2:F3")
                .sheet("Hướng dẫn")
                .row("Ghi đúng số giấy chứng nhận");

        assertThat(staged(book).of(StagedItem.RegisterRow.class))
                .extracting(StagedItem.RegisterRow::party)
                .containsExactly("Chợ Thương", "Chợ Thương");
    }

    @Test
    void countsTheMonthConcernedOfASheetAMonth() throws IOException {
        Workbooks book = new Workbooks();
        for (int month = 10; month <= 12; month++) {
            book.sheet("Tháng " + month).register().instrument(month, month);
        }
        StagedFile file = staged(book);
        assertThat(file.forms()).containsExactly("BM05 2023-12 ACCEPTED_WITH_WARNINGS 1+1+0+0");
        assertThat(told(file))
                .containsExactly("month-not-counted.sheet Tháng 10!A1", "month-not-counted.sheet Tháng 11!A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T11/T12", "11-2023/12-2023", "BM05 T11.2023/BM05 T12.2023", "THÁNG 11/THÁNG 12"})
    void knowsMonthsOfSheetNames(String names) throws IOException {
        Workbooks book = new Workbooks();
        book.sheet(names.split("/")[0].replace('/', '-')).register().instrument(1, 11);
        book.sheet(names.split("/")[1]).register().instrument(2, 12);
        assertThat(staged(book).forms()).containsExactly("BM05 2023-12 ACCEPTED_WITH_WARNINGS 1+1+0+0");
    }

    @Test
    void asksWhichOfTwoOpenMonthsASheetAMonthIsFor() throws IOException {
        Workbooks book = new Workbooks();
        book.sheet("Tháng 11").register().instrument(1, 11);
        book.sheet("Tháng 12").register().instrument(2, 12);
        StagedFile file = staged("so.xlsx", book, ReportingPeriod.month(2023, 11));
        assertThat(file.forms()).containsExactly("BM05 2023-12 RETURNED 2+0+2+0");
        assertThat(told(file)).contains("period-unclear.several Tháng 11!");
    }

    @Test
    void takesTheMonthOfTheFileNameOfASheetAMonth() throws IOException {
        Workbooks book = new Workbooks();
        book.sheet("Tháng 11").register().instrument(1, 11);
        book.sheet("Tháng 12").register().instrument(2, 12);
        StagedFile file = staged("so T11.2023.xlsx", book, ReportingPeriod.month(2023, 11));
        assertThat(file.forms()).containsExactly("BM05 2023-11 ACCEPTED_WITH_WARNINGS 1+1+0+0");
    }

    @Test
    void asksWhereSheetNameAndTitleDiffer() throws IOException {
        Workbooks book =
                new Workbooks().sheet("T11").row("Tháng 12/2023").register().instrument(1, 12);
        assertThat(told(staged(book))).contains("period-unclear.sheet-name T11!A1");
    }

    @Test
    void asksWhereSheetsOfOneFormNameTwoMonths() throws IOException {
        Workbooks book = new Workbooks();
        book.sheet("A").row("Kỳ báo cáo: 12/2023").register().instrument(1, 12);
        book.sheet("B").row("Kỳ báo cáo: 11/2023").register().instrument(2, 11);
        assertThat(told(staged(book))).contains("period-unclear.sheets B!A1");
    }

    @ParameterizedTest
    @EnumSource(SheetVisibility.class)
    void asksAboutACopyAndNeverAddsIt(SheetVisibility visibility) throws IOException {
        Workbooks book = new Workbooks().sheet("Sổ").register();
        for (int i = 1; i <= 4; i++) {
            book.instrument(i, 12);
        }
        book.sheet("Sổ (lưu)").register();
        for (int i = 4; i >= 1; i--) {
            book.instrument(i, 12);
        }
        book.hide(visibility);
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(4);
        assertThat(told(file)).contains("rows-copied Sổ (lưu)!A2:G5");
        assertThat(file.findings().stream().filter(f -> f.code().slug().equals("rows-copied")))
                .singleElement()
                .satisfies(f -> assertThat(f.severity().slug()).isEqualTo("blocking"));
    }

    @Test
    void keepsTheCopiedPartOfASheetOut() throws IOException {
        Workbooks book = new Workbooks().sheet("Sổ").register();
        for (int i = 1; i <= 10; i++) {
            book.instrument(i, 12);
        }
        book.sheet("Tiếp").register();
        for (int i = 6; i <= 18; i++) {
            book.instrument(i, 12);
        }
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(18);
        assertThat(told(file)).contains("rows-copied Tiếp!A2:G6");
    }

    @Test
    void keepsACopiedPartFarDownALongSheetOut() throws IOException {
        Workbooks book = new Workbooks().sheet("Sổ").register();
        for (int i = 1; i <= 100; i++) {
            book.instrument(i, 12);
        }
        book.sheet("Tiếp").register();
        for (int i = 101; i <= 220; i++) {
            book.instrument(i, 12);
        }
        for (int i = 30; i <= 40; i++) {
            book.instrument(i, 12);
        }
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(220);
        assertThat(told(file)).contains("rows-copied Tiếp!A122:G132");
    }

    @Test
    void countsRowsThatHappenToBeAlike() throws IOException {
        Workbooks book = new Workbooks().sheet("Phòng 1").register();
        book.instrument(1, 12).instrument(2, 12).instrument(3, 12);
        book.sheet("Phòng 2").register();
        book.instrument(3, 12).instrument(4, 12).instrument(5, 12).instrument(6, 12);
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(7);
        assertThat(told(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesASummaryOver(boolean summaryFirst) throws IOException {
        Workbooks book = new Workbooks();
        if (summaryFirst) {
            book.sheet("Tổng hợp")
                    .row("Loại phương tiện đo", "Kết quả", "Số lượng")
                    .row("Cân", "Đạt", 7);
        }
        book.sheet("Sổ").row("Kỳ báo cáo: 12/2023").register().instrument(1, 12).instrument(2, 12);
        if (!summaryFirst) {
            book.sheet("Tổng hợp")
                    .row("Loại phương tiện đo", "Kết quả", "Số lượng")
                    .row("Cân", "Đạt", 7);
        }
        StagedFile file = staged(book);
        assertThat(file.forms()).containsExactly("BM05 2023-12 ACCEPTED 2+2+0+0");
        assertThat(told(file)).containsExactly("sheet-not-counted Tổng hợp!A1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesASummaryOfDecisionsOver(boolean summaryFirst) throws IOException {
        Workbooks book = new Workbooks();
        if (summaryFirst) {
            book.sheet("Tổng hợp").row("STT", "Số quyết định", "Số tiền").row(1, "12/QĐ-TĐC", 20000000);
        }
        book.sheet("Sổ")
                .row("Kỳ báo cáo: 12/2023")
                .row("ĐVT: đồng")
                .row("STT", "Nội dung hỗ trợ", "Tổ chức", "Số quyết định", "Ngày", "Số tiền")
                .row(1, "Hợp chuẩn", "Công ty A", "12/QĐ-TĐC", "05/12/2023", 20000000);
        if (!summaryFirst) {
            book.sheet("Tổng hợp").row("Số quyết định", "Số tiền").row("12/QĐ-TĐC", 20000000);
        }
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(1);
        assertThat(file.codes()).contains("sheet-not-counted").doesNotContain("column-missing");
    }

    @Test
    void returnsARegisterWithoutItsResultsBesideAnother() throws IOException {
        Workbooks book = new Workbooks().sheet("Sổ").register().instrument(1, 12);
        book.sheet("Phòng 2").row("STT", "Ngày", "Loại phương tiện đo", "Số lượng");
        book.row(1, java.time.LocalDate.of(2023, 11, 20), "Cân", 3);
        StagedFile file = staged(book);
        assertThat(file.codes()).contains("column-missing");
        assertThat(file.verdict().name()).isEqualTo("RETURNED");
    }

    @ParameterizedTest
    @CsvSource({"12/QĐ-TĐC, sheet-not-counted", "43/2022/NQ-HĐND, row-unclear.sheet"})
    void returnsNoRegisterForASheetOfItsColumnsWithoutDays(String reference, String told) throws IOException {
        Workbooks book = new Workbooks()
                .sheet("Sổ")
                .row("Kỳ báo cáo: 12/2023")
                .row("ĐVT: đồng")
                .row("STT", "Nội dung hỗ trợ", "Tổ chức", "Số quyết định", "Ngày", "Số tiền")
                .row(1, "Hợp chuẩn", "Công ty A", "12/QĐ-TĐC", "05/12/2023", 20000000);
        book.sheet("Danh mục")
                .row("STT", "Nội dung hỗ trợ", "Tổ chức", "Số quyết định", "Số tiền")
                .row(1, "Hợp chuẩn", "Công ty A", reference, 20000000);
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(1);
        assertThat(told(file)).contains(told + " Danh mục!A1").doesNotContain("column-missing Danh mục!A1");
    }

    @Test
    void doesNotCountWhatIsPlannedOnASheetOfItsOwn() throws IOException {
        Workbooks book =
                new Workbooks().sheet("Sổ").row("Tháng 12/2023").register().instrument(1, 12);
        book.sheet("KH").row("KẾ HOẠCH THÁNG 01/2024").register().row(1, null, null, "Cân", 3, null, null);
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(1);
        assertThat(told(file)).containsExactly("plan-not-counted.sheet KH!A1");
    }

    @Test
    void asksAboutAFormThatIsNothingButAPlan() throws IOException {
        Workbooks book = new Workbooks()
                .sheet("KH")
                .row("KẾ HOẠCH THÁNG 01/2024")
                .register()
                .instrument(1, 12);
        assertThat(told(staged(book))).contains("period-unclear.plan KH!A1");
    }

    @Test
    void asksWhereNoDayOfAnUnmarkedFormLiesInTheMonth() throws IOException {
        Workbooks book =
                new Workbooks().sheet("Sổ").register().instrument(1, 11).instrument(2, 11);
        assertThat(told(staged(book))).containsExactly("period-unclear.dates Sổ!B2");
    }

    @Test
    void tellsTheRowsOutsideWhereOneLiesInTheMonth() throws IOException {
        Workbooks book =
                new Workbooks().sheet("Sổ").register().instrument(1, 11).instrument(2, 12);
        StagedFile file = staged(book);
        assertThat(told(file)).containsExactly("date-outside-period Sổ!B2");
        assertThat(file.forms()).containsExactly("BM05 2023-12 ACCEPTED_WITH_WARNINGS 1+2+0+0");
    }

    @Test
    void partsASheetByTheMonthsBetweenItsTables() throws IOException {
        Workbooks book = new Workbooks().sheet("Sổ").row("SỔ NĂM 2023").register();
        for (int month = 10; month <= 12; month++) {
            book.row("Tháng " + month + "/2023").instrument(month, month);
        }
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(1);
        assertThat(file.forms()).containsExactly("BM05 2023-12 ACCEPTED_WITH_WARNINGS 5+1+0+2");
        assertThat(told(file)).containsExactly("month-not-counted Sổ!A3", "month-not-counted Sổ!A5");
    }

    @Test
    void asksAboutAPartOfAnotherOpenMonth() throws IOException {
        Workbooks book =
                new Workbooks().sheet("Sổ").row("Tháng 12/2023").register().instrument(1, 12);
        book.row("Tháng 11/2023").instrument(2, 11);
        StagedFile file = staged("so.xlsx", book, ReportingPeriod.month(2023, 11));
        assertThat(told(file)).contains("period-unclear.section Sổ!A4");
        assertThat(file.verdict().name()).isEqualTo("RETURNED");
    }

    @Test
    void countsOnBelowTheNextHeadingBehindAPlan() throws IOException {
        Workbooks book = new Workbooks().sheet("Sổ").row("Tháng 12/2023").register();
        book.row("A. KẾT QUẢ THÁNG 12/2023").instrument(1, 12);
        book.row("B. KẾ HOẠCH THÁNG 01/2024").instrument(2, 12);
        book.row("C. KIỂM ĐỊNH ĐỘT XUẤT").instrument(3, 12);
        StagedFile file = staged(book);
        assertThat(file.of(StagedItem.RegisterRow.class)).hasSize(2);
        assertThat(told(file)).containsExactly("plan-not-counted Sổ!A5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/2023", "12/2022", "09/2023"})
    void asksAboutAMonthThatIsNotOpen(String month) throws IOException {
        Workbooks book = new Workbooks()
                .sheet("Sổ")
                .row("Kỳ báo cáo: " + month)
                .register()
                .instrument(1, 12);
        assertThat(told(staged(book))).contains("period-unclear.outside Sổ!A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/2022", "12/2024"})
    void tellsAFormOfAnotherYearOnceAndNoneOfItsRows(String month) throws IOException {
        int year = Integer.parseInt(month.substring(3));
        Workbooks book = new Workbooks().sheet("Sổ").row("Kỳ báo cáo: " + month).register();
        for (int i = 1; i <= 20; i++) {
            book.row(i, LocalDate.of(year, 12, 1 + i % 14), null, "Cân", 3, null, "Đạt");
        }
        List<String> told = told(staged(book));
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("period-unclear.")
                .endsWith(" Sổ!A1");
    }

    @Test
    void readsTheFormOfAnotherYearByTheMonthThatItNames() throws IOException {
        Workbooks book = new Workbooks()
                .sheet("Sổ")
                .row("Kỳ báo cáo: 12/2022")
                .row("STT", "Ngày", "Loại phương tiện đo", "Số lượng tháng 12/2022", "Kết quả")
                .row(1, "20-11-22", "Cân", 3, "Đạt");
        assertThat(told(staged(book))).containsExactly("period-unclear.outside Sổ!A1");
    }

    @Test
    void asksOnceWhereNoDayOfManyRowsLiesInTheMonthThatTheFormNames() throws IOException {
        Workbooks book = new Workbooks().sheet("Sổ").row("Kỳ báo cáo: 12/2023").register();
        for (int i = 1; i <= 5; i++) {
            book.row(i, LocalDate.of(2022, 12, i), null, "Cân", 3, null, "Đạt");
        }
        StagedFile file = staged(book);
        assertThat(told(file)).containsExactly("period-unclear.rows Sổ!B3");
        assertThat(file.verdict().name()).isEqualTo("RETURNED");
    }

    @Test
    void tellsFewLateRowsOneByOneWithTheirYear() throws IOException {
        Workbooks book = new Workbooks().sheet("Sổ").row("Kỳ báo cáo: 12/2023").register();
        book.row(1, LocalDate.of(2022, 12, 1), null, "Cân", 3, null, "Đạt").instrument(2, 11);
        assertThat(told(staged(book))).containsExactly("date-outside-period.year Sổ!B3", "date-outside-period Sổ!B4");
    }

    @Test
    void asksAboutAMonthThatHasNotBegun() throws IOException {
        Workbooks book = new Workbooks()
                .sheet("Sổ")
                .row("Kỳ báo cáo: 12/2042")
                .register()
                .instrument(1, 12);
        assertThat(told(staged(book))).contains("period-unclear.not-begun Sổ!A1");
    }
}
