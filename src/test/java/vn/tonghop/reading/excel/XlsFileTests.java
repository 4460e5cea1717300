package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent.Bool;
import vn.tonghop.reading.CellContent.ErrorValue;
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
import vn.tonghop.reading.ooxml.OleType;

class XlsFileTests {

    private static final ReadingBounds BOUNDS = ReadingBounds.defaults();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsEveryKindOfCell() throws IOException {
        try (XlsFile file = XlsFile.open(write(register()), BOUNDS)) {
            assertThat(file.type()).isEqualTo(FileType.XLS);
            assertThat(file.sheets())
                    .containsExactly(
                            new SheetInfo(0, "Biểu", SheetInfo.State.VISIBLE),
                            new SheetInfo(1, "Ẩn", SheetInfo.State.VERY_HIDDEN));
            assertThat(ReadRows.cells(file, 0))
                    .containsExactly(
                            entry("A1", new Text("Sổ thử")),
                            entry("B1", new Numeric(new BigDecimal("94.7"), false)),
                            entry("C1", new Moment(LocalDateTime.of(2023, 11, 3, 0, 0))),
                            entry("D1", new Numeric(new BigDecimal("0.947"), true)),
                            entry("E1", new Bool(true)),
                            entry("F1", new ErrorValue("#REF!")),
                            entry("G1", new Numeric(new BigDecimal("189.4"), false)),
                            entry("H1", new Text("Sổ thử nghiệm")),
                            entry("A4", new Numeric(new BigDecimal("2239"), false)));
            assertThat(ReadRows.cells(file, 1)).containsExactly(entry("A1", new Text("ẩn")));
        }
    }

    @Test
    void tellsHiddenRowsAndMerges() throws IOException {
        try (XlsFile file = XlsFile.open(write(register()), BOUNDS);
                RowCursor rows = file.open(file.sheets().get(0))) {
            SourceRow first = rows.next();
            SourceRow second = rows.next();
            assertThat(first == null || first.hidden()).isFalse();
            assertThat(second != null && second.hidden()).isTrue();
            assertThat(rows.next()).isNull();
            assertThat(rows.merges()).containsExactly(new CellRange(1, 0, 2, 1));
        }
    }

    @Test
    void keepsToItsBounds() throws IOException {
        Path file = write(register());
        refuses(
                file,
                new ReadingBounds(10, 1, 1, 9, 9, 9, 9, 9, 9 << 20, 999, Duration.ofMinutes(1)),
                FindingCode.FILE_TOO_LARGE,
                "file-bytes");
        refuses(
                file,
                new ReadingBounds(1L << 20, 1, 1, 1, 9, 99, 999, 9, 9 << 20, 999, Duration.ofMinutes(1)),
                FindingCode.FILE_TOO_LARGE,
                "rows");
        refuses(
                file,
                new ReadingBounds(1L << 20, 1, 1, 9, 3, 99, 999, 9, 9 << 20, 999, Duration.ofMinutes(1)),
                FindingCode.FILE_TOO_LARGE,
                "columns");
        refuses(
                file,
                new ReadingBounds(1L << 20, 1, 1, 9, 9, 3, 999, 9, 9 << 20, 999, Duration.ofMinutes(1)),
                FindingCode.FILE_TOO_LARGE,
                "cell-characters");
        refuses(
                file,
                new ReadingBounds(1L << 20, 1, 1, 9, 9, 99, 3, 9, 9 << 20, 999, Duration.ofMinutes(1)),
                FindingCode.FILE_TOO_LARGE,
                "text-characters");
    }

    @Test
    void opensTheDefaultPasswordAndNoOther() throws IOException {
        assertThat(ReadRows.cells(XlsFile.open(encrypted("VelvetSweatshop"), BOUNDS), 0))
                .hasSize(9);
        refuses(encrypted("bí mật"), BOUNDS, FindingCode.FILE_ENCRYPTED, "");
    }

    @Test
    void opensEncryptedPackagesAlike() throws Exception {
        Path opened = encryptedPackage("VelvetSweatshop");
        assertThat(OleType.of(opened, BOUNDS)).isEqualTo(FileType.XLSX);
        try (XlsxFile file = XlsxFile.open(opened, BOUNDS)) {
            assertThat(ReadRows.cells(file, 0)).containsExactly(entry("A1", new Bool(true)));
        }
        Path closed = encryptedPackage("bí mật");
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> OleType.of(closed, BOUNDS))
                .matches(refusal -> refusal.code() == FindingCode.FILE_ENCRYPTED);
    }

    @Test
    void refusesHalfAFile() throws IOException {
        Path file = write(register());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        refuses(file, BOUNDS, FindingCode.FILE_UNREADABLE, "");
    }

    @Test
    void tellsCompoundFilesApart() throws IOException {
        assertThat(OleType.of(write(register()), BOUNDS)).isEqualTo(FileType.XLS);
        assertThat(OleType.of(compound("WordDocument", new byte[512]), BOUNDS)).isEqualTo(FileType.DOC);
        assertThat(OleType.of(compound("Book", new byte[] {9, 8, 8, 0, 0, 5, 5, 0}), BOUNDS))
                .isEqualTo(FileType.OLD_XLS);
        assertThat(OleType.of(compound("Other", new byte[512]), BOUNDS)).isEqualTo(FileType.UNKNOWN);
    }

    @Test
    void tellsEncryptedFilesFromOldOnesWhoseStreamsStandBesideThem() throws Exception {
        Path file = encryptedPackage("bí mật");
        for (String beside : List.of("WordDocument", "Workbook")) {
            try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), false)) {
                ole.createDocument(new java.io.ByteArrayInputStream(new byte[512]), beside);
                ole.writeFilesystem();
            }
            assertThatExceptionOfType(UnreadableSourceException.class)
                    .isThrownBy(() -> OleType.of(file, BOUNDS))
                    .matches(refusal -> refusal.code() == FindingCode.FILE_ENCRYPTED);
        }
    }

    private static HSSFWorkbook register() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Sheet sheet = workbook.createSheet("Biểu");
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue("Sổ thử");
        row.createCell(1).setCellValue(94.7);
        row.createCell(2).setCellValue(45233);
        row.getCell(2).setCellStyle(style(workbook, "dd/mm/yyyy"));
        row.createCell(3).setCellValue(0.947);
        row.getCell(3).setCellStyle(style(workbook, "0.0%"));
        row.createCell(4).setCellValue(true);
        row.createCell(5).setCellErrorValue((byte) 23);
        row.createCell(6).setCellFormula("B1*2");
        row.createCell(7).setCellFormula("A1&\" nghiệm\"");
        row.createCell(8).setCellStyle(style(workbook, "0.00"));
        sheet.createRow(3).createCell(0).setCellValue(2239);
        sheet.getRow(3).setZeroHeight(true);
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
        workbook.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("ẩn");
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return workbook;
    }

    private static CellStyle style(HSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private Path write(HSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("a.xls");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private Path encrypted(String password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return write(register());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private Path encryptedPackage(String password) throws Exception {
        Path whole = RawPackage.rows("<row><c t=\"b\"><v>1</v></c></row>").write(folder.resolve("whole.xlsx"));
        Path file = folder.resolve("encrypted.xlsx");
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        encryption.getEncryptor().confirmPassword(password);
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            try (OutputStream out = encryption.getEncryptor().getDataStream(ole)) {
                Files.copy(whole, out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                ole.writeFilesystem(out);
            }
        }
        return file;
    }

    private Path compound(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (POIFSFileSystem ole = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            ole.createDocument(new java.io.ByteArrayInputStream(content), name);
            ole.writeFilesystem(out);
        }
        return file;
    }

    private static void refuses(Path path, ReadingBounds bounds, FindingCode code, String variant) {
        assertThatExceptionOfType(UnreadableSourceException.class)
                .isThrownBy(() -> {
                    try (XlsFile file = XlsFile.open(path, bounds)) {
                        ReadRows.of(file, 0);
                    }
                })
                .matches(refusal -> refusal.code() == code && refusal.variant().equals(variant), code + " " + variant);
    }
}
