package vn.tonghop.reading.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.HeaderFit;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ReadingTime;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.csv.CsvFile;
import vn.tonghop.reading.excel.XlsFile;
import vn.tonghop.reading.excel.XlsxFile;
import vn.tonghop.reading.html.HtmlFile;
import vn.tonghop.reading.word.DocxFile;

/** Opens files of every kind that can be read. */
public final class SourceFiles {

    private final ReadingBounds bounds;
    private final HeaderFit fit;

    /** Readers that await no header in particular. */
    public SourceFiles(ReadingBounds bounds) {
        this(bounds, HeaderFit.NONE);
    }

    /** Readers that tell the delimiter of a text by the headers awaited. */
    public SourceFiles(ReadingBounds bounds, HeaderFit fit) {
        this.bounds = bounds;
        this.fit = fit;
    }

    /**
     * Opens a file by its content.
     *
     * @param file the file
     * @param name the name under which it was dropped, for messages only
     * @throws UnreadableSourceException when it is of no kind that can be read, damaged, encrypted or over a bound
     * @throws IOException when the disk fails
     */
    public SourceFile open(Path file, String name) throws IOException {
        if (Files.size(file) > bounds.fileBytes()) {
            throw new UnreadableSourceException(
                    FindingCode.FILE_TOO_LARGE,
                    "file-bytes",
                    Map.of("limit", Math.toIntExact(bounds.fileBytes() >> 20)),
                    name + " has more than " + bounds.fileBytes() + " bytes");
        }
        ReadingTime time = new ReadingTime(bounds.time(), System::nanoTime);
        return new TimedFile(time.during(() -> opened(file, name)), time);
    }

    private SourceFile opened(Path file, String name) throws IOException {
        FileType type = FileTypes.of(file, bounds);
        return switch (type) {
            case XLSX, XLSM -> XlsxFile.open(file, bounds);
            case XLS -> XlsFile.open(file, bounds);
            case CSV -> CsvFile.open(file, bounds, fit);
            case HTML -> HtmlFile.open(file, bounds);
            case DOCX -> DocxFile.open(file, bounds);
            case XLSB, ODS, OLD_XLS, STRICT_OOXML, SPREADSHEET_XML, PDF, DOC, IMAGE, ARCHIVE, EMPTY, UNKNOWN ->
                throw new UnreadableSourceException(
                        FindingCode.FILE_TYPE_UNSUPPORTED, type.slug(), Map.of(), name + " is of type " + type.slug());
        };
    }

    /**
     * What a file is by its content, whether it can be read or not.
     *
     * @throws UnreadableSourceException when it is so damaged that this cannot be told
     * @throws IOException when the disk fails
     */
    public FileType typeOf(Path file) throws IOException {
        return FileTypes.of(file, bounds);
    }
}
