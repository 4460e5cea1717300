package vn.tonghop.reading;

/** A rectangle of cells; rows from 1, columns from 0, both ends included. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** Whether the cell lies inside. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
