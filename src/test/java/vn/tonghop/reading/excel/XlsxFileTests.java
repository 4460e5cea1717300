package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellContent.Bool;
import vn.tonghop.reading.CellContent.ErrorValue;
import vn.tonghop.reading.CellContent.FormulaWithoutValue;
import vn.tonghop.reading.CellContent.Moment;
import vn.tonghop.reading.CellContent.Numeric;
import vn.tonghop.reading.CellContent.Text;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;

class XlsxFileTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsEveryKindOfCell() throws IOException {
        RawPackage workbook = RawPackage.rows("""
                        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>94.700000000000003</v></c>
                        <c r="C2" s="2"><v>0.947</v></c><c r="D2" s="1"><v>45233.5</v></c><c r="E2" t="b"><v>1</v></c>
                        <c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="str"><f>A2</f><v>mẫu</v></c>
                        <c r="H2"><f>SUM(B2:C2)</f></c><c r="I2" t="inlineStr"><is><t>ô</t></is></c>
                        <c r="J2" t="d"><v>2023-11-03T14:30:00</v></c><c r="K2" s="3"><v>0.5</v></c>
                        <c r="L2" t="n"><f>1+1</f><v>2</v></c><c r="M2" t="str"><f>""</f><v></v></c><c r="N2" s="1"/></row>
                        """)
                .strings(
                        "<si><r><t>Sổ</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> thử</t></r><rPh><t>x</t></rPh></si>")
                .formats("dd/mm/yyyy", "0.0%", "h:mm");
        assertThat(cells(workbook))
                .containsExactly(
                        entry("A2", new Text("Sổ thử")),
                        entry("B2", number("94.7")),
                        entry("C2", new Numeric(new BigDecimal("0.947"), true)),
                        entry("D2", new Moment(LocalDateTime.of(2023, 11, 3, 12, 0))),
                        entry("E2", new Bool(true)),
                        entry("F2", new ErrorValue("#REF!")),
                        entry("G2", new Text("mẫu")),
                        entry("H2", new FormulaWithoutValue("SUM(B2:C2)")),
                        entry("I2", new Text("ô")),
                        entry("J2", new Moment(LocalDateTime.of(2023, 11, 3, 14, 30))),
                        entry("K2", number("0.5")),
                        entry("L2", number("2")));
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() throws IOException {
        RawPackage workbook = RawPackage.rows("<row><c s=\"1\"><v>43771</v></c></row>")
                .formats("dd/mm/yyyy")
                .workbook("date1904=\"1\"", "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>");
        assertThat(cells(workbook)).containsExactly(entry("A1", new Moment(LocalDateTime.of(2023, 11, 3, 0, 0))));
    }

    @Test
    void resolvesEscapesAndComposesText() throws IOException {
        RawPackage workbook = RawPackage.rows(
                        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>")
                .strings(
                        "<si><t>a_x000A_b_x005F_x000A__xZZZZ_</t></si><si><t>e\u0302\u0301</t></si><si><t> \u00A0 </t></si>");
        assertThat(cells(workbook))
                .containsExactly(entry("A1", new Text("a\nb_x000A__xZZZZ_")), entry("B1", new Text("ế")));
    }

    @Test
    void placesRowsAndCellsWithoutNames() throws IOException {
        assertThat(cells(RawPackage.rows("""
                        <row><c><v>1</v></c></row><row r="4"><c><v>2</v></c><c r="D4"><v>3</v></c><c><v>4</v></c></row>
                        <row><c><v>5</v></c></row><row><c r="A9"><v>6</v></c></row>
                        """)).keySet()).containsExactly("A1", "A4", "D4", "E4", "A5", "A9");
    }

    @Test
    void putsCellsOfARowInOrder() throws IOException {
        assertThat(cells(RawPackage.rows("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>"))
                        .keySet())
                .containsExactly("A1", "C1");
    }

    @Test
    void refusesRowsAndCellsThatOccurTwice() throws IOException {
        refuses(
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
                FindingCode.FILE_UNREADABLE,
                "");
        refuses(
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
                FindingCode.FILE_UNREADABLE,
                "");
        refuses("<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", FindingCode.FILE_UNREADABLE, "");
        refuses("<row><c t=\"s\"><v>7</v></c></row>", FindingCode.FILE_UNREADABLE, "");
    }

    @Test
    void tellsHiddenRowsMergesAndSheetStates() throws IOException {
        RawPackage workbook = RawPackage.sheet(
                        "<sheetData><row r=\"1\" hidden=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"B:B\"/></mergeCells>")
                .workbook("", """
                        <sheet name="Biểu" sheetId="9" state="hidden" r:id="rId1"/>""");
        try (XlsxFile file = open(workbook, ReadingBounds.defaults())) {
            assertThat(file.type()).isEqualTo(FileType.XLSX);
            assertThat(file.encoding()).isNull();
            assertThat(file.sheets()).containsExactly(new SheetInfo(0, "Biểu", SheetInfo.State.HIDDEN));
            try (RowCursor rows = file.open(file.sheets().get(0))) {
                SourceRow first = rows.next();
                SourceRow second = rows.next();
                assertThat(first == null || first.hidden()).isTrue();
                assertThat(second == null || second.hidden()).isFalse();
                assertThat(rows.next()).isNull();
                assertThat(rows.next()).isNull();
                assertThat(rows.merges()).containsExactly(new CellRange(1, 0, 2, 2), new CellRange(1, 1, 1_048_576, 1));
            }
        }
    }

    @Test
    void readsPrefixedElementsAndOddPartNames() throws IOException {
        RawPackage workbook = RawPackage.rows("")
                .part("xl/_rels/workbook.xml.rels", RawPackage.relationships("worksheet", "/XL\\Data\\Tờ.xml"))
                .part(
                        "xl/data/tờ.xml",
                        "<x:worksheet xmlns:x=\"" + RawPackage.MAIN
                                + "\"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(cells(workbook)).containsExactly(entry("A1", number("7")));
    }

    @Test
    void findsSheetsWithoutRelationships() throws IOException {
        RawPackage workbook = RawPackage.rows("<row><c><v>7</v></c></row>")
                .without("_rels/.rels")
                .without("xl/_rels/workbook.xml.rels");
        assertThat(cells(workbook)).containsExactly(entry("A1", number("7")));
    }

    @Test
    void keepsToItsBounds() throws IOException {
        String cell = "<row><c><v>1</v></c><c><v>2</v></c></row>";
        bounded(
                cell,
                new ReadingBounds(10, 1L << 30, 1000, 9, 9, 99, 99, 9, 9 << 20, 999, Duration.ofMinutes(1)),
                "file-bytes",
                1);
        bounded(
                cell,
                new ReadingBounds(1L << 20, 100, 1000, 9, 9, 99, 99, 9, 9 << 20, 999, Duration.ofMinutes(1)),
                "expanded-bytes",
                1);
        bounded(cell + cell, bounds(1, 9, 9, 99, 9), "rows", 1);
        bounded(cell, bounds(9, 1, 9, 99, 9), "columns", 1);
        bounded("<row><c t=\"str\"><v>0123456789</v></c></row>", bounds(9, 9, 9, 99, 9), "cell-characters", 9);
        bounded("<row><c><a><b><d/></b></a></c></row>", bounds(9, 9, 9, 99, 5), "xml-depth", 5);
        refuses(
                RawPackage.rows(cell).strings("<si><t>abc</t></si>"),
                bounds(9, 9, 9, 2, 9),
                FindingCode.FILE_TOO_LARGE,
                "text-characters");
        refuses(
                RawPackage.rows(" ".repeat(1 << 20)),
                new ReadingBounds(1L << 20, 1L << 30, 100, 9, 9, 9, 99, 9, 9 << 20, 999, Duration.ofMinutes(1)),
                FindingCode.FILE_TOO_LARGE,
                "expansion-ratio");
    }

    @Test
    void skipsBlankRowsWithoutCountingThem() throws IOException {
        String blank = "<row s=\"1\"><c s=\"1\"/><c s=\"1\"/></row>".repeat(5000);
        try (XlsxFile file = open(RawPackage.rows(blank + "<row><c><v>1</v></c></row>"), bounds(1, 1, 9, 9, 9))) {
            assertThat(ReadRows.cells(file, 0)).containsExactly(entry("A5001", number("1")));
        }
    }

    @Test
    void passesOverAMillionRowsThatAreOnlyFormatted() throws IOException {
        StringBuilder rows = new StringBuilder(60 << 20);
        for (int row = 1; row < 1_000_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"1\"/></row>");
        }
        rows.append("<row r=\"1000000\"><c r=\"A1000000\"><v>7</v></c></row>");
        try (XlsxFile file = open(
                RawPackage.rows(rows.toString()),
                new ReadingBounds(100L << 20, 1L << 30, 1000, 1, 1, 9, 99, 9, 9 << 20, 999, Duration.ofMinutes(1)))) {
            assertThat(ReadRows.cells(file, 0)).containsExactly(entry("A1000000", number("7")));
        }
    }

    @Test
    void refusesDocumentTypes() throws IOException {
        RawPackage workbook = RawPackage.rows("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet/>");
        refuses(workbook, ReadingBounds.defaults(), FindingCode.FILE_UNREADABLE, "unsafe");
    }

    @Test
    void refusesOtherPackagesByWhatTheyAre() throws IOException {
        refuses(
                new RawPackage().part("a.txt", "a"),
                ReadingBounds.defaults(),
                FindingCode.FILE_TYPE_UNSUPPORTED,
                "archive");
        refuses(
                new RawPackage().part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                ReadingBounds.defaults(),
                FindingCode.FILE_TYPE_UNSUPPORTED,
                "ods");
        refuses(
                RawPackage.rows("")
                        .part("xl/workbook.xml", "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>"),
                ReadingBounds.defaults(),
                FindingCode.FILE_TYPE_UNSUPPORTED,
                "strict-ooxml");
        refuses(types("vnd.ms-excel.sheet.binary.macroEnabled.main"), "xlsb");
        refuses(types("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), "docx");
        refuses(types("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), "archive");
    }

    @Test
    void knowsWorkbooksWithMacros() throws IOException {
        RawPackage workbook = RawPackage.rows("<row><c><v>1</v></c></row>")
                .part("[Content_Types].xml", contentType("vnd.ms-excel.sheet.macroEnabled.main+xml"));
        try (XlsxFile file = open(workbook, ReadingBounds.defaults())) {
            assertThat(file.type()).isEqualTo(FileType.XLSM);
        }
    }

    @Test
    void tellsThatTheEndIsMissing() throws IOException {
        Path file = RawPackage.rows("<row><c><v>1</v></c></row>").write(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> XlsxFile.open(file, ReadingBounds.defaults()))
                .matches(refusal -> refusal.variant().equals("truncated"));
    }

    @Test
    void refusesBrokenXml() throws IOException {
        refuses("<row><c><v>1</v></c>", FindingCode.FILE_UNREADABLE, "");
    }

    private static RawPackage types(String contentType) {
        return new RawPackage().part("[Content_Types].xml", contentType(contentType));
    }

    private static String contentType(String name) {
        return "<Types><Override PartName=\"/a\" ContentType=\"application/" + name + "\"/></Types>";
    }

    private static ReadingBounds bounds(int rows, int columns, int cell, long text, int depth) {
        return new ReadingBounds(
                1L << 20, 1L << 30, 1000, rows, columns, cell, text, depth, 9 << 20, 999, Duration.ofMinutes(1));
    }

    private static Numeric number(String value) {
        return new Numeric(new BigDecimal(value), false);
    }

    private XlsxFile open(RawPackage workbook, ReadingBounds bounds) throws IOException {
        return XlsxFile.open(workbook.write(folder.resolve("a.xlsx")), bounds);
    }

    private Map<String, CellContent> cells(RawPackage workbook) throws IOException {
        try (XlsxFile file = open(workbook, ReadingBounds.defaults())) {
            return ReadRows.cells(file, 0);
        }
    }

    private void refuses(String rows, FindingCode code, String variant) throws IOException {
        refuses(RawPackage.rows(rows), ReadingBounds.defaults(), code, variant);
    }

    private void refuses(RawPackage workbook, String variant) throws IOException {
        refuses(workbook, ReadingBounds.defaults(), FindingCode.FILE_TYPE_UNSUPPORTED, variant);
    }

    private void bounded(String rows, ReadingBounds bounds, String variant, long limit) throws IOException {
        UnreadableSourceException refusal = refuses(RawPackage.rows(rows), bounds, FindingCode.FILE_TOO_LARGE, variant);
        assertThat(refusal.arguments()).containsExactly(entry("limit", BigDecimal.valueOf(limit)));
    }

    private UnreadableSourceException refuses(
            RawPackage workbook, ReadingBounds bounds, FindingCode code, String variant) throws IOException {
        @Nullable UnreadableSourceException refusal = null;
        try (XlsxFile file = open(workbook, bounds)) {
            ReadRows.of(file, 0);
        } catch (UnreadableSourceException e) {
            refusal = e;
        }
        if (refusal == null) {
            throw new AssertionError("Read instead of " + code + " " + variant);
        }
        assertThat(refusal.code() + " " + refusal.variant()).isEqualTo(code + " " + variant);
        return refusal;
    }
}
