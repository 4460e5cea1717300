package vn.tonghop.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SlipLinesTests {

    private static final String LONG =
            "Ô D12: chỉ ghi số, đơn vị tính ghi ở cột riêng. ".repeat(120).strip();

    @Test
    void goesOnInTheNextRowWhereATextIsHigherThanARowMayBe() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            SlipStyles styles = new SlipStyles(workbook);
            SlipLines lines = new SlipLines(sheet);

            lines.whole(LONG, styles.label());
            lines.three("D12", LONG, "Ghi lại", styles.tableCell(), styles.tableCell());

            assertThat(String.join(" ", texts(sheet, 0)) + " ").contains(LONG + " ");
            assertThat(String.join(" ", texts(sheet, 1))).isEqualTo(LONG);
            assertThat(sheet.getLastRowNum()).isGreaterThan(5);
            for (Row row : sheet) {
                assertThat(row.getHeightInPoints()).isLessThan(409);
            }
        }
    }

    @Test
    void countsTheLinesOfWrappedWords() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            SlipStyles styles = new SlipStyles(workbook);

            // Of 95 characters a line each of the long words takes one, as it does not fit behind the one before.
            new SlipLines(sheet).whole(("x".repeat(60) + " ").repeat(4).strip(), styles.label());

            assertThat(sheet.getRow(0).getHeightInPoints()).isCloseTo(4 * 12 * 1.32f + 4, within(0.1f));
        }
    }

    private static List<String> texts(XSSFSheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            String text = row.getCell(column).getStringCellValue();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
