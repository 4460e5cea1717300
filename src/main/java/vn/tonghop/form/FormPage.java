package vn.tonghop.form;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.catalogue.FormColumn;

/** How a blank form stands on screen and paper, and what of it may be changed. */
final class FormPage {

    private static final int WIDEST_UPRIGHT = 100;
    private static final double SIDE_INCHES = 0.5;
    private static final int NARROWEST_CHOICE = 12;
    private static final int WIDEST_CHOICE = 28;

    private FormPage() {}

    /** A column's width in characters. */
    static int width(FormColumn column) {
        int byType = switch (column.type()) {
            case ORDINAL -> 6;
            case COUNT, MARK -> 10;
            case PERCENT -> 11;
            case DATE -> 13;
            case NUMBER -> 15;
            case DOCUMENT_NUMBER -> 22;
            case CHOICE ->
                Math.min(
                        WIDEST_CHOICE,
                        column.choices().stream()
                                        .mapToInt(c -> c.value().length())
                                        .max()
                                        .orElse(NARROWEST_CHOICE)
                                + 4);
            case TEXT -> byKey(column.key());
        };
        return Math.max(byType, longestWord(column.label()) + 3);
    }

    private static int byKey(String key) {
        return switch (key) {
            case "content" -> 60;
            case "name", "subject", "footnote", "result" -> 36;
            case "party" -> 30;
            case "code", "section", "unit" -> 13;
            default -> 20;
        };
    }

    private static int longestWord(String label) {
        int longest = 0;
        for (String word : label.split("\\s+")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    static boolean isWide(int characters) {
        return characters > WIDEST_UPRIGHT;
    }

    /** A4, as wide as the page, the header on each page and always in sight; headings protected without a password. */
    static void setUp(XSSFSheet sheet, int headerRow, boolean landscape) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        sheet.getFooter().setRight("&P/&N");
        sheet.createFreezePane(0, headerRow + 1);
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }
}
