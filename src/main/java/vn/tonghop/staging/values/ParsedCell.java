package vn.tonghop.staging.values;

import org.jspecify.annotations.Nullable;

/**
 * What a cell means once its column is known.
 *
 * @param kind whether it has a value, and if not, why
 * @param value present for {@link Kind#VALUE} alone
 * @param fault present for {@link Kind#UNREADABLE} alone
 * @param found what stands there, for a fault
 */
public record ParsedCell<T>(
        Kind kind, @Nullable T value, @Nullable Fault fault, String found) {

    /** Whether a cell has a value, and if not, why. */
    public enum Kind {
        VALUE,
        /** Nothing stands there. */
        BLANK,
        /** A mark that says there is nothing, such as "-"; stated, not forgotten. */
        NIL,
        /** A mark that the figure is not known yet. */
        NOT_YET,
        /** Something stands there that cannot be read for certain. */
        UNREADABLE
    }

    /** Why a cell cannot be read. */
    public enum Fault {
        NOT_A_NUMBER,
        NOT_WHOLE,
        NEGATIVE,
        /** A number whose cell shows a percentage though the column has none. */
        SHOWN_AS_PERCENT,
        /** A number whose cell shows a day. */
        SHOWN_AS_DATE,
        /** A number whose format shows another one: divided, or with digits behind it. */
        SHOWN_OTHERWISE,
        NOT_A_DATE,
        NOT_A_REAL_DATE,
        SHORT_YEAR,
        OTHER_WEEKDAY,
        NOT_ALLOWED,
        /** A mark that repeats the value above, where above stands none. */
        REPEATS_NOTHING,
        /** A text that points to another row in a column of choices. */
        REFERS,
        FORMULA_ERROR,
        FORMULA_WITHOUT_VALUE;

        /** Whether a formula has no value to be read. */
        public boolean isOfFormula() {
            return this == FORMULA_ERROR || this == FORMULA_WITHOUT_VALUE;
        }
    }

    static <T> ParsedCell<T> of(T value) {
        return new ParsedCell<>(Kind.VALUE, value, null, "");
    }

    static <T> ParsedCell<T> blank() {
        return new ParsedCell<>(Kind.BLANK, null, null, "");
    }

    static <T> ParsedCell<T> nil() {
        return new ParsedCell<>(Kind.NIL, null, null, "");
    }

    static <T> ParsedCell<T> notYet() {
        return new ParsedCell<>(Kind.NOT_YET, null, null, "");
    }

    public static <T> ParsedCell<T> unreadable(Fault fault, String found) {
        return new ParsedCell<>(Kind.UNREADABLE, null, fault, found);
    }
}
