package vn.tonghop.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.report.CompiledPeriod;
import vn.tonghop.wording.Language;

/** How the figures of a period were proved, with all findings and sources: {@code doi-soat-<PERIOD>.xlsx}. */
public final class ReconciliationWorkbook {

    private final Words words;

    /** A workbook that speaks a language. */
    public ReconciliationWorkbook(Language language) {
        this.words = new Words(language);
    }

    /**
     * Writes the file; the same period gives the same bytes.
     *
     * @param kept the paragraphs of the period's reports that people keep; without any there is no sheet of them
     * @param out stays open
     */
    public void write(CompiledPeriod period, List<KeptLine> kept, OutputStream out) throws IOException {
        String subtitle = words.subtitle(period);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Look look = new Look(workbook, words.language());
            XSSFSheet first =
                    PeriodSheets.reconciliation(words).write(workbook, look, subtitle, ComparedLine.of(period));
            markDifferences(first, period.indicators().size());
            first.getFooter().setLeft(words.text("run", Map.of("run", period.run())));
            ProofSheets.changes(words).write(workbook, look, subtitle, ProofSheets.changes(period));
            ProofSheets.restatements(words)
                    .write(workbook, look, subtitle, period.proof().restatements());
            ProofSheets.checks(words).write(workbook, look, subtitle, ProofSheets.checks(period));
            PeriodSheets.tasks(words).write(workbook, look, subtitle, period.tasks());
            PeriodSheets.findings(words).write(workbook, look, subtitle, period.findings());
            if (!kept.isEmpty()) {
                PeriodSheets.kept(words).write(workbook, look, subtitle, kept);
            }
            SourceSheets.figures(words).write(workbook, look, subtitle, SourceSheets.figures(period));
            SourceSheets.received(words).write(workbook, look, subtitle, SourceSheets.received(period));
            PeriodSheets.completeness(words).write(workbook, look, subtitle, period.completeness());
            PlanChartSheet.write(workbook, look, words, subtitle, period.indicators());
            MonthChartSheet.write(workbook, look, words, subtitle, period);
            workbook.forEach(sheet -> Printing.numberPages((XSSFSheet) sheet, words));
            Workbooks.write(workbook, words.fileTitle(period), out);
        }
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
