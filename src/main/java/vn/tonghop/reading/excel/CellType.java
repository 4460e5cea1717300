package vn.tonghop.reading.excel;

import vn.tonghop.reading.ooxml.Characters;

/** What the value of a cell is, by its attribute {@code t} (ECMA-376 part 1, 18.18.11). */
enum CellType {
    NUMBER("n"),
    SHARED("s"),
    FORMULA_TEXT("str"),
    INLINE("inlineStr"),
    BOOLEAN("b"),
    ERROR("e"),
    DATE("d");

    private static final CellType[] ALL = values();

    private final String mark;

    CellType(String mark) {
        this.mark = mark;
    }

    /** The type of a mark; a number where no other is known. */
    static CellType of(Characters mark) {
        for (CellType type : ALL) {
            if (mark.is(type.mark)) {
                return type;
            }
        }
        return NUMBER;
    }
}
