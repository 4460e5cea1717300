package vn.tonghop.reading.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.encoding.SampleTexts;

class CsvFileTests {

    private static final ReadingBounds SMALL =
            new ReadingBounds(1 << 20, 1 << 20, 10, 3, 4, 20, 1000, 8, 9 << 20, 999, Duration.ofMinutes(1));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t', '|'})
    void findsDelimiter(char delimiter) throws IOException {
        CsvFile file = open("TT;Tên;Số\n1;\"a, b; c\";2.5\n2;\"x\ny\";3.5\n".replace(';', delimiter));

        assertThat(file.delimiter()).isEqualTo(delimiter);
        assertThat(rows(file))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.width()).isEqualTo(3));
    }

    @Test
    void countsBlankRecordsAndDeclaration() throws IOException {
        CsvFile file = open("sep=;\r\nA;B\r\n\r\n;\r\n1;\"x\r\ny\"\r\n2;z");

        assertThat(rows(file))
                .containsExactly(
                        new SourceRow(2, List.of(text(0, "A"), text(1, "B")), 2, false),
                        new SourceRow(5, List.of(text(0, "1"), text(1, "x\r\ny")), 2, false),
                        new SourceRow(6, List.of(text(0, "2"), text(1, "z")), 2, false));
        assertThat(file.delimiter()).isEqualTo(';');
    }

    @Test
    void keepsSpacesAndWidthOfEachRecord() throws IOException {
        assertThat(rows(open("A,B\n a ,\u00A0\n1,2,3")))
                .containsExactly(
                        new SourceRow(1, List.of(text(0, "A"), text(1, "B")), 2, false),
                        new SourceRow(2, List.of(text(0, " a ")), 2, false),
                        new SourceRow(3, List.of(text(0, "1"), text(1, "2"), text(2, "3")), 3, false));
    }

    @ParameterizedTest
    @CsvSource({"TCVN3,TCVN3", "VNI,VNI"})
    void readsLegacyCells(String encoding, String name) throws IOException {
        String page = String.join("\n", SampleTexts.lines());
        Path path = folder.resolve("a.csv");
        Files.write(path, SampleTexts.typedIn(encoding, page).getBytes(Charset.forName("windows-1252")));
        Path plain = folder.resolve("b.csv");
        Files.writeString(plain, page);

        CsvFile file = CsvFile.open(path, ReadingBounds.defaults());
        assertThat(file.encoding().name()).isEqualTo(name);
        assertThat(rows(file)).isEqualTo(rows(CsvFile.open(plain, ReadingBounds.defaults())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"a,b,c,d,e#columns", "a,aaaaaaaaaaaaaaaaaaaaaaaaa#cell-characters", "a,b|c,d|e,f|g,h#rows"})
    void keepsToBounds(String text, String variant) throws IOException {
        Path path = Files.writeString(folder.resolve("a.csv"), text.replace('|', '\n'));

        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> rows(CsvFile.open(path, SMALL)))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FindingCode.FILE_TOO_LARGE);
                    assertThat(e.variant()).isEqualTo(variant);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                // a quote that is never closed swallows nothing
                "a,b|1,\"x|2,y#a,b;1,x!;2,y",
                "a,b,c|1,\"x,2|3,\"y\",4#a,b,c;1,x,2!;3,y,4",
                "a,b|\"x\"y,2|3,4#a,b;x\"y,2!;3,4",
                // letters like others
                "a,b|5\" ống,2|3,4\"#a,b;5\" ống,2;3,4\"",
                "a,b|\"nói \"có\" rồi\",2#a,b;nói \"có\" rồi,2",
                // marks that repeat the value above
                "a,b,c|1,x,y|2,\",\"#a,b,c;1,x,y;2,\",\"",
                "a,b|1,\"\"\"\"#a,b;1,\"",
                // around whole fields
                "a,b|\"x,y\",2#a,b;x,y,2",
                "a,b| \"x,y\" ,2#a,b;x,y,2",
                "a,b|\"\",2#a,b;2",
                "a,b|=\"1,5\",2#a,b;=\"1,5\",2"
            })
    void readsQuotes(String text, String records) throws IOException {
        List<String> read = rows(open(text.replace('|', '\n'))).stream()
                .map(row -> row.cells().stream()
                                .map(cell -> ((CellContent.Text) cell.content()).value())
                                .collect(Collectors.joining(","))
                        + (row.asides().quoteOpen() ? "!" : ""))
                .toList();
        assertThat(String.join(";", read)).isEqualTo(records);
    }

    @Test
    void keepsLinesAndSeparatorsWithinQuotes() throws IOException {
        assertThat(rows(open("Mục,Nội dung\nI,\"Một, hai,\nba, bốn\"\nII,\"Năm\n\"\"sáu\"\"\"\n")))
                .containsExactly(
                        new SourceRow(1, List.of(text(0, "Mục"), text(1, "Nội dung")), 2, false),
                        new SourceRow(2, List.of(text(0, "I"), text(1, "Một, hai,\nba, bốn")), 2, false),
                        new SourceRow(3, List.of(text(0, "II"), text(1, "Năm\n\"sáu\"")), 2, false));
    }

    @Test
    void keepsSeparatorsWithinQuotesBesideLinesWithinQuotes() throws IOException {
        assertThat(rows(open("a,b,c,d\n1,\"6,1\",\"Một\nhai\",x\n")).get(1))
                .isEqualTo(new SourceRow(
                        2, List.of(text(0, "1"), text(1, "6,1"), text(2, "Một\nhai"), text(3, "x")), 4, false));
    }

    @Test
    void takesSeparatorsForTextWhereTheWriterQuotesEveryField() throws IOException {
        assertThat(rows(open("\"1\",\"2\",\"3\"\n\"1,5\",\"2,25\"\n\"6,5\"\n")).stream()
                        .skip(1)
                        .flatMap(row -> row.cells().stream()))
                .containsExactly(text(0, "1,5"), text(1, "2,25"), text(0, "6,5"));
    }

    @Test
    void readsLongTextsWithOpenQuotesInEveryRowAtOnce() throws IOException {
        String row = "1,\"chợ Bằng,16\n";
        assertThat(rows(open("a,b,c\n" + row.repeat(100_000)))).hasSize(100_001);
    }

    @Test
    void refusesUtf8ThatBreaksFarBehind() throws IOException {
        Path path = folder.resolve("long.csv");
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            for (int i = 0; i < 200_000; i++) {
                out.write(i + ",Bắc Giang\n");
            }
        }
        Files.write(path, new byte[] {(byte) 0xE1, 'x'}, java.nio.file.StandardOpenOption.APPEND);

        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> CsvFile.open(path, ReadingBounds.defaults()))
                .satisfies(e -> assertThat(e.variant()).isEqualTo("invalid"));
    }

    private CsvFile open(String text) throws IOException {
        return CsvFile.open(Files.writeString(folder.resolve("a.csv"), text), ReadingBounds.defaults());
    }

    private static SourceCell text(int column, String value) {
        return new SourceCell(column, new CellContent.Text(value));
    }

    private static List<SourceRow> rows(CsvFile file) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (RowCursor cursor = file.open(file.sheets().get(0))) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
