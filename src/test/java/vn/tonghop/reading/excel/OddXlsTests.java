package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static vn.tonghop.reading.excel.XlsStream.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.CellContent.Numeric;
import vn.tonghop.reading.CellContent.Text;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.UnreadableSourceException;

/** Workbooks that Excel and others open although their records are not as the format describes them. */
class OddXlsTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsSheetsWhoseDrawingGoesOnAfterAnEmbeddedChart() throws IOException {
        XlsStream stream = XlsStream.of(workbook());
        byte[] big = new byte[8000];
        int end = stream.last(XlsStream.EOF);
        stream.insert(
                end,
                record(XlsStream.DRAWING, big),
                record(XlsStream.CONTINUE, big),
                record(XlsStream.OBJECT, new byte[26]),
                record(XlsStream.BOF, (byte) 0, (byte) 6, (byte) 0x20, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte)
                        0),
                record(0x1002, new byte[16]),
                record(XlsStream.CONTINUE, big),
                record(XlsStream.EOF),
                record(XlsStream.CONTINUE, big),
                record(XlsStream.CONTINUE, big),
                record(XlsStream.OBJECT, new byte[26]));

        assertReads(stream);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 0x7FFFFFFF, -1})
    void readsStringsOfATableThatPromisesMoreThanItHolds(int more) throws IOException {
        XlsStream stream = XlsStream.of(workbook());
        byte[] table = stream.at(stream.last(XlsStream.STRINGS));
        int promised = more < 0 || more == 0x7FFFFFFF ? more : XlsStream.word(table, 8) + more;
        XlsStream.set(table, 8, promised);
        XlsStream.set(table, 10, promised >> 16);

        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            assertReads(stream);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void refusesACellWhoseStringIsMissingFromSuchATable() throws IOException {
        XlsStream stream = XlsStream.of(workbook());
        byte[] label = stream.at(stream.last(0x00FD));
        XlsStream.set(label, 10, 77);
        byte[] table = stream.at(stream.last(XlsStream.STRINGS));
        XlsStream.set(table, 8, 100);

        assertThatExceptionOfType(UnreadableSourceException.class).isThrownBy(() -> assertReads(stream));
    }

    @Test
    void readsEmptyLabelsWithoutTheirLastByte() throws IOException {
        XlsStream stream = XlsStream.of(workbook());
        stream.insert(
                stream.last(0x0203),
                record(XlsStream.LABEL, (byte) 0, (byte) 0, (byte) 2, (byte) 0, (byte) 15, (byte) 0, (byte) 0, (byte)
                        0));

        assertReads(stream);
    }

    private void assertReads(XlsStream stream) throws IOException {
        try (XlsFile file = XlsFile.open(stream.write(folder.resolve("a.xls")), ReadingBounds.defaults())) {
            assertThat(ReadRows.cells(file, 0))
                    .containsExactly(
                            entry("A1", new Text("Số lượng")),
                            entry("B1", new Text("Kết quả")),
                            entry("D1", new Numeric(new BigDecimal("18"), false)));
        }
    }

    private static HSSFWorkbook workbook() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Row row = workbook.createSheet("Biểu").createRow(0);
        row.createCell(0).setCellValue("Số lượng");
        row.createCell(1).setCellValue("Kết quả");
        row.createCell(3).setCellValue(18);
        return workbook;
    }
}
