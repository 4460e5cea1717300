package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of a unit that a spreadsheet would take for a formula, followed into every workbook that is written. */
class FormulaInjectionTests {

    private static final String STARTS = "=+-@\t\r";
    private static final String HOSTILE = "=HYPERLINK(\"http://x\",\"a\")";

    @TempDir
    private Path folder;

    @Test
    void letsNoTextOfAUnitStartAFormulaAnywhere() throws Exception {
        try (TestHome home = TestHome.create(TestDatabase.EMBEDDED, folder.resolve("home"))) {
            home.clock().set(TestHome.AFTER_DECEMBER);
            Path tasks = folder.resolve("tasks.csv");
            Files.writeString(tasks, """
                    Kỳ báo cáo: 12/2023
                    TT;Số/Ký hiệu VBCĐ;Nội dung công việc;Thời hạn;Ngày hoàn thành;Tiến độ;Kết quả xử lý
                    1;@SUM(A1) ngày 01/12/2023;%s;31/12/2023;;+1+1;-2+3
                    2;1234/UBND ngày 02/12/2023;\t=1+1;không phải ngày;;=cmd|'/c calc'!A0;@x
                    """.formatted("\"" + HOSTILE.replace("\"", "\"\"") + "\""));
            home.drop(tasks, "VP/=2+5 T12.2023.csv", TestHome.SAVED);
            home.run(TestHome.DECEMBER);

            List<String> hostile = new ArrayList<>();
            List<Path> workbooks = TestHome.files(home.root()).stream()
                    .filter(p -> p.toString().endsWith(".xlsx"))
                    .toList();
            assertThat(workbooks).hasSizeGreaterThanOrEqualTo(3);
            for (Path file : workbooks) {
                hostile.addAll(texts(file));
            }
            assertThat(hostile).anyMatch(t -> t.endsWith(HOSTILE));
            assertThat(hostile).allMatch(t -> t.startsWith("quoted "));
        }
    }

    /** Each text that starts like a formula, and whether the cell says that it is none. */
    private static List<String> texts(Path file) throws Exception {
        List<String> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType())
                                .as(file + " " + cell.getAddress())
                                .isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING && startsLikeFormula(cell.getStringCellValue())) {
                            String quoted = cell.getCellStyle().getQuotePrefixed() ? "quoted " : "open ";
                            all.add(quoted + file.getFileName() + " " + cell.getAddress() + " "
                                    + cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return all;
    }

    private static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
