package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellContent.Numeric;
import vn.tonghop.reading.CellContent.Text;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.ooxml.OleType;

/** Reads the sample month's workbooks. */
class SampleWorkbooksTests {

    private static final Path SAMPLES = Path.of("input-samples");

    @Test
    void readsEverySampleWorkbook() throws IOException {
        List<Path> workbooks;
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            workbooks = files.filter(file -> file.toString().contains(".xls")).toList();
        }
        assertThat(workbooks).isNotEmpty();
        for (Path workbook : workbooks) {
            try (SourceFile file = open(workbook)) {
                assertThat(ReadRows.of(file, 0)).as(workbook.toString()).hasSizeGreaterThan(3);
            }
        }
    }

    @Test
    void readsTheIndicatorsOfTheStandardsOffice() throws IOException {
        try (SourceFile file = open(SAMPLES.resolve("2023-12/TDC/Biểu 01 - Chi cục TĐC tháng 12.xlsx"))) {
            Map<String, CellContent> cells = ReadRows.cells(file, 0);
            assertThat(cells)
                    .containsEntry("A5", new Text("Kỳ báo cáo: 12/2023"))
                    .containsEntry("A8", new Text("TDC-01"))
                    .containsEntry("D8", new Numeric(BigDecimal.valueOf(21), false))
                    .containsEntry("E8", new Numeric(BigDecimal.valueOf(271), false))
                    .containsEntry("D12", new Numeric(BigDecimal.valueOf(120_000_000), false));
        }
    }

    private static SourceFile open(Path file) throws IOException {
        return OleType.isOle(file)
                ? XlsFile.open(file, ReadingBounds.defaults())
                : XlsxFile.open(file, ReadingBounds.defaults());
    }
}
