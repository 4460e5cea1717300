package vn.tonghop.reading;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell holds; a blank cell has no content and does not appear. Stored values, never displayed ones. */
public sealed interface CellContent {

    /** Text as written, in NFC, after decoding of legacy fonts; never blank. */
    record Text(String value) implements CellContent {}

    /** A number exactly as the file stores it; {@code percent} where the cell's format shows a percentage (0.947 = 94,7 %). */
    record Numeric(BigDecimal value, boolean percent) implements CellContent {}

    /** A number that the cell's format shows as a date, with the time of day where there is one. */
    record Moment(LocalDateTime value) implements CellContent {}

    /** TRUE or FALSE. */
    record Bool(boolean value) implements CellContent {}

    /** An error such as {@code #REF!}. */
    record ErrorValue(String code) implements CellContent {}

    /** A formula without a stored value. */
    record FormulaWithoutValue(String formula) implements CellContent {}
}
