package vn.tonghop.staging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.measures.ColumnMeasure;
import vn.tonghop.staging.measures.MeasureAt;
import vn.tonghop.staging.measures.Measuring;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.values.Quantity;

/** Asks in what an amount is measured: once for what holds for a whole table, a few times for single cells. */
final class MeasureFindings {

    private static final int MOST_CELLS = 5;

    private final SheetContext context;
    private final FindingSink findings;
    private final HeaderMatch header;

    MeasureFindings(SheetContext context, FindingSink findings, HeaderMatch header) {
        this.context = context;
        this.findings = findings;
        this.header = header;
    }

    /** Asks about a number of a column; it has no value until this is settled. */
    void raise(Measuring.Doubt doubt, ColumnMeasure measure, String key, int row, Quantity number) {
        Measure base = measure.base();
        MeasureAt at = measure.doubt();
        if (doubt == Measuring.Doubt.STATED && at != null && base != null) {
            raiseStated(at, measure.stated(), base, key);
        } else if (context.measures().mayAsk(doubt + " " + key, MOST_CELLS)) {
            findings.raise(FindingCode.UNIT_OF_MEASURE_UNCLEAR)
                    .variant(doubt.name().toLowerCase(Locale.ROOT))
                    .in(context)
                    .key(key + " " + row)
                    .cell(header.cell(key, row))
                    .found(number.value().toPlainString() + (number.unit().isEmpty() ? "" : " " + number.unit()))
                    .with("value", number.value())
                    .with("column", header.label(key))
                    .with("measure", named(measure))
                    .send();
        }
    }

    /** Asks about counts that are said to go by tens or thousands; they have no value until this is settled. */
    void raiseMany(MeasureAt many, String key) {
        if (context.measures().mayAsk(many.cell(), 1)) {
            findings.raise(FindingCode.UNIT_OF_MEASURE_UNCLEAR)
                    .variant("many")
                    .in(context)
                    .key(key + " " + many.written())
                    .cell(many.cell())
                    .found(many.written())
                    .with("column", header.label(key))
                    .send();
        }
    }

    private static String named(ColumnMeasure measure) {
        MeasureAt stated = measure.stated();
        Measure base = measure.base();
        return stated != null && stated.measure() != null ? stated.measure().name() : base == null ? "" : base.name();
    }

    private void raiseStated(MeasureAt doubt, @Nullable MeasureAt stated, Measure base, String key) {
        if (!context.measures().mayAsk(doubt.cell(), 1)) {
            return;
        }
        FindingSink.Draft draft = findings.raise(FindingCode.UNIT_OF_MEASURE_UNCLEAR)
                .in(context)
                .key(key + " " + doubt.written())
                .cell(doubt.cell())
                .found(doubt.written())
                .with("column", header.label(key))
                .with("measure", base.name());
        if (stated != null) {
            draft.variant("differs").with("otherMeasure", stated.written()).with("otherCell", stated.cell());
        }
        draft.send();
    }
}
