package vn.tonghop.reading.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;

class HtmlFileTests {

    @TempDir
    Path folder;

    @Test
    void laysOutSpans() throws IOException {
        HtmlFile file =
                open("<table><tr><th rowspan=2>TT<th colspan=2>Số<tr><td>kỳ<td>năm<tr><td>1<td>a<br>b<td></table>");

        assertThat(cells(file, 0)).containsExactly("1:0:TT", "1:1:Số", "2:1:kỳ", "2:2:năm", "3:0:1", "3:1:a\nb");
        try (RowCursor cursor = file.open(file.sheets().get(0))) {
            assertThat(cursor.merges()).containsExactly(new CellRange(1, 0, 2, 0), new CellRange(1, 1, 1, 2));
        }
    }

    @Test
    void takesEveryTableForSheet() throws IOException {
        HtmlFile file = open(
                "<table><tr><td><table><tr><td>a</table></table><table><caption>Biểu 2</caption><tr><td>b</table>");

        assertThat(file.sheets()).extracting(SheetInfo::name).containsExactly("Bảng 1", "Biểu 2");
        assertThat(cells(file, 0)).containsExactly("1:0:a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // paragraphs, lines and titles that are laid out in a table stand above
                "<h2>SỔ</h2>Tháng <b>11</b>/2023<br>ĐVT: đồng<table>TABLE</table>#SỔ|Tháng 11/2023|ĐVT:"
                        + " đồng|a,b,c|1,2,3",
                "<table><tr><td>SỔ<td>ĐVT</table><p>x</p><table>TABLE</table>#SỔ,ĐVT|x|a,b,c|1,2,3",
                "<table><tr><td>Tháng 11<table>TABLE</table></table>#Tháng 11|a,b,c|1,2,3",
                // so do texts behind the last table, below
                "<table>TABLE</table><p>Ghi chú: triệu đồng</p>#a,b,c|1,2,3|Ghi chú: triệu đồng",
                // what nobody sees does not
                "<title>x</title><p style='display: none'>y</p><script>z</script><table>TABLE</table>#a,b,c|1,2,3"
            })
    void takesTextsAroundATableForRows(String page, String rows) throws IOException {
        HtmlFile file = open(page.replace("TABLE", "<tr><td>a<td>b<td>c<tr><td>1<td>2<td>3"));
        assertThat(file.sheets()).hasSize(1);
        List<String> read = new ArrayList<>();
        try (RowCursor cursor = file.open(file.sheets().get(0))) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                assertThat(row.number()).isEqualTo(read.size() + 1);
                read.add(row.cells().stream()
                        .map(cell -> ((CellContent.Text) cell.content()).value())
                        .collect(Collectors.joining(",")));
            }
        }
        assertThat(String.join("|", read)).isEqualTo(rows);
    }

    @Test
    void decodesLegacyFontsOnly() throws IOException {
        String page = "<meta charset=windows-1252><style>.x1 {font-family:.VnTimeH;}</style><table><tr><td"
                + " class=x1>B¸o c¸o<td style='font-family:\".VnTime\", serif'>l\u00ADu tr÷<td><font"
                + " face='VNI-Times'>Sôû</font> café</table>";
        HtmlFile file = open(page.getBytes(Charset.forName("windows-1252")));

        assertThat(cells(file, 0)).containsExactly("1:0:BÁO CÁO", "1:1:lưu trữ", "1:2:Sở café");
        assertThat(Objects.requireNonNull(file.encoding()).legacy()).isTrue();
    }

    @Test
    void leavesSignsOfMeasuresWhateverThePageDeclares() throws IOException {
        String table = "<table><tr><td>10 \u00F7 20<td>\u00D830<td>2 \u00D7 3<td>5 \u00B5m<td>1 &divide; 2</table>";
        for (String charset : List.of("utf-8", "windows-1252")) {
            HtmlFile file = open(("<meta charset=" + charset + ">" + table).getBytes(Charset.forName(charset)));

            assertThat(cells(file, 0))
                    .containsExactly(
                            "1:0:10 \u00F7 20", "1:1:\u00D830", "1:2:2 \u00D7 3", "1:3:5 \u00B5m", "1:4:1 \u00F7 2");
        }
    }

    @Test
    void tellsWhatIsStruckOutAndWhatIsRaised() throws IOException {
        HtmlFile file = open("<style>.x1 {text-decoration:line-through;}</style><table><tr><td> <s>16</s>"
                + " 18<br>cái<td>5<sup>1</sup><td class=x1>bỏ<td style='text-decoration: underline"
                + " line-through'>bỏ<td>còn</table>");

        try (RowCursor cursor = file.open(file.sheets().get(0))) {
            List<CellContent.Text> texts = Objects.requireNonNull(cursor.next()).cells().stream()
                    .map(cell -> (CellContent.Text) cell.content())
                    .toList();
            assertThat(texts)
                    .extracting(CellContent.Text::value)
                    .containsExactly("16 18\ncái", "51", "bỏ", "bỏ", "còn");
            assertThat(texts)
                    .extracting(text -> text.runs().struck())
                    .containsExactly(
                            List.of(new CellContent.Span(0, 2)),
                            List.of(),
                            List.of(new CellContent.Span(0, 2)),
                            List.of(new CellContent.Span(0, 2)),
                            List.of());
            assertThat(texts.get(1).runs().raised()).containsExactly(new CellContent.Span(1, 2));
        }
    }

    @Test
    void takesStoredNumbers() throws IOException {
        HtmlFile file = open("<style>.d {mso-number-format:\"dd\\/mm\\/yyyy\";} .p"
                + " {mso-number-format:Percent;}</style><table><tr><td x:num='2239.5'>2.239,5<td class=d"
                + " x:num='45261'>01/12/2023<td class=p x:num='0.947'>95%<td x:num>12<td>2.239<td x:bool='TRUE'>TRUE<td"
                + " x:err='#REF!'>#REF!</table>");

        try (RowCursor cursor = file.open(file.sheets().get(0))) {
            SourceRow row = Objects.requireNonNull(cursor.next());
            assertThat(row.cells())
                    .extracting(cell -> (Object) cell.content())
                    .containsExactly(
                            new CellContent.Numeric(new BigDecimal("2239.5"), false),
                            new CellContent.Moment(LocalDateTime.parse("2023-12-01T00:00")),
                            new CellContent.Numeric(new BigDecimal("0.947"), true),
                            new CellContent.Numeric(new BigDecimal("12"), false),
                            new CellContent.Text("2.239"),
                            new CellContent.Bool(true),
                            new CellContent.ErrorValue("#REF!"));
        }
    }

    @Test
    void refusesPageWithoutTable() {
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> open("<html><p>Xin chào</html>"))
                .satisfies(e -> assertThat(e.variant()).isEqualTo("html"));
    }

    @Test
    void refusesSpansBeyondTheColumns() {
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> open("<table><tr><td colspan=99999>a</table>"))
                .satisfies(e -> assertThat(e.variant()).isEqualTo("columns"));
    }

    private HtmlFile open(String page) throws IOException {
        return open(page.getBytes(StandardCharsets.UTF_8));
    }

    private HtmlFile open(byte[] page) throws IOException {
        return HtmlFile.open(Files.write(folder.resolve("a.xls"), page), ReadingBounds.defaults());
    }

    private static List<String> cells(HtmlFile file, int sheet) throws IOException {
        List<String> cells = new ArrayList<>();
        try (RowCursor cursor = file.open(file.sheets().get(sheet))) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                for (var cell : row.cells()) {
                    String value = cell.content() instanceof CellContent.Text text ? text.value() : "?";
                    cells.add(row.number() + ":" + cell.column() + ":" + value);
                }
            }
        }
        return cells;
    }
}
