package vn.tonghop.reading;

import java.time.Duration;

/**
 * How much a file may ask of us. Over a bound is a finding, never a crash. Document types and entities have no bound: a part
 * with one is refused.
 *
 * @param fileBytes size of the file
 * @param expandedBytes total of a package's parts after decompression
 * @param expansionRatio how many times larger a part may become
 * @param rows rows of a sheet, blank ones not counted
 * @param columns columns of a sheet
 * @param cellCharacters characters of one cell
 * @param textCharacters characters of all shared strings
 * @param xmlDepth nesting of elements
 * @param heldBytes size of a web page, which is held in memory as a whole
 * @param heldCells cells of an {@code .xls} sheet, and its workbook's strings, which are held in memory
 * @param time spent in reading one file, without what is done between its rows
 */
public record ReadingBounds(
        long fileBytes,
        long expandedBytes,
        int expansionRatio,
        int rows,
        int columns,
        int cellCharacters,
        long textCharacters,
        int xmlDepth,
        long heldBytes,
        int heldCells,
        Duration time) {

    /** Bounds that every honest file of a department keeps. */
    public static ReadingBounds defaults() {
        return new ReadingBounds(
                200L << 20,
                2L << 30,
                1000,
                1_100_000,
                16_384,
                32_767,
                1L << 29,
                64,
                12L << 20,
                2_000_000,
                Duration.ofMinutes(5));
    }
}
