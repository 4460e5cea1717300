package vn.tonghop.report.workbook;

import org.apache.poi.xssf.usermodel.XSSFChart;
import vn.tonghop.wording.Language;

/** Titles of charts. */
final class ChartTitles {

    private static final int SIZE = 1200;

    private ChartTitles() {}

    /** Sets a title; its language is set, for it would otherwise be the machine's. */
    static void set(XSSFChart chart, String text, Language language) {
        chart.setTitleText(text);
        chart.setTitleOverlay(false);
        var paragraph = chart.getCTChart().getTitle().getTx().getRich().getPArray(0);
        var run = paragraph.getRArray(0).getRPr();
        run.setLang(language == Language.VI ? "vi-VN" : "en-GB");
        run.setSz(SIZE);
        run.setB(true);
        if (paragraph.isSetEndParaRPr()) {
            paragraph.unsetEndParaRPr();
        }
    }
}
