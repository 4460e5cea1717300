package vn.tonghop.reading.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of a workbook's stream that decide about cells. The others are left out, so that one which POI cannot read costs
 * nobody a file that Excel opens, and records with bytes to spare, which some programs write, are cut to their length.
 * Where the stream is encrypted, all are given as they stand: their place in it is part of the key.
 */
final class NeededRecords extends InputStream {

    static final int HEADER = 4;
    private static final int FILE_PASS = 0x2F;
    private static final int CONTINUE = 0x3C;
    private static final int ANY = Integer.MAX_VALUE;
    private static final int STRINGS = 0xFC;
    private static final int TEXT = 0x0204;
    private static final int TEXT_OF_FORMULA = 0x0207;

    /** Types that go on in the records behind them; what goes on behind others is none of theirs, but a drawing's. */
    private static final Set<Integer> CONTINUED = Set.of(TEXT, TEXT_OF_FORMULA);

    /** How long a record of the type is at the least: some programs spare empty texts the byte that says how they are stored. */
    private static final Map<Integer, Integer> SHORTEST = Map.of(TEXT, 9, TEXT_OF_FORMULA, 3);

    /** Record types, and how long one of the type can be. */
    private static final Map<Integer, Integer> NEEDED = Map.ofEntries(
            Map.entry(0x0809, ANY), // start of the workbook or of a sheet
            Map.entry(0x000A, ANY), // its end
            Map.entry(0x0022, 2), // how days are counted
            Map.entry(0x0031, ANY), // font
            Map.entry(0x0085, ANY), // sheet
            Map.entry(0x00BD, ANY), // numbers in a row
            Map.entry(0x00E0, 20), // look
            Map.entry(0x00E5, ANY), // merged cells
            Map.entry(STRINGS, ANY), // shared strings
            Map.entry(0x00FD, 10), // cells: shared string,
            Map.entry(0x0006, ANY), // formula
            Map.entry(0x0206, ANY),
            Map.entry(0x0406, ANY),
            Map.entry(TEXT_OF_FORMULA, ANY), // and its text,
            Map.entry(0x0203, 14), // number,
            Map.entry(TEXT, ANY), // text,
            Map.entry(0x0205, 8), // truth or error,
            Map.entry(0x027E, 10), // short number
            Map.entry(0x0208, 16), // row
            Map.entry(0x041E, ANY)); // number format

    private final InputStream in;
    private final Deque<byte[]> ready = new ArrayDeque<>();
    private InputStream record = InputStream.nullInputStream();
    private byte @Nullable [] ahead;
    private boolean asTheyStand;
    private boolean continued;

    NeededRecords(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int next = record.read();
        while (next < 0 && advance()) {
            next = record.read();
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = record.read(buffer, offset, length);
        while (count < 0 && length > 0 && advance()) {
            count = record.read(buffer, offset, length);
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        while (record.available() == 0 && advance()) {
            // to the next record that is needed
        }
        return record.available();
    }

    /** Goes to the next record that is needed; false at the end. */
    private boolean advance() throws IOException {
        while (ready.isEmpty()) {
            byte[] next = raw();
            if (next == null) {
                return false;
            }
            take(next);
        }
        record = new ByteArrayInputStream(ready.remove());
        return true;
    }

    private void take(byte[] next) throws IOException {
        int type = word(next, 0);
        asTheyStand |= type == FILE_PASS;
        if (asTheyStand) {
            ready.add(next);
            return;
        }
        Integer longest = type == CONTINUE && continued ? Integer.valueOf(ANY) : NEEDED.get(type);
        continued = longest != null && (type == CONTINUE || CONTINUED.contains(type));
        if (type == STRINGS) {
            takeStrings(next);
        } else if (longest != null) {
            ready.add(resized(next, Math.max(SHORTEST.getOrDefault(type, 0), Math.min(next.length - HEADER, longest))));
        }
    }

    private void takeStrings(byte[] table) throws IOException {
        List<byte[]> pieces = new ArrayList<>(List.of(table));
        byte[] next = raw();
        while (next != null && word(next, 0) == CONTINUE) {
            pieces.add(next);
            next = raw();
        }
        ahead = next;
        ready.addAll(new StringTable(pieces).whole());
    }

    /** The next record with its header; null where the stream ends. */
    private byte @Nullable [] raw() throws IOException {
        byte[] known = ahead;
        ahead = null;
        if (known != null) {
            return known;
        }
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            return null;
        }
        byte[] body = in.readNBytes(word(header, 2));
        byte[] whole = Arrays.copyOf(header, HEADER + body.length);
        System.arraycopy(body, 0, whole, HEADER, body.length);
        // Where the stream ends within a record, it is as long as what there is of it
        return resized(whole, body.length);
    }

    /** The record with a body of this length, cut or filled up with zeros. */
    static byte[] resized(byte[] record, int length) {
        byte[] resized = record.length == HEADER + length ? record : Arrays.copyOf(record, HEADER + length);
        resized[2] = (byte) length;
        resized[3] = (byte) (length >> 8);
        return resized;
    }

    static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
