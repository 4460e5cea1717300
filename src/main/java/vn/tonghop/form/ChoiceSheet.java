package vn.tonghop.form;

import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.staging.SubmissionStager;

/** The hidden sheet with the values of drop-downs that a rule cannot hold itself: long lists, and values with commas. */
final class ChoiceSheet {

    private ChoiceSheet() {}

    /** Adds a list as a column of its own; gives the range for a rule. */
    static String add(XSSFWorkbook workbook, List<String> choices) {
        XSSFSheet known = workbook.getSheet(SubmissionStager.CHOICES_SHEET);
        XSSFSheet sheet = known == null ? workbook.createSheet(SubmissionStager.CHOICES_SHEET) : known;
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        int column = sheet.getRow(0) == null ? 0 : sheet.getRow(0).getLastCellNum();
        for (int i = 0; i < choices.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(choices.get(i));
        }
        String letter = CellReference.convertNumToColString(column);
        return "'%s'!$%s$1:$%s$%d".formatted(sheet.getSheetName(), letter, letter, choices.size());
    }
}
