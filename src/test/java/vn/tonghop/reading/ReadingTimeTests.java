package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.reading.word.WordFile;

/** Holds files to the time that one may take, and to what may be held in memory. */
class ReadingTimeTests {

    @TempDir
    Path folder;

    private long now;

    @Test
    void countsOnlyWhatIsSpentInReading() throws IOException {
        ReadingTime time = new ReadingTime(Duration.ofNanos(10), () -> now);
        time.during(() -> now += 6);
        now += 1000;
        time.during(() -> {
            now += 4;
            ReadingTime.check();
            return now;
        });

        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> time.during(() -> {
                    now += 1;
                    ReadingTime.check();
                    return now;
                }))
                .matches(e ->
                        e.code() == FindingCode.FILE_TOO_LARGE && e.variant().equals("time"));
        assertThatCode(ReadingTime::check).doesNotThrowAnyException();
    }

    @Test
    void endsEveryKindOfFile() throws IOException {
        refuses(Files.writeString(folder.resolve("a.csv"), "a;b\n1;2\n"), Duration.ZERO, 9, "time");
        refuses(Files.writeString(folder.resolve("a.html"), "<table><tr><td>1</table>"), Duration.ZERO, 9, "time");
        refuses(new WordFile().heading("a").write(folder.resolve("a.docx")), Duration.ZERO, 9, "time");
        refuses(workbook(3), Duration.ZERO, 9, "time");
    }

    @Test
    void holdsNoMoreCellsOfAnXlsThanTheBound() throws IOException {
        refuses(workbook(4), Duration.ofMinutes(1), 3, "held-cells");
    }

    @Test
    void holdsNoMoreOfAPageThanTheBound() throws IOException {
        String page = "<table><tr><td>" + "x".repeat(2000) + "</td></tr></table>";
        refuses(Files.writeString(folder.resolve("a.html"), page), Duration.ofMinutes(1), 9, "file-bytes");
    }

    @Test
    void refusesAPieceOfXmlThatDoesNotEnd() throws IOException {
        Path file = folder.resolve("long.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types a=\"".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[1 << 16];
            java.util.Random random = new java.util.Random(1);
            for (int i = 0; i < 80; i++) {
                for (int j = 0; j < piece.length; j++) {
                    piece[j] = (byte) ('a' + random.nextInt(16));
                }
                zip.write(piece);
            }
        }
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> new SourceFiles(ReadingBounds.defaults()).open(file, "a"))
                .matches(e ->
                        e.code() == FindingCode.FILE_UNREADABLE && e.variant().equals("unsafe"));
    }

    private Path workbook(int cells) throws IOException {
        Path file = folder.resolve(cells + ".xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var row = workbook.createSheet("a").createRow(0);
            for (int i = 0; i < cells; i++) {
                row.createCell(i).setCellValue(i);
            }
            workbook.write(out);
        }
        return file;
    }

    private static void refuses(Path file, Duration time, int heldCells, String variant) {
        ReadingBounds bounds = new ReadingBounds(1 << 20, 1 << 20, 1000, 99, 99, 9999, 9999, 64, 1000, heldCells, time);
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> {
                    try (SourceFile source = new SourceFiles(bounds).open(file, "a");
                            RowCursor rows = source.open(source.sheets().get(0))) {
                        SourceRow row = rows.next();
                        while (row != null) {
                            row = rows.next();
                        }
                    }
                })
                .matches(e -> e.code() == FindingCode.FILE_TOO_LARGE)
                .extracting(UnreadableSourceException::variant)
                .isEqualTo(variant);
    }
}
