package vn.tonghop.staging;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.measures.ColumnMeasure;
import vn.tonghop.staging.measures.MeasureAt;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.submission.StagedItem;

/** Looks into the lines among and below the rows of a table for a unit of measure in which they were not read. */
final class MeasuresBelow {

    private static final String MONEY = "amount";

    private final HeaderMatch header;
    private final SheetContext context;
    private final FindingSink findings;
    private final String submission;
    private final Consumer<StagedItem> out;

    MeasuresBelow(
            HeaderMatch header,
            SheetContext context,
            FindingSink findings,
            String submission,
            Consumer<StagedItem> out) {
        this.header = header;
        this.context = context;
        this.findings = findings;
        this.submission = submission;
        this.out = out;
    }

    /** Takes a line that is no data. Amounts that were read in another measure than it states lose their value. */
    void look(SourceRow row) {
        Measure money = context.measures().money();
        boolean asks = !context.measures().columns().isEmpty() || isOfIndicatorsWithoutMeasures();
        if (money == null || !asks) {
            return;
        }
        for (MeasureAt said : context.measures().lines().in(row)) {
            if (said.measure() == null || money.isLike(said.measure())) {
                check(said, money);
            }
        }
    }

    private boolean isOfIndicatorsWithoutMeasures() {
        return header.form().kind() == DataForm.Kind.INDICATORS
                && context.measures().unitColumn() < 0;
    }

    private void check(MeasureAt said, Measure money) {
        Map<String, ColumnMeasure> columns = context.measures().columns();
        String key = columns.isEmpty() ? "period" : columns.keySet().iterator().next();
        ColumnMeasure column = columns.getOrDefault(key, ColumnMeasure.NONE);
        if (agrees(said.measure(), column.stated(), money)
                || !context.measures().mayAsk("below", 1)) {
            return;
        }
        findings.raise(FindingCode.UNIT_OF_MEASURE_UNCLEAR)
                .variant("below")
                .in(context)
                .key(key + " below")
                .cell(said.cell())
                .found(said.written())
                .with("column", header.label(key))
                .send();
        if (columns.containsKey(MONEY)) {
            out.accept(new StagedItem.AmountsUnclear(submission, context.sheetNo()));
        }
    }

    private static boolean agrees(@Nullable Measure said, @Nullable MeasureAt stated, Measure money) {
        Measure read = stated == null || stated.measure() == null ? money : stated.measure();
        return said == null ? stated != null : said.factor().compareTo(read.factor()) == 0;
    }
}
