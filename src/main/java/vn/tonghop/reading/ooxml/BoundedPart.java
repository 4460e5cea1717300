package vn.tonghop.reading.ooxml;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ReadingTime;

/** A part of a package that never gives more than the bounds allow, whatever the directory says of its size. */
public final class BoundedPart extends FilterInputStream {

    /** Below this size no part is a bomb, however well it is packed. */
    static final long HARMLESS = 100L << 10;

    /** No tag, comment or other piece of XML that a program writes is as long; a parser would hold it all. */
    private static final long LONGEST_PIECE = 4L << 20;

    private final ReadingBounds bounds;
    private final long packed;
    private long given;
    private long pieceFrom = Long.MAX_VALUE;

    BoundedPart(InputStream in, long packed, ReadingBounds bounds) {
        super(in);
        this.packed = packed;
        this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            count(count);
            return count;
        } catch (ZipException | EOFException e) {
            throw Refusal.damaged("A part is damaged", e);
        }
    }

    private void count(int bytes) {
        given += Math.max(0, bytes);
        check(given, packed, bounds);
        if (given - pieceFrom > LONGEST_PIECE) {
            throw Refusal.unsafe("A piece of XML is longer than " + LONGEST_PIECE + " bytes");
        }
        ReadingTime.check();
    }

    /** Starts a piece of XML: no more bytes are given than the longest one may have until the next is started. */
    void beginPiece() {
        pieceFrom = given;
    }

    /** Refuses a part that becomes too large, or too large for its packed size. */
    static void check(long size, long packed, ReadingBounds bounds) {
        if (size > bounds.expandedBytes()) {
            throw Refusal.tooManyBytes("expanded-bytes", bounds.expandedBytes());
        }
        if (size > HARMLESS && packed > 0 && size / packed >= bounds.expansionRatio()) {
            throw Refusal.tooMany("expansion-ratio", bounds.expansionRatio());
        }
    }
}
