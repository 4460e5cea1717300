package vn.tonghop.reading.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.HeaderFit;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.encoding.TextEncoding;
import vn.tonghop.reading.encoding.TextEncodings;

/**
 * A text with delimiters: one sheet without a name, whose rows are the file's records. A record's number counts every record
 * from 1, blank ones and a leading {@code sep=;} line too, so that it is the row which a person sees in a spreadsheet as long
 * as no program swallows that line. Cells are always text.
 */
public final class CsvFile implements SourceFile {

    private static final SheetInfo SHEET = new SheetInfo(0, null, SheetInfo.State.VISIBLE);
    private static final int HEAD_CHARACTERS = 1 << 18;

    private final Path file;
    private final ReadingBounds bounds;
    private final TextEncoding encoding;
    private final Dialect dialect;

    private CsvFile(Path file, ReadingBounds bounds, TextEncoding encoding, Dialect dialect) {
        this.file = file;
        this.bounds = bounds;
        this.encoding = encoding;
        this.dialect = dialect;
    }

    /**
     * Finds the file's encoding and delimiter; reads no more than a look at its bytes.
     *
     * @throws UnreadableSourceException when the file is too large or its text is damaged
     * @throws IOException when the disk fails
     */
    public static CsvFile open(Path file, ReadingBounds bounds) throws IOException {
        return open(file, bounds, HeaderFit.NONE);
    }

    /** As {@link #open(Path, ReadingBounds)}; the delimiter is the one that makes a header of the first rows. */
    public static CsvFile open(Path file, ReadingBounds bounds, HeaderFit fit) throws IOException {
        if (Files.size(file) > bounds.fileBytes()) {
            throw new UnreadableSourceException(
                    FindingCode.FILE_TOO_LARGE,
                    "file-bytes",
                    Map.of("limit", Math.toIntExact(bounds.fileBytes() >> 20)),
                    "more than " + bounds.fileBytes() + " bytes");
        }
        TextEncoding encoding = TextEncodings.of(file);
        try (Reader reader = reader(file, encoding)) {
            char[] head = new char[HEAD_CHARACTERS];
            int length = 0;
            int more = 0;
            while (more >= 0 && length < head.length) {
                more = reader.read(head, length, head.length - length);
                length += Math.max(more, 0);
            }
            return new CsvFile(
                    file,
                    bounds,
                    encoding,
                    new Delimiters(new String(head, 0, length), encoding.decoder(), bounds).choose(fit));
        } catch (IOException e) {
            throw CsvCursor.reason(e);
        }
    }

    private static Reader reader(Path file, TextEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(encoding.offset());
            boolean strict = encoding.charset().name().startsWith("UTF");
            CodingErrorAction onError = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
            return new BufferedReader(
                    new InputStreamReader(
                            in,
                            encoding.charset()
                                    .newDecoder()
                                    .onMalformedInput(onError)
                                    .onUnmappableCharacter(onError)),
                    1 << 16);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public FileType type() {
        return FileType.CSV;
    }

    @Override
    public EncodingDecision encoding() {
        return encoding.decision();
    }

    @Override
    public Character delimiter() {
        return dialect.delimiter();
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(SHEET);
    }

    @Override
    public RowCursor open(SheetInfo sheet) throws IOException {
        return new CsvCursor(reader(file, encoding), dialect, encoding.decoder(), bounds);
    }

    @Override
    public void close() {
        // every cursor closes its own stream
    }
}
