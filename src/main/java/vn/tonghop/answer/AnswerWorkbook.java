package vn.tonghop.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.wording.Sentences;

/**
 * Writes the answer that a unit opens: the receipt slip, then its own sheets with the cells at fault marked. Always an
 * {@code .xlsx}: macros are left out, formulas of the unit stay as they were, no value becomes one. The archived file is
 * only read. The same answer and file give the same bytes. Thread-safe.
 */
public final class AnswerWorkbook {

    /** The slip's sheet; whoever reads a file that was answered before passes over it. */
    public static final String SLIP_SHEET = "Phiếu tiếp nhận";

    /** The sheet of rows at fault in answers to large files; no form, and to be passed over as well. */
    public static final String FAULTS_SHEET = "Dòng phải sửa";

    private static final Logger log = LoggerFactory.getLogger(AnswerWorkbook.class);
    private static final Set<FileType> OWN_SHEETS = Set.of(FileType.XLSX, FileType.XLSM);
    private static final Set<FileType> TABLES =
            Set.of(FileType.XLSX, FileType.XLSM, FileType.XLS, FileType.CSV, FileType.HTML);

    private final SourceFiles files;
    private final AnswerLimits limits;

    public AnswerWorkbook(SourceFiles files, AnswerLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /**
     * Writes the answer and leaves the stream open. Whatever the file holds, an answer comes out: where its own sheets
     * cannot be kept, their values; where these are too many, the rows at fault; where it cannot be read, the slip alone.
     *
     * @param archived the bytes as received
     * @param type what they really are
     * @throws IOException when the disk fails
     */
    public void write(Answer answer, Path archived, FileType type, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = workbook(answer, archived, type)) {
            WordPlaces places = type == FileType.DOCX
                    ? WordPlaces.of(answer, archived, files, Sentences.load("answers", answer.language()))
                    : WordPlaces.none();
            new ReceiptSlip(workbook, answer, places).write();
            FixedPackage.write(workbook, answer.changedAt(), out);
        }
    }

    private XSSFWorkbook workbook(Answer answer, Path archived, FileType type) throws IOException {
        XSSFWorkbook own = ownSheets(answer, archived, type);
        if (own != null) {
            return own;
        }
        if (!TABLES.contains(type)) {
            return new XSSFWorkbook();
        }
        try (SourceFile source = files.open(archived, answer.fileName())) {
            XSSFWorkbook copied =
                    Files.size(archived) > limits.fileBytes() ? null : new CopiedSheets(answer, limits).copy(source);
            return copied == null ? new FaultRows(answer, limits).copy(source) : copied;
        } catch (UnreadableSourceException e) {
            return new XSSFWorkbook();
        }
    }

    /** Null when the sheets cannot be kept; should the disk be why, reading the values fails next and says so. */
    private @Nullable XSSFWorkbook ownSheets(Answer answer, Path archived, FileType type) throws IOException {
        if (!OWN_SHEETS.contains(type) || Files.size(archived) > limits.fileBytes()) {
            return null;
        }
        try {
            return OwnSheets.open(archived, limits)
                    .map(sheets -> sheets.mark(answer))
                    .orElse(null);
        } catch (IOException | RuntimeException e) {
            log.info(
                    "{} is answered with its values, since its sheets cannot be kept: {}", answer.file(), e.toString());
            return null;
        }
    }
}
