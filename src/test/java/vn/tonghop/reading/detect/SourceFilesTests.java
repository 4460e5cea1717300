package vn.tonghop.reading.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.UnreadableSourceException;

class SourceFilesTests {

    private final SourceFiles files = new SourceFiles(ReadingBounds.defaults());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "''~empty",
                "' \n'~empty",
                "%PDF-1.7 a~pdf",
                "GIF89a..~image",
                "{\\rtf1 a}~doc",
                "Rar!\u001A\u0007\u0001~archive",
                "'ID;PWXL;N;E\nC;Y1;X1;K1\nE\n'~unknown",
                "'TABLE\n0,1\n\"EXCEL\"\n'~unknown",
                "'a\u0000\u0000\u0003b\u0001c,\u0002\u0000\u0000\u0001xyz\u0007'~unknown",
                "<?xml version=\"1.0\"?><svg/>~unknown",
                "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>'~spreadsheet-xml",
            })
    void refusesByContent(String content, String variant) throws IOException {
        Path file = Files.write(folder.resolve("a.xls"), content.getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> files.open(file, "a.xls"))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FindingCode.FILE_TYPE_UNSUPPORTED);
                    assertThat(e.variant()).isEqualTo(variant);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'ID;Phone;Name\n1;2;3'~CSV",
                "'a\tb\n1\t2'~CSV",
                "<table><tr><td>1</table>~HTML",
                "'\uFEFF<html><table><tr><td>1</table>'~HTML"
            })
    void readsUnderWrongName(String content, FileType type) throws IOException {
        Path file = Files.writeString(folder.resolve("a.xls"), content);

        try (SourceFile source = files.open(file, "a.xls")) {
            assertThat(source.type()).isEqualTo(type);
        }
    }

    @Test
    void readsSampleOfLaboratory() throws IOException {
        Path file = Path.of("input-samples/2023-12/TTUD/so_kiem_dinh_T12.2023.csv");

        try (SourceFile source = files.open(file, "a.csv");
                RowCursor cursor = source.open(source.sheets().get(0))) {
            assertThat(source.type()).isEqualTo(FileType.CSV);
            assertThat(cursor.next()).isNotNull();
        }
    }
}
