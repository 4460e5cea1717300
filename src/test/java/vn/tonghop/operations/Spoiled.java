package vn.tonghop.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Ways to spoil a copy of a sample file, one thing at a time. */
public final class Spoiled {

    private Spoiled() {}

    /** Makes the spoiled file from the good one. */
    public interface Spoiling {
        void spoil(Path good, Path bad) throws IOException, GeneralSecurityException;
    }

    /** Changes a sheet of a workbook, {@code .xls} or {@code .xlsx}. */
    public static Spoiling sheet(int number, Consumer<Sheet> change) {
        return (good, bad) -> {
            try (InputStream in = Files.newInputStream(good);
                    Workbook workbook = good.toString().endsWith(".xls") ? new HSSFWorkbook(in) : new XSSFWorkbook(in);
                    OutputStream out = Files.newOutputStream(bad)) {
                change.accept(workbook.getSheetAt(number));
                workbook.write(out);
            }
        };
    }

    public static Consumer<Sheet> text(String cell, String text) {
        return sheet -> cell(sheet, cell).setCellValue(text);
    }

    public static Consumer<Sheet> number(String cell, long value) {
        return sheet -> cell(sheet, cell).setCellValue((double) value);
    }

    public static Consumer<Sheet> blank(String cell) {
        return sheet -> cell(sheet, cell).setBlank();
    }

    public static Consumer<Sheet> error(String cell, byte code) {
        return sheet -> cell(sheet, cell).setCellErrorValue(code);
    }

    /** Takes a row out and moves the rows below it up. */
    public static Consumer<Sheet> withoutRow(int row) {
        return sheet -> {
            Row gone = sheet.getRow(row - 1);
            sheet.removeRow(gone);
            sheet.shiftRows(row, sheet.getLastRowNum(), -1);
        };
    }

    /** Changes the text of a file. */
    public static Spoiling csv(UnaryOperator<String> change) {
        return (good, bad) -> Files.writeString(
                bad, change.apply(Files.readString(good, StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Half a file, as a copy that broke off leaves it. */
    public static void half(Path good, Path bad) throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        Files.write(bad, Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** The workbook behind a password. */
    public static void locked(Path good, Path bad) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bi-mat");
            try (OutputStream inner = encryptor.getDataStream(container)) {
                Files.copy(good, inner);
            }
            try (OutputStream out = Files.newOutputStream(bad)) {
                container.writeFilesystem(out);
            }
        }
    }

    private static Cell cell(Sheet sheet, String name) {
        CellReference place = new CellReference(name);
        Row row = sheet.getRow(place.getRow());
        return row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
