package vn.tonghop.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.ReportOutline.Section;

/** Fills in blank forms as a clerk would: unlocked cells only, values of the kind that the column asks for. */
final class FilledForms {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 5);

    private FilledForms() {}

    /** Fills in so many rows below the header, in a form of indicators all that are given. Returns how many. */
    static int fill(Path file, BlankForm blank, int rows) throws IOException {
        int filled = 0;
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int header = header(sheet);
            boolean indicators = blank.form().kind() == DataForm.Kind.INDICATORS;
            int last = indicators ? sheet.getLastRowNum() : header + rows;
            for (int number = header + 1; number <= last; number++) {
                XSSFRow row = sheet.getRow(number);
                if (!indicators || !isBlank(row.getCell(1))) {
                    filled++;
                    fill(row, blank, filled);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return filled;
    }

    static int header(XSSFSheet sheet) {
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            XSSFCell second = sheet.getRow(i).getCell(1);
            if (second != null && !isBlank(second)) {
                return i;
            }
        }
        throw new AssertionError("no header");
    }

    private static void fill(XSSFRow row, BlankForm blank, int ordinal) {
        for (int i = 0; i < blank.form().columns().size(); i++) {
            FormColumn column = blank.form().columns().get(i);
            XSSFCell cell = row.getCell(i);
            boolean grey = cell.getCellStyle().getFillForegroundColorColor() != null;
            if (isBlank(cell)
                    && !cell.getCellStyle().getLocked()
                    && !grey
                    && !column.key().equals("note")) {
                fill(cell, column, blank, ordinal);
            }
        }
    }

    private static void fill(XSSFCell cell, FormColumn column, BlankForm blank, int ordinal) {
        Optional<Section> section = blank.sections().stream().findFirst();
        if (column.key().equals("section")) {
            cell.setCellValue(section.map(Section::code).orElse(""));
        } else if (column.key().equals("code")) {
            cell.setCellValue("TDC-0" + ordinal);
        } else if (column.key().equals("level")) {
            cell.setCellValue(1);
        } else {
            switch (column.type()) {
                case TEXT -> cell.setCellValue("Nội dung " + ordinal);
                case DOCUMENT_NUMBER -> cell.setCellValue(ordinal + "/KHCN-VP");
                case CHOICE -> cell.setCellValue(column.choices().get(0).value());
                case MARK -> cell.setCellValue("x");
                case DATE -> cell.setCellValue(DAY);
                case COUNT, NUMBER, PERCENT, ORDINAL -> cell.setCellValue(ordinal);
            }
        }
    }

    private static boolean isBlank(XSSFCell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK;
    }
}
