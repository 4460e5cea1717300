package vn.tonghop.report.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.ooxml.StreamedElements;
import vn.tonghop.ooxml.XmlOut;

/** A workbook being made: titles, headers and print setup are the library's objects, rows of tables are written as text. */
final class WorkbookWriter implements Closeable {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final StreamedElements stretches = new StreamedElements();
    private final Words words;
    private final WorkbookStyles look;

    /** A workbook that speaks the language of its words. */
    WorkbookWriter(Words words) {
        this.words = words;
        this.look = new WorkbookStyles(workbook, words.language());
    }

    /** Writes one row of a table. */
    interface Row {
        /** Writes the line of the table as the row of the sheet; both count from 0. */
        void write(XmlOut out, int row, int line) throws IOException;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Words words() {
        return words;
    }

    WorkbookStyles look() {
        return look;
    }

    /** Keeps the place of a table's rows. It is that of the last of them, so that the library tells the sheet's size right. */
    void leave(XSSFSheet sheet, int first, int lines, Row row) {
        if (lines > 0) {
            stretches.replace(sheet.createRow(first + lines - 1).getCTRow(), out -> {
                for (int line = 0; line < lines; line++) {
                    row.write(out, first + line, line);
                }
            });
        }
    }

    /** Numbers the pages and writes the file with fixed properties, so that the same contents give the same bytes; {@code out} stays open. */
    void write(String title, OutputStream out) throws IOException {
        workbook.forEach(sheet -> Printing.numberPages((XSSFSheet) sheet, words));
        POIXMLProperties properties = workbook.getProperties();
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator(DeterministicPackage.CREATOR);
        properties.getCoreProperties().setCreated(Optional.of(DeterministicPackage.createdDate()));
        properties.getCoreProperties().setModified(Optional.of(DeterministicPackage.createdDate()));
        properties.getExtendedProperties().setApplication(DeterministicPackage.CREATOR);
        DeterministicPackage.write(workbook, stretches, out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
