package vn.tonghop.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.CompiledPeriod;
import vn.tonghop.wording.VietnameseDates;

/** How the figures of a period were proved, with all findings and sources: {@code doi-soat-<PERIOD>.xlsx}. */
public final class ReconciliationWorkbook {

    /** Writes the file; the same period gives the same bytes. {@code out} stays open. */
    public void write(CompiledPeriod period, OutputStream out) throws IOException {
        String subtitle = subtitle(period);
        try (Book book = new Book()) {
            XSSFSheet first = PeriodSheets.RECONCILIATION.write(book, subtitle, ComparedLine.of(period));
            markDifferences(first, period.indicators().size());
            first.getFooter().setLeft("Mã lần tổng hợp: " + period.run());
            ProofSheets.CHANGES.write(book, subtitle, ProofSheets.changes(period));
            ProofSheets.RESTATEMENTS.write(book, subtitle, period.proof().restatements());
            ProofSheets.CHECKS.write(book, subtitle, ProofSheets.checks(period));
            PeriodSheets.TASKS.write(book, subtitle, period.tasks());
            PeriodSheets.FINDINGS.write(book, subtitle, period.findings());
            SourceSheets.FIGURES.write(book, subtitle, SourceSheets.figures(period));
            SourceSheets.RECEIVED.write(book, subtitle, SourceSheets.received(period));
            PeriodSheets.COMPLETENESS.write(book, subtitle, period.completeness());
            PlanChartSheet.write(book, subtitle, period.indicators());
            MonthChartSheet.write(book, subtitle, period);
            book.write("Đối soát số liệu " + name(period), out);
        }
    }

    private static String subtitle(CompiledPeriod period) {
        return "Kỳ báo cáo: %s (%s); %s"
                .formatted(name(period), VietnameseDates.window(period.window()), Words.periodState(period.state()));
    }

    private static String name(CompiledPeriod period) {
        ReportingPeriod parsed = ReportingPeriod.safeParse(period.period());
        return parsed == null ? period.period() : VietnameseDates.period(parsed);
    }

    private static void markDifferences(XSSFSheet sheet, int lines) {
        if (lines == 0) {
            return;
        }
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        int firstRow = TableSheet.HEADER_ROW + 1;
        for (int column : PeriodSheets.DIFFERENCES) {
            String cell = CellReference.convertNumToColString(column) + (firstRow + 1);
            ConditionalFormattingRule rule =
                    formatting.createConditionalFormattingRule("AND(ISNUMBER(%s),%s<>0)".formatted(cell, cell));
            PatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(IndexedColors.ROSE.index);
            CellRangeAddress range = new CellRangeAddress(firstRow, firstRow + lines - 1, column, column);
            formatting.addConditionalFormatting(List.of(range).toArray(CellRangeAddress[]::new), rule);
        }
    }
}
