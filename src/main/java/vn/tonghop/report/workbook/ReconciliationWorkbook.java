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
import vn.tonghop.report.compiled.CompiledPeriod;
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
        try (WorkbookWriter book = new WorkbookWriter(words)) {
            XSSFSheet first = PeriodSheets.reconciliation(words).write(book, subtitle, ComparedLine.of(period));
            markDifferences(first, period.indicators().size());
            first.getFooter().setLeft(words.text("run", Map.of("run", period.run())));
            ProofSheets.changes(words).write(book, subtitle, ProofSheets.changes(period));
            ProofSheets.restatements(words).write(book, subtitle, period.proof().restatements());
            ProofSheets.checks(words).write(book, subtitle, ProofSheets.checks(period));
            PeriodSheets.tasks(words).write(book, subtitle, period.tasks());
            PeriodSheets.findings(words).write(book, subtitle, period.findings());
            if (!kept.isEmpty()) {
                PeriodSheets.kept(words).write(book, subtitle, kept);
            }
            SourceSheets.figures(words).write(book, subtitle, SourceSheets.figures(period));
            SourceSheets.received(words).write(book, subtitle, SourceSheets.received(period));
            PeriodSheets.completeness(words).write(book, subtitle, period.completeness());
            PlanChartSheet.write(book, subtitle, period.indicators());
            MonthChartSheet.write(book, subtitle, period);
            book.write(words.fileTitle(period), out);
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
