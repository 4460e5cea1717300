package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ooxml.Parts;

class MergedAreasTests {

    private static final String PART = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void findsAreasBehindTheRows() throws IOException {
        assertThat(areas("<worksheet><sheetData>" + rows(3000) + "</sheetData><mergeCells count=\"2\">"
                        + "<mergeCell ref=\"A1:B2\"/><mergeCell ref='D7:D9'></mergeCell></mergeCells>"
                        + "<hyperlinks><hyperlink ref=\"C1:C2\"/></hyperlinks></worksheet>"))
                .containsExactly(new CellRange(1, 0, 2, 1), new CellRange(7, 3, 9, 3));
    }

    @Test
    void findsAreasOfPrefixedElements() throws IOException {
        assertThat(areas("<x:worksheet><x:sheetData/><x:mergeCells><x:mergeCell ref=\"B2:B4\"/></x:mergeCells>"
                        + "</x:worksheet>"))
                .containsExactly(new CellRange(2, 1, 4, 1));
    }

    @Test
    void takesNoTextForAnArea() throws IOException {
        assertThat(areas("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>mergeCell ref=\"A1:A2\"&gt;</t></is></c>"
                        + "</row></sheetData></worksheet>"))
                .isEmpty();
    }

    @Test
    void findsTheNameAcrossTheEdgesOfWhatIsReadAtOnce() throws IOException {
        String before = "<worksheet><sheetData></sheetData><!--";
        String after = "--><mergeCells><mergeCell ref=\"B2:B4\"/></mergeCells></worksheet>";
        for (int length = (1 << 16) - 70; length < (1 << 16) + 5; length++) {
            String filled = before + "-".repeat(length - before.length()).replace("--", "- ") + after;
            assertThat(areas(filled)).as("at %s", length).containsExactly(new CellRange(2, 1, 4, 1));
        }
    }

    @Test
    void readsLettersOfTwoBytes() throws IOException {
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData/>"
                + "<mergeCells><mergeCell ref=\"B2:B4\"/></mergeCells></worksheet>";
        assertThat(areas(sheet, StandardCharsets.UTF_16)).containsExactly(new CellRange(2, 1, 4, 1));
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= count; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\"><v>1</v></c></row>");
        }
        return rows.toString();
    }

    private List<CellRange> areas(String sheet) throws IOException {
        return areas(sheet, StandardCharsets.UTF_8);
    }

    private List<CellRange> areas(String sheet, Charset charset) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(PART));
            zip.write(sheet.getBytes(charset));
        }
        try (Parts parts = Parts.open(file, ReadingBounds.defaults())) {
            return MergedAreas.of(parts, PART, ReadingBounds.defaults());
        }
    }
}
