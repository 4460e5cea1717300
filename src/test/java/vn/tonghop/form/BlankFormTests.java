package vn.tonghop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.form.CarriedOver.OpenTask;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.StagedFile;
import vn.tonghop.staging.SubmissionStager;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

class BlankFormTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final CarriedOver NOTHING = new CarriedOver(List.of(), Map.of());
    private static final OpenTask TASK = new OpenTask(
            "1950/UBND-KGVX", LocalDate.of(2023, 4, 20), "Áp dụng định mức", null, "Không quy định thời hạn", "");

    /** Column D of BM10. */
    private static final int CATEGORY = 3;

    private static final int DEADLINE = 4;

    @TempDir
    Path folder;

    static Stream<String> everyForm() {
        return CATALOGUE.units().stream().flatMap(u -> u.sends().stream().map(f -> u.code() + " " + f.form()));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void isAcceptedAsFilledInAndAsksBackWhenBlank(String unitAndForm) throws IOException {
        BlankForm blank = blank(unitAndForm, NOTHING);
        Path file = write(blank);

        assertThat(StagedFile.of(file, blank.unit().code(), CATALOGUE).codes()).containsExactly("form-empty");

        int rows = FilledForms.fill(file, blank, 3);
        StagedFile staged = StagedFile.of(file, blank.unit().code(), CATALOGUE);
        assertThat(staged.codes()).isEmpty();
        assertThat(staged.forms()).hasSize(1);
        assertThat(staged.forms().get(0))
                .startsWith(blank.form().code() + " 2024-01 ACCEPTED ")
                .endsWith("+" + rows + "+0+0");
    }

    @Test
    void carriesOpenTasksOver() throws IOException {
        BlankForm blank = blank("VP BM02", new CarriedOver(List.of(TASK), Map.of()));

        StagedFile staged = StagedFile.of(write(blank), "VP", CATALOGUE);

        assertThat(staged.forms()).containsExactly("BM02 2024-01 ACCEPTED 6+1+0+0");
        StagedItem.TaskRow row = staged.of(StagedItem.TaskRow.class).get(0);
        assertThat(row.directiveNumber()).isEqualTo("1950/UBND-KGVX");
        assertThat(row.directiveDate()).isEqualTo(LocalDate.of(2023, 4, 20));
        assertThat(row.timeliness()).isEqualTo("Không quy định thời hạn");
    }

    @Test
    void asksForADeadlineInsteadOfCarryingAWordThatNeedsOne() throws IOException {
        OpenTask due = new OpenTask(
                "3797/UBND-KGVX", LocalDate.of(2023, 7, 10), "Rà soát quy hoạch", null, "Chưa đến hạn", "");
        Path file = write(blank("VP BM02", new CarriedOver(List.of(due), Map.of())));

        assertThat(StagedFile.of(file, "VP", CATALOGUE)
                        .of(StagedItem.TaskRow.class)
                        .get(0)
                        .timeliness())
                .isEmpty();
        XSSFSheet sheet = open(file);
        assertThat(sheet.getRow(FilledForms.header(sheet) + 1)
                        .getCell(DEADLINE)
                        .getCellComment()
                        .getString()
                        .getString())
                .isEqualTo("Chưa có thời hạn: ghi thời hạn, hoặc ghi “Không quy định thời hạn” nếu văn bản không quy"
                        + " định.");
    }

    @Test
    void offersEverySectionThatTheUnitMayWrite() {
        List<String> sections =
                blank("VP BM04", NOTHING).sections().stream().map(s -> s.code()).toList();

        assertThat(sections).containsExactly("I.I", "I.II", "I.III.7", "II.7");
        assertThat(blank("TTRA BM04", NOTHING).sections().stream().map(s -> s.code()))
                .contains("I.III.6", "II.6", "II.7");
    }

    @Test
    void saysTheLastCumulativeBesideTheCell() throws IOException {
        BlankForm blank = new BlankForm(
                CATALOGUE,
                unit("TTUD"),
                CATALOGUE.form("BM01").orElseThrow(),
                ReportingPeriod.parse("2023-12"),
                new CarriedOver(List.of(), Map.of("TTUD-02", new BigDecimal("7057"))),
                Sentences.load("forms", Language.VI));

        XSSFSheet sheet = open(write(blank));

        int row = FilledForms.header(sheet) + 2;
        assertThat(sheet.getRow(row).getCell(1).getStringCellValue()).isEqualTo("TTUD-02");
        assertThat(sheet.getRow(row).getCell(5).getCellComment().getString().getString())
                .isEqualTo("Lũy kế tháng 11/2023: 7.057");
        assertThat(sheet.getRow(row).getCell(6).getNumericCellValue()).isEqualTo(10000);
    }

    @Test
    void protectsHeadingsAndLeavesTheDataAreaOpen() throws IOException {
        XSSFSheet sheet = open(write(blank("TTUD BM05", NOTHING)));

        int header = FilledForms.header(sheet);
        assertThat(sheet.isSheetLocked()).isTrue();
        assertThat(sheet.getRow(header).getCell(1).getStringCellValue()).isEqualTo("Ngày *");
        assertThat(sheet.getRow(header).getCell(1).getCellStyle().getLocked()).isTrue();
        assertThat(sheet.getRow(header + 1).getCell(1).getCellStyle().getLocked())
                .isFalse();
        assertThat(sheet.getColumnStyle(1).getLocked()).isFalse();
        assertThat(sheet.getRow(header).getCell(1).getCellComment().getAuthor()).isEqualTo("Hướng dẫn");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (header + 1));
        assertThat(sheet.getRow(header).getCell(7).getCellComment().getString().getString())
                .isEqualTo("Phải ghi.\nChọn trong danh sách: Đạt; Không đạt.");
    }

    @Test
    void offersValuesWithCommasFromAHiddenSheetThatIsPassedOver(@TempDir Path overlay) throws IOException {
        String joint = "Thanh tra, kiểm tra liên ngành";
        Files.writeString(
                overlay.resolve("so.yaml"),
                "forms:\n  - {code: BM10, columns: [{key: category, choices: [{value: \"" + joint + "\"}]}]}\n");
        Catalogue own = new CatalogueLoader().load(overlay);
        BlankForm blank = new BlankForm(
                own,
                own.unit("TTRA").orElseThrow(),
                own.form("BM10").orElseThrow(),
                ReportingPeriod.parse("2024-01"),
                NOTHING,
                Sentences.load("forms", Language.VI));
        Path file = write(blank);
        FilledForms.fill(file, blank, 2);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet lists = workbook.getSheetAt(1);
            assertThat(lists.getSheetName()).isEqualTo(SubmissionStager.CHOICES_SHEET);
            assertThat(workbook.getSheetVisibility(1)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(lists)
                    .extracting(row -> row.getCell(0).getStringCellValue())
                    .containsExactly("Thanh tra", "Thanh tra đột xuất", "Kiểm tra", joint);
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getDataValidations())
                    .filteredOn(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() == CATEGORY)
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .containsExactly("'Danh mục chọn'!$A$1:$A$4");
            sheet.getRow(FilledForms.header(sheet) + 1).getCell(CATEGORY).setCellValue(joint);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        StagedFile staged = StagedFile.of(file, "TTRA", own);
        assertThat(staged.codes()).isEmpty();
        assertThat(staged.of(StagedItem.RegisterRow.class))
                .extracting(StagedItem.RegisterRow::category)
                .containsExactly(joint, "Thanh tra");
        assertThat(staged.of(StagedItem.SheetStaged.class).get(1).rows()).isEqualTo(new RowTally(0, 0, 0, 4));
    }

    @Test
    void givesTheSameBytesEachTime() throws IOException {
        BlankForm blank = blank("VP BM02", new CarriedOver(List.of(TASK), Map.of()));
        BlankForm narrative = blank("TTUD BM04", NOTHING);

        assertThat(bytes(out -> FormWorkbook.write(blank, out)))
                .isEqualTo(bytes(out -> FormWorkbook.write(blank, out)));
        assertThat(bytes(out -> WordOutlineFile.write(narrative, out)))
                .isEqualTo(bytes(out -> WordOutlineFile.write(narrative, out)));
    }

    @Test
    void readsAFilledInOutlineBack() throws IOException {
        BlankForm blank = blank("QLKH BM04", NOTHING);
        Path file = folder.resolve("BM04 Đề cương T01.2024.docx");
        Files.write(file, bytes(out -> WordOutlineFile.write(blank, out)));

        assertThat(StagedFile.of(file, "QLKH", CATALOGUE).codes()).containsExactly("form-empty");

        writeBelowHeadings(file);
        StagedFile staged = StagedFile.of(file, "QLKH", CATALOGUE);
        assertThat(staged.codes()).isEmpty();
        assertThat(staged.of(StagedItem.NarrativeRow.class).stream()
                        .map(r -> r.section() + " " + r.level() + " " + r.content())
                        .toList())
                .containsExactlyElementsOf(blank.sections().stream()
                        .map(s -> s.code() + " 1 Nội dung *nghiêng*")
                        .toList());
    }

    @Test
    void tellsABlankFormFromOneThatAPersonHasSaved() throws Exception {
        Path file = write(blank("TTUD BM05", NOTHING));
        assertThat(BlankPackage.isUntouched(file)).isTrue();

        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.getProperties().getCoreProperties().setModified("2024-01-12T08:30:00Z");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        assertThat(BlankPackage.isUntouched(file)).isFalse();
    }

    private static void writeBelowHeadings(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument word = new XWPFDocument(in)) {
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                if ("ListDash".equals(paragraph.getStyle())) {
                    paragraph.createRun().setText("Nội dung ");
                    XWPFRun italic = paragraph.createRun();
                    italic.setItalic(true);
                    italic.setText("nghiêng");
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                word.write(out);
            }
        }
    }

    private static BlankForm blank(String unitAndForm, CarriedOver carriedOver) {
        String[] names = unitAndForm.split(" ");
        return new BlankForm(
                CATALOGUE,
                unit(names[0]),
                CATALOGUE.form(names[1]).orElseThrow(),
                ReportingPeriod.parse("2024-01"),
                carriedOver,
                Sentences.load("forms", Language.VI));
    }

    private static ReportingUnit unit(String code) {
        return CATALOGUE.unit(code).orElseThrow();
    }

    private Path write(BlankForm blank) throws IOException {
        Path file = folder.resolve(blank.form().code() + " " + blank.fileMark() + ".xlsx");
        Files.write(file, bytes(out -> FormWorkbook.write(blank, out)));
        return file;
    }

    private static XSSFSheet open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in).getSheetAt(0);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }
}
