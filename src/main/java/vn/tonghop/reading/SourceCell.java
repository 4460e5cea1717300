package vn.tonghop.reading;

/**
 * One cell that is not blank.
 *
 * @param column from 0
 * @param content what it holds
 * @param struck whether a line goes through all of it by the cell's own font; a text says by its runs what is struck
 */
public record SourceCell(int column, CellContent content, boolean struck) {

    /** A cell that is not struck out. */
    public SourceCell(int column, CellContent content) {
        this(column, content, false);
    }

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
