package vn.tonghop.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Verdict;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.StagedFile;
import vn.tonghop.staging.SubmissionStager;
import vn.tonghop.staging.submission.StagedItem;

class AnswerWorkbookTests {

    private static final Path SAMPLE = Path.of("input-samples", "2023-12", "TTUD", "Bieu 01 - Chi tieu thang 12.xlsx");

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final String LISTS = "'" + SubmissionStager.CHOICES_SHEET + "'!$A$1:$A$2";

    private final AnswerWorkbook workbooks =
            new AnswerWorkbook(new SourceFiles(ReadingBounds.defaults()), AnswerLimits.defaults());

    @TempDir
    private Path folder;

    @Test
    void putsSlipFirstAndOpensIt() throws IOException {
        try (XSSFWorkbook answer = open(answered(spoiled(), FileType.XLSX))) {
            assertThat(answer.getSheetName(0)).isEqualTo(AnswerWorkbook.SLIP_SHEET);
            assertThat(answer.getActiveSheetIndex()).isZero();
            assertThat(answer.getSheetName(1)).isEqualTo(Answers.SHEET);
            assertThat(answer.getSheetAt(1).isSelected()).isFalse();
            assertThat(texts(answer.getSheetAt(0)))
                    .contains("PHIẾU TIẾP NHẬN SỐ LIỆU BÁO CÁO")
                    .contains("Trung tâm Ứng dụng KH&CN (Phòng Kiểm định)")
                    .contains("tháng 12/2023 (15/11–14/12/2023)")
                    .contains("16 giờ 42 ngày 13/12/2023")
                    .contains("Lần gửi thứ 2")
                    .contains("KẾT QUẢ: TRẢ LẠI ĐỂ SỬA")
                    .contains("Chỉ ghi số, ví dụ 2.239; đơn vị tính ghi ở cột riêng.")
                    .contains("SHA-256: 9f86d081884c7d65")
                    .doesNotContain("{")
                    .contains("Đọc 21 dòng = 9 tiêu đề, cộng, chữ ký + 10 đã tính + 1 bị loại + 1 bỏ qua (có lý do).");
        }
    }

    @Test
    void coloursAndExplainsCellsAtFault() throws IOException {
        try (XSSFWorkbook answer = open(answered(spoiled(), FileType.XLSX))) {
            XSSFSheet sheet = answer.getSheet(Answers.SHEET);

            assertThat(fill(sheet, "D8")).isEqualTo(SeverityColour.RED.colour().getARGBHex());
            assertThat(fill(sheet, "E9"))
                    .isEqualTo(SeverityColour.ORANGE.colour().getARGBHex());
            assertThat(fill(sheet, "D9"))
                    .isEqualTo(SeverityColour.YELLOW.colour().getARGBHex());
            assertThat(comment(sheet, "D8").getAuthor()).isEqualTo(CellMarker.AUTHOR);
            assertThat(comment(sheet, "D8").getString().getString())
                    .isEqualTo("Ô D8: không đọc được “60 mẫu (đạt)”.\n"
                            + "→ Chỉ ghi số, ví dụ 2.239; đơn vị tính ghi ở cột riêng.");
            assertThat(sheet.getCellComments()).hasSize(3);
        }
    }

    @Test
    void keepsTheLooksOfTheSheet() throws IOException {
        Path spoiled = spoiled();
        try (XSSFWorkbook before = open(Files.readAllBytes(spoiled));
                XSSFWorkbook after = open(answered(spoiled, FileType.XLSX))) {
            XSSFSheet old = before.getSheet(Answers.SHEET);
            XSSFSheet sheet = after.getSheet(Answers.SHEET);

            assertThat(sheet.getMergedRegions()).isEqualTo(old.getMergedRegions());
            for (int column = 0; column < 9; column++) {
                assertThat(sheet.getColumnWidth(column)).isEqualTo(old.getColumnWidth(column));
            }
            for (String name : List.of("D8", "D9", "E9")) {
                assertThat(cell(sheet, name).getCellStyle().getDataFormat())
                        .isEqualTo(cell(old, name).getCellStyle().getDataFormat());
                assertThat(cell(sheet, name).getCellStyle().getBorderTop())
                        .isEqualTo(cell(old, name).getCellStyle().getBorderTop());
            }
            assertThat(texts(sheet)).isEqualTo(texts(old));
        }
    }

    @Test
    void keepsPrintAreaWithItsSheet() throws IOException {
        Path file = changed(sheet -> sheet.getWorkbook().setPrintArea(0, 0, 8, 0, 21));

        try (XSSFWorkbook workbook = open(answered(file, FileType.XLSX))) {
            assertThat(workbook.getPrintArea(0)).isNull();
            assertThat(workbook.getPrintArea(1)).isEqualTo("'Bieu 01'!$A$1:$I$22");
        }
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        Path spoiled = spoiled();

        assertThat(answered(spoiled, FileType.XLSX)).isEqualTo(answered(spoiled, FileType.XLSX));
    }

    @Test
    void keepsTextOfUnitAsText() throws IOException {
        String attack = "=HYPERLINK(\"http://example.org\",\"x\")";
        Path file = changed(sheet -> cell(sheet, "I8").setCellValue(attack));
        Answer answer =
                Answers.of(Verdict.RETURNED, Answers.numberUnreadable(Answers.SHEET, "I8", attack), Answers.outlier());

        try (XSSFWorkbook workbook = open(written(answer, file, FileType.XLSX))) {
            assertThat(cell(workbook.getSheet(Answers.SHEET), "I8").getCellType())
                    .isEqualTo(CellType.STRING);
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                }
            }
        }
    }

    @Test
    void keepsFormulasOfUnitWithTheirValues() throws IOException {
        Path file = changed(sheet -> {
            cell(sheet, "E10").setCellFormula("D9+D10");
            cell(sheet, "E10").setCellValue(2242);
        });

        try (XSSFWorkbook workbook = open(answered(file, FileType.XLSX))) {
            XSSFCell cell = cell(workbook.getSheet(Answers.SHEET), "E10");

            assertThat(cell.getCellFormula()).isEqualTo("D9+D10");
            assertThat(cell.getNumericCellValue()).isEqualTo(2242);
        }
    }

    @Test
    void joinsFindingsOfOneCellAndKeepsUnitsComment() throws IOException {
        Path file = changed(sheet -> {
            XSSFComment comment =
                    sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 8, 6, 11));
            comment.setString("Chị Hà kiểm lại");
            comment.setAuthor("TTUD");
            cell(sheet, "D9").setCellComment(comment);
        });
        Answer answer =
                Answers.of(Verdict.RETURNED, Answers.outlier(), Answers.numberUnreadable(Answers.SHEET, "D9", "x"));

        try (XSSFWorkbook workbook = open(written(answer, file, FileType.XLSX))) {
            XSSFSheet sheet = workbook.getSheet(Answers.SHEET);

            assertThat(comment(sheet, "D9").getString().getString())
                    .startsWith("Ô D9: không đọc được “x”.")
                    .contains("\n\nÔ D9: 2.239 gấp 3,5 lần")
                    .endsWith("Chị Hà kiểm lại");
            assertThat(fill(sheet, "D9")).isEqualTo(SeverityColour.RED.colour().getARGBHex());
        }
    }

    @Test
    void coloursWholeRangeAndExplainsItsFirstCell() throws IOException {
        Answer answer = Answers.of(
                Verdict.RETURNED,
                Answers.numberUnreadable(Answers.SHEET, "E10:E12", "x"),
                Answers.numberUnreadable(Answers.SHEET, "F1:F99999", "x"));

        try (XSSFWorkbook workbook = open(written(answer, SAMPLE, FileType.XLSX))) {
            XSSFSheet sheet = workbook.getSheet(Answers.SHEET);

            assertThat(fill(sheet, "E12")).isEqualTo(SeverityColour.RED.colour().getARGBHex());
            assertThat(fill(sheet, "F1")).isEqualTo(SeverityColour.RED.colour().getARGBHex());
            assertThat(cell(sheet, "F9").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(sheet.getCellComments()).hasSize(2).containsKey(new CellAddress("E10"));
        }
    }

    @Test
    void marksTheCellThatShowsOfMergedOnes() throws IOException {
        Answer answer = Answers.of(Verdict.RETURNED, Answers.numberUnreadable(Answers.SHEET, "C4", "x"));

        try (XSSFWorkbook workbook = open(written(answer, SAMPLE, FileType.XLSX))) {
            assertThat(comment(workbook.getSheet(Answers.SHEET), "A4")).isNotNull();
        }
    }

    @Test
    void clearsEarlierMarksOfCorrectedAnswer() throws IOException {
        Path corrected = folder.resolve("corrected.xlsx");
        Files.write(corrected, answered(spoiled(), FileType.XLSX));

        try (XSSFWorkbook workbook = open(written(Answers.of(Verdict.ACCEPTED), corrected, FileType.XLSX))) {
            XSSFSheet sheet = workbook.getSheet(Answers.SHEET);

            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(texts(workbook.getSheetAt(0)))
                    .contains("KẾT QUẢ: ĐÃ NHẬN")
                    .doesNotContain("Việc cần làm");
            assertThat(sheet.getCellComments()).isEmpty();
            assertThat(cell(sheet, "D8").getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void keepsTheHiddenListsOfDropDowns() throws IOException {
        Path original = changed(sheet -> {
            XSSFSheet lists = sheet.getWorkbook().createSheet(SubmissionStager.CHOICES_SHEET);
            lists.createRow(0).createCell(0).setCellValue("Đúng, đủ");
            lists.createRow(1).createCell(0).setCellValue("Còn thiếu");
            sheet.getWorkbook().setSheetVisibility(1, SheetVisibility.HIDDEN);
            DataValidationHelper rules = sheet.getDataValidationHelper();
            sheet.addValidationData(rules.createValidation(
                    rules.createFormulaListConstraint(LISTS), new CellRangeAddressList(6, 20, 8, 8)));
        });
        Path corrected = folder.resolve("T12.2023.xlsx");
        Files.write(corrected, written(Answers.of(Verdict.ACCEPTED), original, FileType.XLSX));

        try (XSSFWorkbook answer = open(Files.readAllBytes(corrected))) {
            assertThat(answer)
                    .extracting(Sheet::getSheetName)
                    .containsExactly(AnswerWorkbook.SLIP_SHEET, Answers.SHEET, SubmissionStager.CHOICES_SHEET);
            assertThat(answer.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(answer.getSheet(Answers.SHEET).getDataValidations())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .contains(LISTS);
        }
        StagedFile before = StagedFile.of(original, "TTUD", CATALOGUE);
        StagedFile after = StagedFile.of(corrected, "TTUD", CATALOGUE);
        assertThat(after.codes()).isEqualTo(before.codes()).doesNotContain("hidden-content", "form-not-recognised");
        assertThat(after.of(StagedItem.IndicatorRow.class)).hasSize(11);
        assertThat(after.forms()).isEqualTo(before.forms());
    }

    @Test
    void leavesTheListsOfDropDownsOutOfACopyOfValues() throws IOException {
        Path file = folder.resolve("T12.2023.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet(Answers.SHEET).createRow(0).createCell(0).setCellValue("Mã chỉ tiêu");
            workbook.createSheet(SubmissionStager.CHOICES_SHEET)
                    .createRow(0)
                    .createCell(0)
                    .setCellValue("Đúng, đủ");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.write(out);
        }

        try (XSSFWorkbook answer = open(written(Answers.of(Verdict.RETURNED), file, FileType.XLS))) {
            assertThat(answer)
                    .extracting(Sheet::getSheetName)
                    .containsExactly(AnswerWorkbook.SLIP_SHEET, Answers.SHEET);
        }
    }

    @Test
    void leavesMacrosOut() throws IOException, InvalidFormatException {
        Path file = folder.resolve("macros.xlsm");
        try (XSSFWorkbook workbook = open(Files.readAllBytes(SAMPLE))) {
            workbook.setWorkbookType(XSSFWorkbookType.XLSM);
            PackagePartName name = PackagingURIHelper.createPartName("/xl/vbaProject.bin");
            PackagePart macros = workbook.getPackage().createPart(name, XSSFRelation.VBA_MACROS.getContentType());
            try (OutputStream part = macros.getOutputStream()) {
                part.write(new byte[] {1, 2, 3});
            }
            workbook.getPackagePart().addRelationship(name, TargetMode.INTERNAL, XSSFRelation.VBA_MACROS.getRelation());
            save(workbook, file);
        }
        byte[] answer = answered(file, FileType.XLSM);

        assertThat(entries(answer)).contains("xl/workbook.xml").doesNotContain("xl/vbaProject.bin");
        try (XSSFWorkbook workbook = open(answer)) {
            assertThat(workbook.isMacroEnabled()).isFalse();
            assertThat(workbook.getSheet(Answers.SHEET)).isNotNull();
        }
    }

    @Test
    void answersFileThatCannotBeReadWithSlipAlone() throws IOException {
        Path file = Files.write(folder.resolve("scan.pdf"), new byte[] {'%', 'P', 'D', 'F'});
        Answer answer = Answers.of(Verdict.UNREADABLE, Answers.ofFile(FindingCode.FILE_TYPE_UNSUPPORTED, "pdf"));

        try (XSSFWorkbook workbook = open(written(answer, file, FileType.PDF))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(texts(workbook.getSheetAt(0)))
                    .contains("KẾT QUẢ: KHÔNG ĐỌC ĐƯỢC")
                    .contains("Cả tệp");
        }
    }

    /** The sample as a clerk might spoil it, and the answer that goes with it. */
    private Path spoiled() throws IOException {
        return changed(sheet -> {
            cell(sheet, "D8").setCellValue("60 mẫu (đạt)");
            cell(sheet, "E9").setCellValue(9269);
        });
    }

    private byte[] answered(Path file, FileType type) throws IOException {
        Answer answer = Answers.of(
                Verdict.RETURNED,
                Answers.outlier(),
                Answers.doesNotRollForward(),
                Answers.numberUnreadable(Answers.SHEET, "D8", "60 mẫu (đạt)"),
                Answers.periodAssumed());
        return written(answer, file, type);
    }

    private byte[] written(Answer answer, Path file, FileType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbooks.write(answer, file, type, out);
        return out.toByteArray();
    }

    private Path changed(Consumer<XSSFSheet> change) throws IOException {
        Path file = folder.resolve("changed.xlsx");
        try (XSSFWorkbook workbook = open(Files.readAllBytes(SAMPLE))) {
            change.accept(workbook.getSheet(Answers.SHEET));
            save(workbook, file);
        }
        return file;
    }

    private static void save(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    static XSSFCell cell(XSSFSheet sheet, String name) {
        CellReference place = new CellReference(name);
        Row row = sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        return (XSSFCell) row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    static String fill(XSSFSheet sheet, String name) {
        return cell(sheet, name).getCellStyle().getFillForegroundXSSFColor().getARGBHex();
    }

    private static XSSFComment comment(XSSFSheet sheet, String name) {
        return sheet.getCellComment(new CellAddress(name));
    }

    static String texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                texts.add(cell.toString());
            }
        }
        return String.join("\n", texts);
    }

    private static List<String> entries(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
