package vn.tonghop.reading.excel;

import java.util.ArrayList;
import java.util.List;

/**
 * A workbook's table of shared strings as it stands in its records: it may promise more strings than it holds, or have bytes
 * behind them. Excel takes the strings that are whole.
 */
final class StringTable {

    private static final int COUNTS = 8;
    private static final int UNIQUE = NeededRecords.HEADER + 4;
    private static final int WIDE = 1;
    private static final int PHONETIC = 4;
    private static final int RICH = 8;
    private static final int RUN = 4;

    private final List<byte[]> pieces;
    private int piece;
    private int at = NeededRecords.HEADER + COUNTS;

    /**
     * A table over its pieces.
     *
     * @param pieces the record of the table and those in which it goes on, with their headers
     */
    StringTable(List<byte[]> pieces) {
        this.pieces = pieces;
    }

    /** The records up to the end of the last whole string, promising what they hold. */
    List<byte[]> whole() {
        byte[] first = pieces.get(0);
        if (first.length < at) {
            return pieces;
        }
        long promised = Integer.toUnsignedLong(dword(first, UNIQUE));
        long held = 0;
        int lastPiece = piece;
        int end = at;
        while (held < promised && passString()) {
            held++;
            lastPiece = piece;
            end = at;
        }
        List<byte[]> whole = new ArrayList<>(pieces.subList(0, lastPiece));
        whole.add(NeededRecords.resized(pieces.get(lastPiece), end - NeededRecords.HEADER));
        byte[] counted = whole.get(0).clone();
        for (int i = 0; i < Integer.BYTES; i++) {
            counted[UNIQUE + i] = (byte) (held >> (i * Byte.SIZE));
        }
        whole.set(0, counted);
        return whole;
    }

    /** Passes over a string; false where it is not whole. */
    private boolean passString() {
        int low = next();
        int high = next();
        int flags = next();
        boolean rich = (flags & RICH) != 0;
        boolean phonetic = (flags & PHONETIC) != 0;
        long runs = rich ? next() | (long) next() << Byte.SIZE : 0;
        long more = phonetic ? (next() | next() << 8 | next() << 16 | (long) next() << 24) & 0xFFFFFFFFL : 0;
        return flags >= 0
                && runs >= 0
                && passCharacters(low | high << Byte.SIZE, flags & WIDE)
                && pass(runs * RUN + more);
    }

    /** The next byte, in the next piece where this one is at its end; -1 where there is none. */
    private int next() {
        return atNext(1) ? pieces.get(piece)[at++] & 0xFF : -1;
    }

    private boolean atNext(int bytes) {
        while (piece < pieces.size() && at + bytes > pieces.get(piece).length && piece + 1 < pieces.size()) {
            if (at < pieces.get(piece).length) {
                return false;
            }
            piece++;
            at = NeededRecords.HEADER;
        }
        return at + bytes <= pieces.get(piece).length;
    }

    /** Characters that go on in the next piece begin there with the byte that says how they are stored. */
    private boolean passCharacters(int count, int storedWide) {
        int left = count;
        int wide = storedWide;
        while (left > 0) {
            if (at == pieces.get(piece).length) {
                int flags = next();
                if (flags < 0) {
                    return false;
                }
                wide = flags & WIDE;
            }
            int taken = Math.min(left, (pieces.get(piece).length - at) >> wide);
            if (taken == 0) {
                return false;
            }
            left -= taken;
            at += taken << wide;
        }
        return true;
    }

    private boolean pass(long bytes) {
        long left = bytes;
        while (left > 0) {
            if (!atNext(1)) {
                return false;
            }
            long taken = Math.min(left, pieces.get(piece).length - at);
            left -= taken;
            at += (int) taken;
        }
        return true;
    }

    private static int dword(byte[] bytes, int at) {
        return NeededRecords.word(bytes, at) | NeededRecords.word(bytes, at + 2) << 16;
    }
}
