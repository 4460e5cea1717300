package vn.tonghop.reading;

/**
 * One cell that is not blank.
 *
 * @param column from 0
 * @param content what it holds
 */
public record SourceCell(int column, CellContent content) {

    /** The A1 name of a cell: {@code name(0, 1)} is {@code A1}. */
    public static String name(int column, int row) {
        return columnName(column) + row;
    }

    /** The letters of a column: 0 is {@code A}, 27 is {@code AB}. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
