package vn.tonghop.report.workbook;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sheets that print without a touch: A4, as wide as the page, header row on each page; pages numbered where asked. */
final class Printing {

    /** A character in units of column width. */
    static final int CHARACTER = 256;

    private static final double SIDE_INCHES = 0.6;

    private Printing() {}

    static void page(XSSFSheet sheet, int headerRow, boolean landscape) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, SIDE_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, SIDE_INCHES);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        sheet.setHorizontallyCenter(true);
    }

    static void numberPages(XSSFSheet sheet, Words words) {
        sheet.getFooter().setRight(words.label("page"));
    }

    static void freezeAndFilter(XSSFSheet sheet, int headerRow, int lastRow, int columns) {
        sheet.createFreezePane(0, headerRow + 1);
        sheet.setAutoFilter(new CellRangeAddress(headerRow, lastRow, 0, columns - 1));
    }
}
