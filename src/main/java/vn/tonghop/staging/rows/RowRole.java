package vn.tonghop.staging.rows;

import java.util.Locale;

/**
 * What a row below a header is. Only {@link #DATA} can count; every other role is accounted for by name, so that a unit sees what
 * was not counted.
 */
public enum RowRole {
    /** Typed like its neighbours, whatever words it begins with. */
    DATA,
    /** Its evidence conflicts: it is asked about. */
    UNCLEAR,
    /** The header, printed again. */
    HEADER,
    /** A heading of a Word file. */
    HEADING,
    /** "(1) (2) (3)=(1)+(2)", "A B 1 2" under the header. */
    COLUMN_NUMBERS,
    /** What the columns count in, under the header. */
    MEASURES,
    /** How the columns are to be filled in, under the header. */
    HINTS,
    /** Heads the rows below it, with or without their number or sum. */
    GROUP,
    /** The title, printed again, or what heads a further part of the sheet. */
    TITLE,
    /** The sum of the rows above, or of all. */
    TOTAL,
    /** The sum of a page. */
    PAGE_TOTAL,
    /** The sum that goes to the next page. */
    CARRIED_OUT,
    /** The sum that comes from the page before. */
    CARRIED_IN,
    /** The sum since the beginning of the year. */
    YEAR_TOTAL,
    /** A part of the sum above. */
    PART_OF_TOTAL,
    /** The sum in words. */
    IN_WORDS,
    /** Nothing but its printed number. */
    ORDINAL_ONLY,
    /** Dashes and zeros only. */
    EMPTY,
    /** "Không phát sinh". */
    NIL,
    /** Place and date, posts, names, recipients. */
    SIGNATURE,
    /** A remark. */
    NOTE,
    /** A text alone in its row: the rows that follow say whether it is a group, a title or a note. */
    ASIDE,
    /** The header of another table. */
    OTHER_HEADER;

    /** Whether it states sums of other rows. */
    boolean isSum() {
        return switch (this) {
            case TOTAL, PAGE_TOTAL, CARRIED_OUT, CARRIED_IN, YEAR_TOTAL, PART_OF_TOTAL -> true;
            case DATA,
                    UNCLEAR,
                    HEADER,
                    HEADING,
                    COLUMN_NUMBERS,
                    MEASURES,
                    HINTS,
                    GROUP,
                    TITLE,
                    IN_WORDS,
                    ORDINAL_ONLY,
                    EMPTY,
                    NIL,
                    SIGNATURE,
                    NOTE,
                    ASIDE,
                    OTHER_HEADER -> false;
        };
    }

    /** Whether it states something that may be counted or checked. */
    public boolean states() {
        return this == DATA || this == UNCLEAR || this == NIL || isSum();
    }

    /** The word under which rows of this role are accounted for. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
