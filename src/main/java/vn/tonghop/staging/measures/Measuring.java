package vn.tonghop.staging.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.staging.values.Quantity;

/**
 * What a number comes to in the measure that it is stored in.
 *
 * @param value null where that cannot be told
 * @param applied what was done to the number; null for nothing
 * @param doubt why it cannot be told; null where it can, or where the unit behind the number is none of this column
 */
public record Measuring(
        @Nullable BigDecimal value,
        Applied.@Nullable Scaled applied,
        @Nullable Doubt doubt) {

    /** Why a number cannot be told. */
    public enum Doubt {
        /** What is stated is unknown, of another kind, or stated in two ways. */
        STATED,
        /** The cell's format divides by another factor than the stated measure. */
        FORMAT,
        /** Far too little or too much for what is counted in it. */
        AMOUNT
    }

    /** The unit written behind the number is none that this column can have. */
    private static final Measuring OTHER_UNIT = new Measuring(null, null, null);

    /**
     * Measures a number.
     *
     * @param cell where it stands
     */
    public static Measuring of(Quantity number, ColumnMeasure column, Measures measures, String cell) {
        Measure base = column.base();
        if (base == null) {
            return number.unit().isEmpty() ? stored(number.value()) : OTHER_UNIT;
        }
        if (!number.unit().isEmpty()) {
            Measure own = measures.named(number.unit()).orElse(null);
            return isOwn(own, base) ? scaled(number.value(), own, base, cell) : OTHER_UNIT;
        }
        Measure shown = number.format().unit().isEmpty()
                ? null
                : measures.named(number.format().unit()).orElse(null);
        int thousands = number.format().thousands();
        if (thousands > 0) {
            Measure money = measures.money();
            if (money == null || !money.isLike(base)) {
                return new Measuring(null, null, Doubt.FORMAT);
            }
            return shownDivided(number.value(), thousands, column);
        }
        if (column.doubt() != null) {
            return new Measuring(null, null, Doubt.STATED);
        }
        if (shown != null && base.isLike(shown) && shown.factor().compareTo(base.factor()) != 0) {
            MeasureAt stated = column.stated();
            boolean differs = stated != null
                    && stated.measure() != null
                    && stated.measure().factor().compareTo(shown.factor()) != 0;
            return differs ? new Measuring(null, null, Doubt.FORMAT) : scaled(number.value(), shown, base, cell);
        }
        MeasureAt stated = column.stated();
        return stated == null || stated.measure() == null
                ? stored(number.value())
                : scaled(number.value(), stated.measure(), base, stated.cell());
    }

    /** Beside a number stand the column's own unit and its multiples; another kind of thing may have been counted. */
    private static boolean isOwn(@Nullable Measure unit, Measure base) {
        return unit != null
                && base.isLike(unit)
                && (base.equals(unit) || unit.per(base).compareTo(BigDecimal.ONE) != 0);
    }

    /** What is shown divided is stored whole: the page says the same as the stored number, if it names that factor. */
    private static Measuring shownDivided(BigDecimal value, int thousands, ColumnMeasure column) {
        if (column.doubt() != null) {
            return new Measuring(null, null, Doubt.STATED);
        }
        MeasureAt stated = column.stated();
        Measure base = column.base();
        if (stated == null || stated.measure() == null || base == null) {
            return stored(value);
        }
        BigDecimal factor = stated.measure().per(base);
        boolean alike =
                factor.compareTo(BigDecimal.ONE) == 0 || factor.compareTo(BigDecimal.TEN.pow(3 * thousands)) == 0;
        return alike ? stored(value) : new Measuring(null, null, Doubt.FORMAT);
    }

    private static Measuring stored(BigDecimal value) {
        return new Measuring(value, null, null);
    }

    private static Measuring scaled(BigDecimal value, @Nullable Measure measure, Measure base, String cell) {
        BigDecimal factor = measure == null ? BigDecimal.ONE : measure.per(base);
        return measure == null || factor.compareTo(BigDecimal.ONE) == 0
                ? stored(value)
                : new Measuring(value.multiply(factor), new Applied.Scaled(factor, measure.name(), cell), null);
    }

    /** The same, doubted where the amount lies outside what is believable. */
    public Measuring within(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        BigDecimal amount = value == null ? null : value.abs();
        boolean doubtful = amount != null
                && amount.signum() != 0
                && ((least != null && amount.compareTo(least) < 0) || (most != null && amount.compareTo(most) > 0));
        return doubtful ? new Measuring(null, null, Doubt.AMOUNT) : this;
    }
}
