package vn.tonghop.reading.html;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ReadingTime;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.encoding.TextEncoding;
import vn.tonghop.reading.encoding.TextEncodings;
import vn.tonghop.reading.encoding.TypedText;

/**
 * A web page whose tables are sheets: every table that holds cells with content and does not only frame other tables, in the
 * page's order, with the texts before it. A table is named by its caption, else {@code Bảng 1}, {@code Bảng 2}, counted over the sheets. The whole page
 * is held in memory, so it must be far smaller than other files may be.
 */
public final class HtmlFile implements SourceFile {

    private static final Pattern CHARSET =
            Pattern.compile("(?i)<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private final TextEncoding encoding;
    private final TypedText typed;
    private final List<HtmlTable> tables;
    private final List<SheetInfo> sheets;

    private HtmlFile(TextEncoding encoding, TypedText typed, List<HtmlTable> tables, List<SheetInfo> sheets) {
        this.encoding = encoding;
        this.typed = typed;
        this.tables = tables;
        this.sheets = sheets;
    }

    /**
     * Reads the page and lays out its tables.
     *
     * @throws UnreadableSourceException when it has no table, is over a bound or its text is damaged
     * @throws IOException when the disk fails
     */
    public static HtmlFile open(Path file, ReadingBounds bounds) throws IOException {
        long most = Math.min(bounds.heldBytes(), bounds.fileBytes());
        if (Files.size(file) > most) {
            throw HtmlTable.tooLarge("file-bytes", Math.toIntExact(most >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        TextEncoding encoding = encoding(bytes);
        Document page = parse(new InputStreamReader(
                new ByteArrayInputStream(bytes, encoding.offset(), bytes.length - encoding.offset()),
                encoding.charset()));
        Fonts fonts = Fonts.of(page, encoding);
        List<HtmlTable> tables = new ArrayList<>();
        List<SheetInfo> sheets = new ArrayList<>();
        for (PageTables.Laid laid : PageTables.of(page, fonts, bounds)) {
            sheets.add(new SheetInfo(tables.size(), name(laid.element(), tables.size()), SheetInfo.State.VISIBLE));
            tables.add(laid.table());
        }
        if (tables.isEmpty()) {
            throw new UnreadableSourceException(
                    FindingCode.FILE_TYPE_UNSUPPORTED, "html", Map.of(), "a page without a table");
        }
        TextEncoding decided = fonts.decided(encoding);
        TypedText typed = decided.decision().legacy()
                ? TypedText.none()
                : TypedText.of(sheets, sheet -> tables.get(sheet.index()).cursor());
        return new HtmlFile(decided, typed, tables, sheets);
    }

    private static Document parse(Reader page) {
        return Parser.htmlParser()
                .parseInput(
                        new FilterReader(page) {
                            @Override
                            public int read(char[] buffer, int offset, int length) throws IOException {
                                ReadingTime.check();
                                return super.read(buffer, offset, length);
                            }
                        },
                        "");
    }

    /** A byte-order mark before what the page declares, that before what its words tell. */
    private static TextEncoding encoding(byte[] bytes) {
        Matcher declared =
                CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, 1 << 13), StandardCharsets.ISO_8859_1));
        TextEncoding named = TextEncodings.wide(bytes) == null && declared.find()
                ? TextEncodings.declared(bytes, declared.group(1))
                : null;
        return named == null ? TextEncodings.of(bytes) : named;
    }

    private static String name(Element table, int index) {
        Element caption = table.selectFirst("> caption");
        String text = caption == null ? "" : caption.text().strip();
        return text.isEmpty() ? "Bảng " + (index + 1) : text;
    }

    @Override
    public FileType type() {
        return FileType.HTML;
    }

    @Override
    public @Nullable EncodingDecision encoding() {
        EncodingDecision byWords = typed.decision();
        return byWords == null ? encoding.decision() : byWords;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public RowCursor open(SheetInfo sheet) {
        return typed.over(sheet, tables.get(sheet.index()).cursor());
    }

    @Override
    public void close() {
        // the page is in memory
    }
}
