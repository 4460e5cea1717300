package vn.tonghop.reading;

/**
 * How much a file may ask of us. Over a bound is a finding, never a crash.
 *
 * @param fileBytes size of the file
 * @param expandedBytes total of a package's parts after decompression
 * @param expansionRatio how many times larger a part may become
 * @param rows rows of a sheet, blank ones not counted
 * @param columns columns of a sheet
 * @param cellCharacters characters of one cell
 * @param textCharacters characters of all shared strings
 * @param xmlDepth nesting of elements
 */
public record ReadingBounds(
        long fileBytes,
        long expandedBytes,
        int expansionRatio,
        int rows,
        int columns,
        int cellCharacters,
        long textCharacters,
        int xmlDepth) {

    /** Bounds that every honest file of a department keeps. */
    public static ReadingBounds defaults() {
        return new ReadingBounds(200L << 20, 2L << 30, 1000, 1_100_000, 16_384, 32_767, 1L << 29, 64);
    }
}
