package vn.tonghop.reading.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;
import vn.tonghop.reading.ooxml.Refusal;
import vn.tonghop.reading.ooxml.Relationships;

/**
 * An open Word file as one sheet without a name. Each paragraph and each row of a table is a row, blank ones counted, so that
 * a row's number is the paragraph's. A heading stands alone in {@link #HEADING}; other text stands in {@link #TEXT} with its
 * footnotes beside it and, where it belongs to the body rather than to the title, its list level before it.
 */
public final class DocxFile implements SourceFile {

    /** The column of headings. */
    public static final int HEADING = 0;

    /** The column of levels: 1 for a paragraph or first list level, 2 for all deeper ones. */
    public static final int LEVEL = 1;

    /** The column of text. */
    public static final int TEXT = 2;

    /** The column of footnotes. */
    public static final int FOOTNOTE = 3;

    private final Parts parts;
    private final String document;
    private final WordStyles styles;
    private final WordLists lists;
    private final WordNotes notes;
    private final ReadingBounds bounds;

    private DocxFile(Parts parts, ReadingBounds bounds) throws IOException {
        this.parts = parts;
        this.bounds = bounds;
        String main = Relationships.of(parts, "").byType("officeDocument");
        if (main == null || !parts.has(main)) {
            throw Refusal.damaged("The document part is missing");
        }
        this.document = main;
        Relationships related = Relationships.of(parts, main);
        this.styles = WordStyles.read(parts, related.byType("styles"));
        this.lists = WordLists.read(parts, related.byType("numbering"));
        this.notes = WordNotes.read(parts, related.byType("footnotes"), related.byType("endnotes"), bounds);
    }

    /**
     * Opens a Word file.
     *
     * @throws vn.tonghop.reading.UnreadableSourceException when it is damaged or over a bound
     * @throws IOException when the disk fails
     */
    public static DocxFile open(Path file, ReadingBounds bounds) throws IOException {
        Parts parts = Parts.open(file, bounds);
        try {
            return new DocxFile(parts, bounds);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public FileType type() {
        return FileType.DOCX;
    }

    @Override
    public @Nullable EncodingDecision encoding() {
        return null;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(new SheetInfo(0, null, SheetInfo.State.VISIBLE));
    }

    @Override
    public RowCursor open(SheetInfo sheet) throws IOException {
        PartXml xml = parts.xml(document);
        if (xml == null) {
            throw Refusal.damaged("The document part is missing");
        }
        return new WordRows(xml, new ParagraphReader(xml, styles, notes, bounds), styles, lists, bounds);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
