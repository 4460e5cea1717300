package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.workbook.TableSheet.Column;
import vn.tonghop.wording.VietnameseDates;

/**
 * The sheet that shows the year month by month: what each indicator stated, and for those with a plan how much of it each
 * month achieved, which is what makes indicators of different size comparable in one chart.
 */
final class MonthChartSheet {

    private static final int FIXED = 3;
    /** Told apart in print as well as on a screen. */
    private static final List<byte[]> COLOURS = List.of(
            rgb(0x2F6EA5),
            rgb(0xED7D31),
            rgb(0x70AD47),
            rgb(0x7F7F7F),
            rgb(0xFFC000),
            rgb(0x5B2C83),
            rgb(0x9DC3E6),
            rgb(0x843C0C));

    private static final byte[] GRID = rgb(0xD9D9D9);
    private static final int CHART_ROWS = 24;
    private static final int DECIMALS = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CompiledPeriod period;
    private final Words words;
    private final Collection<String> months;
    private final List<IndicatorLine> lines;

    private MonthChartSheet(CompiledPeriod period, Words words) {
        this.period = period;
        this.words = words;
        this.months = period.background().months().keySet();
        this.lines = period.indicators().stream()
                .filter(line -> months.stream().anyMatch(m -> value(line, m) != null))
                .sorted(Comparator.comparing(line -> line.plan() == null))
                .toList();
    }

    /** Adds the sheet; a year of which only one month is known has none. */
    static void write(WorkbookWriter book, String subtitle, CompiledPeriod period) {
        MonthChartSheet sheet = new MonthChartSheet(period, book.words());
        if (sheet.months.size() > 1 && !sheet.lines.isEmpty()) {
            sheet.write(book, subtitle);
        }
    }

    private void write(WorkbookWriter book, String subtitle) {
        int printed = FIXED + months.size();
        XSSFSheet sheet = new TableSheet<>(words.sheet("months"), words.title("months"), printed, columns())
                .write(book, subtitle, lines);
        int planned =
                (int) lines.stream().filter(line -> percents(line) != null).count();
        if (planned == 0) {
            return;
        }
        int top = TableSheet.HEADER_ROW + lines.size() + 2;
        sheet.setRowBreak(top - 1);
        int right = printed;
        chart(
                sheet,
                Math.min(planned, COLOURS.size()),
                new XSSFClientAnchor(0, 0, 0, 0, 0, top, right, top + CHART_ROWS));
        XSSFWorkbook workbook = book.workbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, right - 1, 0, top + CHART_ROWS);
    }

    private List<Column<IndicatorLine>> columns() {
        List<Column<IndicatorLine>> columns = new ArrayList<>(List.of(
                new Column<>(words.column("indicator"), 44, IndicatorLine::label),
                new Column<>(words.column("measure"), 12, IndicatorLine::unitOfMeasure),
                new Column<>(words.column("plan"), 14, IndicatorLine::plan)));
        for (String month : months) {
            columns.add(new Column<>(label(month), 11, line -> value(line, month)));
        }
        for (String month : months) {
            columns.add(new Column<>(
                    words.text("column.month-percent", Map.of("month", label(month))),
                    11,
                    line -> percent(line, month)));
        }
        return columns;
    }

    private void chart(XSSFSheet sheet, int series, XSSFClientAnchor anchor) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        ChartTitles.set(chart, words.label("chart.months"), words.language());
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis percent = chart.createValueAxis(AxisPosition.LEFT);
        percent.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(GRID))));
        percent.setMinimum(0);
        percent.setNumberFormat("0");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, percent);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        int firstPercent = FIXED + months.size();
        int lastPercent = firstPercent + months.size() - 1;
        CellRangeAddress labels =
                new CellRangeAddress(TableSheet.HEADER_ROW, TableSheet.HEADER_ROW, FIXED, firstPercent - 1);
        for (int i = 0; i < series; i++) {
            int row = TableSheet.HEADER_ROW + 1 + i;
            var bar = bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, labels),
                    percents(lines.get(i), new CellRangeAddress(row, row, firstPercent, lastPercent), sheet));
            bar.setTitle(lines.get(i).label(), new CellReference(sheet.getSheetName(), row, 0, true, true));
            bar.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(i))));
        }
        chart.plot(bars);
    }

    /** The cells are written later, so that the chart is told what they hold. */
    private XDDFNumericalDataSource<BigDecimal> percents(IndicatorLine line, CellRangeAddress cells, XSSFSheet sheet) {
        return XDDFDataSourcesFactory.fromArray(
                months.stream().map(month -> percent(line, month)).toArray(BigDecimal[]::new),
                cells.formatAsString(sheet.getSheetName(), true));
    }

    private @Nullable BigDecimal value(IndicatorLine line, String month) {
        return month.equals(period.period()) ? line.period() : values(month).get(line.code());
    }

    private SortedMap<String, BigDecimal> values(String month) {
        return java.util.Objects.requireNonNull(period.background().months().get(month), month);
    }

    private @Nullable BigDecimal percent(IndicatorLine line, String month) {
        BigDecimal plan = line.plan();
        BigDecimal value = value(line, month);
        return plan == null || plan.signum() <= 0 || value == null
                ? null
                : value.multiply(HUNDRED).divide(plan, DECIMALS, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal percents(IndicatorLine line) {
        return months.stream()
                .map(month -> percent(line, month))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    /** Such as {@code 11/2023}. */
    private static String label(String month) {
        ReportingPeriod parsed = ReportingPeriod.parse(month);
        return VietnameseDates.month(parsed.lastMonth()) + "/" + parsed.year();
    }
}
