package vn.tonghop.staging.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Measure;

/**
 * In what the numbers of a column are written, as far as heading, lines above the table and a column of units say.
 *
 * @param base what they are stored in; null where the column is measured in nothing that scales
 * @param stated the measure that is stated; null where none is
 * @param doubt what speaks against it: a measure that is unknown, of another kind, or in disagreement; null for none
 */
public record ColumnMeasure(
        @Nullable Measure base,
        @Nullable MeasureAt stated,
        @Nullable MeasureAt doubt) {

    public static final ColumnMeasure NONE = new ColumnMeasure(null, null, null);

    /** Settles what several places say; places that speak of other kinds of things are not asked. */
    public static ColumnMeasure of(Measure base, List<MeasureAt> said) {
        MeasureAt stated = null;
        MeasureAt doubt = null;
        for (MeasureAt one : said) {
            if (one.measure() == null) {
                doubt = doubt == null ? one : doubt;
            } else if (base.isLike(one.measure())) {
                boolean differs = stated != null
                        && stated.measure() != null
                        && stated.measure().factor().compareTo(one.measure().factor()) != 0;
                doubt = differs ? one : doubt;
                stated = stated == null ? one : stated;
            }
        }
        boolean settled = stated != null && doubt != null && doubt.measure() == null && !doubt.equals(said.get(0));
        return new ColumnMeasure(base, stated, settled ? null : doubt);
    }
}
