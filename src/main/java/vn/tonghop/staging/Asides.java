package vn.tonghop.staging;

import vn.tonghop.reading.SourceRow;

/** Says what a text was that stood alone in its row, by what follows it. */
final class Asides {

    private Asides() {}

    /**
     * The role of a text that stood alone.
     *
     * @param next what follows it and its like
     * @param signed whether it stands below a signature
     */
    static RowRole roleOf(SourceRow row, RowRole next, boolean signed) {
        boolean numbered = GroupHead.isNumbered(row);
        return switch (next) {
            case HEADER, OTHER_HEADER -> RowRole.TITLE;
            case DATA, UNCLEAR, GROUP, ORDINAL_ONLY, NIL -> RowRole.GROUP;
            case HEADING,
                    COLUMN_NUMBERS,
                    MEASURES,
                    HINTS,
                    TITLE,
                    TOTAL,
                    PAGE_TOTAL,
                    CARRIED_OUT,
                    CARRIED_IN,
                    YEAR_TOTAL,
                    PART_OF_TOTAL,
                    IN_WORDS,
                    SIGNATURE,
                    NOTE,
                    ASIDE -> signed ? RowRole.SIGNATURE : numbered ? RowRole.GROUP : RowRole.NOTE;
        };
    }
}
