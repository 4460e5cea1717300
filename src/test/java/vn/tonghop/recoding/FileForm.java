package vn.tonghop.recoding;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.reading.encoding.SampleTexts;

/** The forms in which one table can be sent: kind of file, way of storing text, encoding. */
public enum FileForm {
    XLSX(book(XSSFWorkbook::new, Typists.unicode())),
    XLSX_INLINE(book(SXSSFWorkbook::new, Typists.unicode())),
    XLSX_RICH(book(XSSFWorkbook::new, Typists.unicodeRuns())),
    XLSX_FORMULAS(formulas(XSSFWorkbook::new)),
    XLSX_FROM_1904(book(FileForm::from1904, Typists.unicode())),
    XLSX_MARKS_APART(book(XSSFWorkbook::new, Typists.decomposed())),
    XLSX_TCVN3_FONT(book(XSSFWorkbook::new, Typists.inCapitalsFont())),
    XLSX_TCVN3_RUNS(book(XSSFWorkbook::new, Typists.inRuns("TCVN3", ".VnTime"))),
    XLSX_TCVN3(book(XSSFWorkbook::new, Typists.withoutFont("TCVN3"))),
    XLSX_INLINE_TCVN3(book(SXSSFWorkbook::new, Typists.withoutFont("TCVN3"))),
    XLSX_VNI(book(XSSFWorkbook::new, Typists.withoutFont("VNI"))),
    XLS(book(HSSFWorkbook::new, Typists.unicode())),
    XLS_FORMULAS(formulas(HSSFWorkbook::new)),
    XLS_VNI_FONT(book(HSSFWorkbook::new, Typists.inFont("VNI", "VNI-Times"))),
    XLS_TCVN3(book(HSSFWorkbook::new, Typists.withoutFont("TCVN3"))),
    PAGE(new WebPage(WrittenValues.VIETNAMESE)::write),
    CSV_SEMICOLON(text(';', t -> t.getBytes(StandardCharsets.UTF_8))),
    CSV_COMMA_MARKED(text(',', t -> ("\uFEFF" + t).getBytes(StandardCharsets.UTF_8))),
    CSV_PIPE(text('|', t -> t.getBytes(StandardCharsets.UTF_8))),
    CSV_DECLARED(text(';', t -> ("sep=;\r\n" + t).getBytes(StandardCharsets.UTF_8))),
    TABS_UTF16(text('\t', t -> ("\uFEFF" + t).getBytes(StandardCharsets.UTF_16LE))),
    CSV_1258(text(';', SampleTexts::windows1258)),
    CSV_TCVN3(text(';', t -> ansi(SampleTexts.typedIn("TCVN3", t)))),
    CSV_VNI(text(';', t -> ansi(SampleTexts.typedIn("VNI", t))));

    /** A function without a state of its own. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Writer writer;

    FileForm(Writer writer) {
        this.writer = writer;
    }

    @FunctionalInterface
    private interface Writer {
        byte[] write(List<PlainTable> tables) throws IOException;
    }

    private interface Kind extends java.util.function.Supplier<org.apache.poi.ss.usermodel.Workbook> {}

    /** The bytes of a file with this one table. */
    public byte[] write(PlainTable table) throws IOException {
        return writer.write(List.of(table));
    }

    /** The bytes of a file with several tables; of texts, which hold one, with the first. */
    public byte[] write(List<PlainTable> tables) throws IOException {
        return writer.write(tables);
    }

    private static Writer book(Kind kind, BookFile.Typist typist) {
        return new BookFile(kind, typist)::write;
    }

    private static Writer formulas(Kind kind) {
        return new BookFile(kind, Typists.unicode(), true)::write;
    }

    private static Writer text(char delimiter, Function<String, byte[]> bytes) {
        TextFile file = new TextFile(delimiter, WrittenValues.VIETNAMESE, bytes);
        return tables -> file.write(tables.get(0));
    }

    private static byte[] ansi(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    private static XSSFWorkbook from1904() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        return workbook;
    }
}
