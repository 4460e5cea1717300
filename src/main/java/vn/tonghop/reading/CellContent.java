package vn.tonghop.reading;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** What a cell holds; a blank cell has no content and does not appear. Stored values, never displayed ones. */
public sealed interface CellContent {

    /**
     * Text as written, in NFC, after decoding of legacy fonts; never blank.
     *
     * @param value the text, struck and raised stretches included
     * @param runs which stretches of it stand out
     */
    record Text(String value, TextRuns runs) implements CellContent {

        /** Text in which nothing stands out. */
        public Text(String value) {
            this(value, TextRuns.NONE);
        }

        /** Text with stretches in italics. */
        public Text(String value, List<Span> italics) {
            this(value, new TextRuns(italics, List.of(), List.of(), null));
        }

        /** Which stretches of it stand in italics, in order. */
        public List<Span> italics() {
            return runs.italics();
        }
    }

    /** A stretch of a text: from its first character, up to and without its last. */
    record Span(int from, int to) {}

    /**
     * A number exactly as the file stores it.
     *
     * @param percent where the cell's format shows a percentage (0.947 = 94,7 %)
     * @param shown what else the format makes of it
     */
    record Numeric(BigDecimal value, boolean percent, Shown shown) implements CellContent {

        /** A number that is shown as it is stored. */
        public Numeric(BigDecimal value, boolean percent) {
            this(value, percent, Shown.AS_STORED);
        }
    }

    /**
     * What a cell's format shows of a number.
     *
     * @param thousands how many times it divides by a thousand: 2 where 20000000 is shown as 20
     * @param unit the words that it puts behind, such as "triệu"; empty for none
     */
    record Shown(int thousands, String unit) {

        /** Nothing but the number that is stored. */
        public static final Shown AS_STORED = new Shown(0, "");

        /** Whether what is shown reads as another number than what is stored. */
        public boolean isAnotherNumber() {
            return thousands > 0 || (!unit.isEmpty() && unit.chars().anyMatch(Character::isDigit));
        }
    }

    /** A number that the cell's format shows as a date, with the time of day where there is one. */
    record Moment(LocalDateTime value) implements CellContent {}

    /** TRUE or FALSE. */
    record Bool(boolean value) implements CellContent {}

    /** An error such as {@code #REF!}. */
    record ErrorValue(String code) implements CellContent {}

    /** A formula without a stored value. */
    record FormulaWithoutValue(String formula) implements CellContent {}
}
