package vn.tonghop.reading.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.encoding.TypedText;
import vn.tonghop.reading.ooxml.Ole;

/** An open {@code .xls} workbook of Excel 97 to 2003. A sheet's rows are held in memory while it is read. */
public final class XlsFile implements SourceFile {

    private final POIFSFileSystem ole;
    private final ReadingBounds bounds;
    private final XlsGlobals globals;
    private final Texts texts;
    private @Nullable TypedText typed;

    private XlsFile(POIFSFileSystem ole, XlsGlobals globals, Texts texts, ReadingBounds bounds) {
        this.ole = ole;
        this.globals = globals;
        this.bounds = bounds;
        this.texts = texts;
    }

    /**
     * Opens a workbook; encryption with Excel's default password is undone unasked.
     *
     * @throws vn.tonghop.reading.UnreadableSourceException when it is no such workbook, damaged, encrypted or over a bound
     * @throws IOException when the disk fails
     */
    public static XlsFile open(Path file, ReadingBounds bounds) throws IOException {
        POIFSFileSystem ole = Ole.open(file, bounds);
        try (XlsRecords records = new XlsRecords(ole)) {
            Texts texts = new Texts(bounds);
            return new XlsFile(ole, XlsGlobals.read(records, texts, bounds), texts, bounds);
        } catch (IOException | RuntimeException e) {
            ole.close();
            throw Ole.failure(e);
        }
    }

    @Override
    public FileType type() {
        return FileType.XLS;
    }

    @Override
    public @Nullable EncodingDecision encoding() {
        EncodingDecision byWords = typed == null ? null : typed.decision();
        return byWords == null ? texts.met() : byWords;
    }

    @Override
    public List<SheetInfo> sheets() {
        return globals.sheets();
    }

    @Override
    public RowCursor open(SheetInfo sheet) throws IOException {
        return typed().over(sheet, stored(sheet));
    }

    private TypedText typed() throws IOException {
        TypedText known = typed;
        if (known == null) {
            known = texts.typed(sheets(), this::stored);
            typed = known;
        }
        return known;
    }

    private RowCursor stored(SheetInfo sheet) throws IOException {
        XlsSheet collected = new XlsSheet(new XlsCells(globals, texts), bounds);
        int section = globals.section(sheet);
        try (XlsRecords records = new XlsRecords(ole)) {
            Record next = records.next();
            while (next != null && records.section() <= section) {
                if (records.section() == section) {
                    collected.add(next);
                }
                next = records.next();
            }
        } catch (RuntimeException e) {
            throw Ole.failure(e);
        }
        return new Rows(collected);
    }

    @Override
    public void close() throws IOException {
        ole.close();
    }

    /** The rows collected from one sheet. */
    private record Rows(XlsSheet sheet) implements RowCursor {

        @Override
        public @Nullable SourceRow next() {
            return sheet.poll();
        }

        @Override
        public List<CellRange> merges() {
            return sheet.merges();
        }

        @Override
        public void close() {}
    }
}
