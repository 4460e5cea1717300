package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.workbook.TableSheet.Column;

/** The sheet that shows how much of each annual plan is achieved: the figures, and a bar for each. */
final class PlanChartSheet {

    static TableSheet<IndicatorLine> table(Words words) {
        return new TableSheet<>(
                words.sheet("plan"),
                words.title("plan"),
                4,
                List.of(
                        new Column<>(words.column("indicator"), 44, IndicatorLine::label),
                        new Column<>(words.column("cumulative"), 16, IndicatorLine::cumulative),
                        new Column<>(words.column("plan"), 16, IndicatorLine::plan),
                        new Column<>(words.column("percent"), 16, IndicatorLine::percent)));
    }

    private static final int PERCENT_COLUMN = 3;
    private static final int ROWS_A_BAR = 2;
    private static final int ROWS_AROUND = 6;
    private static final byte[] BLUE = {(byte) 0x2F, (byte) 0x6E, (byte) 0xA5};

    private PlanChartSheet() {}

    /** Adds the sheet; a period without any plan has none. */
    static void write(WorkbookWriter book, String subtitle, List<IndicatorLine> indicators) {
        List<IndicatorLine> planned =
                indicators.stream().filter(line -> line.percent() != null).toList();
        if (planned.isEmpty()) {
            return;
        }
        XSSFSheet sheet = table(book.words()).write(book, subtitle, planned);
        int last = TableSheet.HEADER_ROW + planned.size();
        int chartEnd = last + 2 + ROWS_AROUND + ROWS_A_BAR * planned.size();
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 0, last + 2, PERCENT_COLUMN + 1, chartEnd);
        chart(sheet, book.words(), planned, anchor);
        XSSFWorkbook workbook = book.workbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, PERCENT_COLUMN, 0, chartEnd);
    }

    private static void chart(XSSFSheet sheet, Words words, List<IndicatorLine> planned, XSSFClientAnchor anchor) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        ChartTitles.set(chart, words.label("chart.plan"), words.language());
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis percent = chart.createValueAxis(AxisPosition.BOTTOM);
        names.setOrientation(AxisOrientation.MAX_MIN);
        percent.setCrosses(AxisCrosses.MAX);
        percent.setMinimum(0);
        percent.setNumberFormat("0");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, percent);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        var series = bars.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        planned.stream().map(IndicatorLine::label).toArray(String[]::new),
                        column(sheet, 0, planned.size())),
                XDDFDataSourcesFactory.fromArray(
                        planned.stream().map(IndicatorLine::percent).toArray(BigDecimal[]::new),
                        column(sheet, PERCENT_COLUMN, planned.size())));
        series.setTitle(words.column("percent"), null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BLUE)));
        chart.plot(bars);
        showValues(chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0));
    }

    /** The cells of a column; they are written later, so that the chart is told what they hold. */
    private static String column(XSSFSheet sheet, int column, int lines) {
        int first = TableSheet.HEADER_ROW + 1;
        return new CellRangeAddress(first, first + lines - 1, column, column)
                .formatAsString(sheet.getSheetName(), true);
    }

    private static void showValues(CTBarSer series) {
        var labels = series.addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
