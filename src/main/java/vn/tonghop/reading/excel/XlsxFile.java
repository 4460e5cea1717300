package vn.tonghop.reading.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.encoding.TypedText;
import vn.tonghop.reading.ooxml.EncryptedPackage;
import vn.tonghop.reading.ooxml.OleType;
import vn.tonghop.reading.ooxml.PackageType;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;
import vn.tonghop.reading.ooxml.Refusal;

/** An open {@code .xlsx} or {@code .xlsm} workbook. Strings and styles are read when the first sheet is. */
public final class XlsxFile implements SourceFile {

    private final Parts parts;
    private final ReadingBounds bounds;
    private final FileType type;
    private final WorkbookPart workbook;
    private final Texts texts;
    private final @Nullable Path decrypted;
    private @Nullable XlsxCells cells;
    private @Nullable TypedText typed;

    private XlsxFile(Parts parts, FileType type, ReadingBounds bounds, @Nullable Path decrypted) throws IOException {
        this.parts = parts;
        this.bounds = bounds;
        this.type = type;
        this.decrypted = decrypted;
        this.texts = new Texts(bounds);
        String part = PackageType.workbook(parts);
        if (part == null) {
            throw Refusal.damaged("The workbook part is missing");
        }
        this.workbook = WorkbookPart.read(parts, part);
    }

    /**
     * Opens a workbook; one that is encrypted with Excel's default password is decrypted into a temporary file that
     * {@link #close()} deletes.
     *
     * @throws vn.tonghop.reading.UnreadableSourceException when it is no such workbook, damaged, encrypted or over a bound
     * @throws IOException when the disk fails
     */
    public static XlsxFile open(Path file, ReadingBounds bounds) throws IOException {
        if (!OleType.isOle(file)) {
            return open(file, bounds, null);
        }
        Path decrypted = EncryptedPackage.decrypt(file, bounds);
        try {
            return open(decrypted, bounds, decrypted);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(decrypted);
            throw e;
        }
    }

    private static XlsxFile open(Path file, ReadingBounds bounds, @Nullable Path decrypted) throws IOException {
        Parts parts = Parts.open(file, bounds);
        try {
            FileType type = PackageType.of(parts);
            if (type != FileType.XLSX && type != FileType.XLSM) {
                throw Refusal.unsupported(type);
            }
            return new XlsxFile(parts, type, bounds, decrypted);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public FileType type() {
        return type;
    }

    @Override
    public @Nullable EncodingDecision encoding() {
        EncodingDecision byWords = typed == null ? null : typed.decision();
        return byWords == null ? texts.met() : byWords;
    }

    @Override
    public List<SheetInfo> sheets() {
        return workbook.sheets();
    }

    @Override
    public RowCursor open(SheetInfo sheet) throws IOException {
        cells();
        TypedText known = typed;
        if (known == null) {
            known = texts.typed(sheets(), this::stored);
            typed = known;
        }
        return known.over(sheet, stored(sheet));
    }

    private RowCursor stored(SheetInfo sheet) throws IOException {
        XlsxCells reader = cells();
        String part = workbook.sheetPart(sheet);
        PartXml xml = parts.xml(part);
        if (xml == null) {
            throw Refusal.damaged("The part of sheet " + sheet.name() + " is missing");
        }
        return new XlsxRows(xml, () -> MergedAreas.of(parts, part, bounds), reader, bounds);
    }

    private XlsxCells cells() throws IOException {
        XlsxCells known = cells;
        if (known == null) {
            SharedStrings strings = SharedStrings.read(parts, workbook.stringsPart(), texts, bounds);
            StylesPart styles = StylesPart.read(parts, workbook.stylesPart());
            known = new XlsxCells(styles, strings, workbook.dates(), texts);
            cells = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        parts.close();
        if (decrypted != null) {
            Files.deleteIfExists(decrypted);
        }
    }
}
