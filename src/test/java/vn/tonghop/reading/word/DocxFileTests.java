package vn.tonghop.reading.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.reading.word.WordFile.italic;
import static vn.tonghop.reading.word.WordFile.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.detect.SourceFiles;

class DocxFileTests {

    @TempDir
    Path folder;

    private List<Integer> leftOut = List.of();

    @Test
    void numbersRowsByParagraphAndTableRow() throws IOException {
        WordFile file = new WordFile()
                .styled("TieuDe", run("ĐỀ CƯƠNG"))
                .text("")
                .heading("I.III.3. Dịch vụ")
                .raw("<w:tbl><w:tr><w:tc><w:p>" + run("a") + "</w:p></w:tc><w:tc><w:p>" + run("b")
                        + "</w:p></w:tc></w:tr></w:tbl>")
                .text("Sau bảng");

        assertThat(rows(file))
                .containsExactly("1: C=ĐỀ CƯƠNG", "3: A=I.III.3. Dịch vụ", "4: B=1 C=a\tb", "5: B=1 C=Sau bảng");
    }

    @Test
    void takesLevelsFromListsAndFromSigns() throws IOException {
        WordFile file = new WordFile()
                .heading("Mục")
                .raw("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("gạch")
                        + "</w:p>")
                .raw("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("sâu")
                        + "</w:p>")
                .styled("Cong", run("cộng"))
                .text("- gạch tay")
                .text("+cộng tay")
                .text("-5 độ");

        assertThat(rows(file))
                .containsExactly(
                        "1: A=Mục",
                        "2: B=1 C=gạch",
                        "3: B=2 C=sâu",
                        "4: B=2 C=cộng",
                        "5: B=1 C=gạch tay",
                        "6: B=2 C=cộng tay",
                        "7: B=1 C=-5 độ");
    }

    @Test
    void keepsItalicsAndFootnotes() throws IOException {
        WordFile file = new WordFile().heading("Mục");
        String note = file.note("Theo Quyết định số 5.");
        file.raw("<w:p>" + run("- Đề tài ") + italic("Nghiên cứu") + italic(" giống lúa") + run(" đã xong") + note
                + "</w:p>");

        SourceRow row = read(file).get(1);

        assertThat(row.at(DocxFile.TEXT))
                .isEqualTo(new CellContent.Text(
                        "Đề tài Nghiên cứu giống lúa đã xong", List.of(new CellContent.Span(7, 27))));
        assertThat(row.at(DocxFile.FOOTNOTE)).isEqualTo(new CellContent.Text("Theo Quyết định số 5."));
        assertThat(row.at(DocxFile.LEVEL)).isEqualTo(new CellContent.Numeric(BigDecimal.ONE, false));
    }

    @Test
    void readsInsertionsAndLeavesOutDeletionsContentsAndPlaceholders() throws IOException {
        WordFile file = new WordFile()
                .styled("TOC1", run("Mục 3"))
                .heading("Mục")
                .raw("<w:p>" + run("còn") + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins>" + run(" thêm")
                        + "</w:ins><w:moveFrom>" + run("dời") + "</w:moveFrom></w:p>")
                .raw("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>" + run("Bấm vào đây")
                        + "</w:p></w:sdtContent></w:sdt>")
                .raw("<w:sdt><w:sdtPr/><w:sdtContent><w:p>" + run("đã ghi") + "</w:p></w:sdtContent></w:sdt>");

        assertThat(rows(file)).containsExactly("2: A=Mục", "3: B=1 C=còn thêm", "4: B=1 C=đã ghi");
    }

    @Test
    void tellsTitleFromTextBeforeTheFirstHeading() throws IOException {
        WordFile file = new WordFile()
                .text("Kỳ báo cáo: 12/2023")
                .raw("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run("x".repeat(200)) + "</w:p>")
                .text("- một ý")
                .heading("Mục");

        assertThat(rows(file))
                .containsExactly("1: C=Kỳ báo cáo: 12/2023", "2: C=" + "x".repeat(200), "3: B=1 C=một ý", "4: A=Mục");
    }

    @Test
    void refusesDocumentTypesEntitiesAndDepth() throws IOException {
        WordFile entity = new WordFile()
                .part(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document"
                                + " xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        WordFile deep = new WordFile().raw("<w:sdt><w:sdtContent>".repeat(80) + "</w:sdtContent></w:sdt>".repeat(80));
        WordFile broken = new WordFile().part("word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p>");

        assertThatThrownBy(() -> read(entity))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.code()).isEqualTo(FindingCode.FILE_UNREADABLE));
        assertThatThrownBy(() -> read(deep))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.code()).isEqualTo(FindingCode.FILE_TOO_LARGE));
        assertThatThrownBy(() -> read(broken))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.code()).isEqualTo(FindingCode.FILE_UNREADABLE));
    }

    @Test
    void readsInsertedSymbolsAndCodesOfSymbolFonts() throws IOException {
        WordFile file = new WordFile()
                .heading("Mục")
                .raw("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" + run(" 95 %, ")
                        + "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>\uF0A3</w:t></w:r>"
                        + run(" 5 ") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"006D\"/></w:r>" + run("m, ")
                        + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>");

        assertThat(rows(file)).containsExactly("1: A=Mục", "2: B=1 C=≥ 95 %, ≤ 5 μm, ✓");
    }

    @Test
    void keepsCodesOfFontsThatItDoesNotKnow() throws IOException {
        WordFile file = new WordFile()
                .heading("Mục")
                .raw("<w:p>" + run("a \uF0B3") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"xyz\"/></w:r></w:p>");

        assertThat(rows(file)).containsExactly("1: A=Mục", "2: B=1 C=a \uF0B3\uFFFD");
    }

    @Test
    void leavesOutPromptsBehindAnEndOfPropertiesAndInTables() throws IOException {
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtEndPr><w:rPr><w:b/></w:rPr></w:sdtEndPr>"
                + "<w:sdtContent><w:p>" + run("Bấm vào đây") + "</w:p></w:sdtContent></w:sdt>";
        WordFile file = new WordFile()
                .heading("Mục")
                .raw(prompt)
                .raw("<w:tbl><w:tr><w:tc>" + prompt + "</w:tc><w:tc><w:p>" + run("b") + "</w:p></w:tc></w:tr>"
                        + "<w:tr><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc><w:p>"
                        + run("Chọn ngày")
                        + "</w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>")
                .text("sau");

        assertThat(rows(file)).containsExactly("1: A=Mục", "2: B=1 C=b", "4: B=1 C=sau");
    }

    @Test
    void keepsTheHeadingInWhichATextBoxIsAnchored() throws IOException {
        String box =
                "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:drawing><w:txbxContent><w:p><w:pPr><w:pStyle"
                        + " w:val=\"Thuong\"/><w:jc w:val=\"center\"/></w:pPr>" + run("Trong khung")
                        + "</w:p></w:txbxContent>"
                        + "</w:drawing></mc:Choice><mc:Fallback><w:p>" + run("Trong khung")
                        + "</w:p></mc:Fallback></mc:AlternateContent></w:r>";
        WordFile file = new WordFile()
                .styled("Muc", box + run("I.III.3. Dịch vụ"))
                .raw("<w:p>" + run("một ") + box + run("ý") + "</w:p>")
                .raw("<w:p>" + box + "</w:p>")
                .text("sau");

        assertThat(rows(file))
                .containsExactly(
                        "1: A=I.III.3. Dịch vụ",
                        "2: B=1 C=Trong khung",
                        "3: B=1 C=một ý",
                        "4: B=1 C=Trong khung",
                        "6: B=1 C=Trong khung",
                        "7: B=1 C=sau");
    }

    @Test
    void leavesOutHiddenTextAndTellsWhere() throws IOException {
        WordFile file = new WordFile()
                .heading("Mục")
                .raw("<w:p>" + run("thấy") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> hiện</w:t></w:r></w:p>")
                .raw("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run("chỉ dấu đoạn ẩn") + "</w:p>")
                .styled("An", run("ẩn theo kiểu"));

        assertThat(rows(file)).containsExactly("1: A=Mục", "2: B=1 C=thấy hiện", "3: B=1 C=chỉ dấu đoạn ẩn");
        assertThat(leftOut).containsExactly(2, 4);
    }

    @Test
    void tellsWhatIsStruckOutAndWhatIsRaised() throws IOException {
        WordFile file = new WordFile()
                .raw("<w:p>" + run("Kiểm định ") + "<w:r><w:rPr><w:strike/></w:rPr><w:t>16</w:t></w:r>" + run("18")
                        + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r></w:p>");

        CellContent.Text text = (CellContent.Text) read(file).get(0).at(DocxFile.TEXT);

        assertThat(Objects.requireNonNull(text).value()).isEqualTo("Kiểm định 16181");
        assertThat(text.runs().struck()).containsExactly(new CellContent.Span(10, 12));
        assertThat(text.runs().raised()).containsExactly(new CellContent.Span(14, 15));
    }

    @Test
    void keepsAFootnoteThatStandsAloneOrAtAHeading() throws IOException {
        WordFile file = new WordFile();
        file.styled("Muc", run("Mục") + file.note("Theo Nghị quyết 1."))
                .raw("<w:p>" + file.note("Theo Quyết định 2.") + "</w:p>");

        assertThat(rows(file)).containsExactly("1: A=Mục D=Theo Nghị quyết 1.", "2: B=1 D=Theo Quyết định 2.");
    }

    @Test
    void holdsEachCellOfATableAgainstTheBoundOfOne() throws IOException {
        String half = "chữ ".repeat(5000);
        WordFile file = new WordFile()
                .heading("Mục")
                .raw("<w:tbl><w:tr><w:tc><w:p>" + run(half) + "</w:p></w:tc><w:tc><w:p>" + run(half)
                        + "</w:p></w:tc></w:tr></w:tbl>");

        assertThat(rows(file)).hasSize(2);
    }

    @Test
    void refusesTextOfAnotherFile() {
        WordFile file = new WordFile().heading("Mục").raw("<w:altChunk w:id=\"rId7\"/>");

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.variant()).isEqualTo("embedded"));
    }

    @Test
    void refusesAParagraphOverTheBound() {
        WordFile file = new WordFile().text("chữ ".repeat(9000));

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.variant()).isEqualTo("cell-characters"));
    }

    private List<String> rows(WordFile file) throws IOException {
        return read(file).stream().map(DocxFileTests::describe).toList();
    }

    private List<SourceRow> read(WordFile file) throws IOException {
        Path path = file.write(folder.resolve("a.docx"));
        List<SourceRow> rows = new ArrayList<>();
        try (SourceFile source = new SourceFiles(ReadingBounds.defaults()).open(path, "a.docx")) {
            assertThat(source.type()).isEqualTo(FileType.DOCX);
            try (RowCursor cursor = source.open(source.sheets().get(0))) {
                for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                    rows.add(row);
                }
                leftOut = cursor.leftOut();
            }
        }
        return rows;
    }

    private static String describe(SourceRow row) {
        StringBuilder line = new StringBuilder(row.number() + ":");
        for (SourceCell cell : row.cells()) {
            Object value = cell.content() instanceof CellContent.Text text
                    ? text.value()
                    : ((CellContent.Numeric) cell.content()).value();
            line.append(' ')
                    .append(SourceCell.columnName(cell.column()))
                    .append('=')
                    .append(value);
        }
        return line.toString();
    }
}
