package vn.tonghop.report.edited;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.ooxml.word.WordBounds;
import vn.tonghop.ooxml.word.WordText;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.ooxml.word.WordTextReader;

/** The text of a document in lines: a paragraph each, and a row of a table or sheet each. */
final class DocumentLines {

    private static final String BETWEEN_CELLS = " | ";

    private DocumentLines() {}

    /** The lines of a Word file. */
    static List<String> ofWord(Path file) throws IOException, UnreadableWordFile {
        WordText word = WordTextReader.read(file, WordBounds.defaults());
        List<String> lines = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        int table = -1;
        int number = -1;
        for (Paragraph p : word.paragraphs()) {
            String text = collapsed(p.text());
            if (!p.inTable() || p.table() != table || p.row() != number) {
                add(lines, row);
                table = p.table();
                number = p.row();
            }
            if (!p.inTable()) {
                add(lines, row.append(text));
            } else if (!text.isEmpty()) {
                row.append(row.length() == 0 ? "" : BETWEEN_CELLS).append(text);
            }
        }
        add(lines, row);
        return lines;
    }

    /** The lines of a workbook, each with its sheet's name before it. */
    static List<String> ofWorkbook(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        // A package that is opened by its file's name alone is saved again when it is closed.
        try (OPCPackage read = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(read)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    StringBuilder line = new StringBuilder();
                    for (Cell cell : row) {
                        String text = collapsed(cell.toString());
                        if (!text.isEmpty()) {
                            line.append(line.length() == 0 ? sheet.getSheetName() + ": " : BETWEEN_CELLS)
                                    .append(text);
                        }
                    }
                    add(lines, line);
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return lines;
    }

    static String collapsed(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static void add(List<String> lines, StringBuilder line) {
        if (line.length() > 0) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
