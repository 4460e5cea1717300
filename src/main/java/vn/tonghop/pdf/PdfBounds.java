package vn.tonghop.pdf;

import java.time.Duration;

/**
 * How much a PDF file may ask of us.
 *
 * @param fileBytes size of the file
 * @param pages how many pages are read
 * @param characters of text on all pages
 * @param memoryBytes decompressed content that is held in memory and on disk at once
 * @param patience how long reading may take
 */
public record PdfBounds(long fileBytes, int pages, int characters, long memoryBytes, Duration patience) {

    /** Bounds that every honest report keeps, scans of many pages among them. */
    public static PdfBounds defaults() {
        return new PdfBounds(200L << 20, 500, 2_000_000, 512L << 20, Duration.ofSeconds(60));
    }
}
