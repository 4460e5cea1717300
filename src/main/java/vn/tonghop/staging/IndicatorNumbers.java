package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.staging.measures.ColumnMeasure;
import vn.tonghop.staging.measures.MeasureAt;
import vn.tonghop.staging.submission.TableMeasures;
import vn.tonghop.staging.values.NumberParser;

/** The numbers of a row of BM01 in their indicator's unit of measure: scaled where the row states a multiple of it, whole where it counts. */
final class IndicatorNumbers {

    private final RowCells cells;
    private final @Nullable Indicator indicator;
    private final TableMeasures table;
    private final Measure base;
    private final @Nullable MeasureAt stated;
    private final boolean otherKind;

    IndicatorNumbers(RowCells cells, @Nullable Indicator indicator) {
        this.cells = cells;
        this.indicator = indicator;
        this.table = cells.context().measures();
        String name = indicator == null ? "" : indicator.unitOfMeasure();
        this.base = table.vocabulary().named(name).orElseGet(() -> Measure.named(name));
        this.stated = indicator == null ? null : known(cells.measure());
        this.otherKind = stated != null && !base.isLike(stated.measure());
        if (otherKind && stated != null && indicator != null) {
            raiseOtherKind(stated, indicator);
        }
    }

    /** A name that only the department's catalogue knows is the indicator's own where it is written alike. */
    private @Nullable MeasureAt known(@Nullable MeasureAt row) {
        boolean own = row != null && Folding.fold(row.written()).equals(Folding.fold(base.name()));
        return row != null && own ? new MeasureAt(base, row.written(), row.cell()) : row;
    }

    /** The number of a column; null where it is blank, or cannot be told for certain. */
    @Nullable
    BigDecimal of(String key) {
        if (indicator == null) {
            return cells.number(key, List.of());
        }
        if (otherKind) {
            return null;
        }
        ColumnMeasure measure = table.of(key, base, stated);
        BigDecimal value = cells.measured(key, measure, base.least(), base.most());
        return value == null || indicator.decimals() > 0 ? value : cells.whole(key, value);
    }

    /** "663/700 mẫu" states the cumulative total over its plan; with another unit it is no number. */
    NumberParser.@Nullable Ratio ratio() {
        NumberParser.Ratio ratio = cells.ratio("cumulative");
        if (ratio == null || otherKind) {
            return null;
        }
        Measures measures = table.vocabulary();
        boolean own = ratio.unit().isEmpty()
                || Folding.fold(ratio.unit()).equals(Folding.fold(base.name()))
                || measures.named(ratio.unit()).map(base::equals).orElse(false);
        return own ? ratio : null;
    }

    private void raiseOtherKind(MeasureAt row, Indicator about) {
        cells.draft(FindingCode.UNIT_OF_MEASURE_UNCLEAR, "unit")
                .variant("indicator")
                .cell(row.cell())
                .found(row.written())
                .with("indicator", about.label())
                .with("measure", base.name())
                .send();
    }
}
