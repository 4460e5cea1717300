package vn.tonghop.ooxml.word;

/**
 * How much a Word file may ask of us.
 *
 * @param fileBytes size of the file
 * @param entries parts of the package
 * @param partBytes size of one part after decompression
 * @param expansionRatio how many times larger a part may become
 * @param xmlDepth nesting of elements
 */
public record WordBounds(long fileBytes, int entries, int partBytes, int expansionRatio, int xmlDepth) {

    /** Below this size any ratio is harmless. */
    static final int SMALL_PART = 1 << 20;

    /** Bounds that every honest report keeps. */
    public static WordBounds defaults() {
        return new WordBounds(100L << 20, 10_000, 64 << 20, 200, 256);
    }
}
