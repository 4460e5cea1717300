package vn.tonghop.reading.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The records of a workbook's stream that decide about cells. The others are left out, so that one which POI cannot read costs
 * nobody a file that Excel opens, and records with bytes to spare, which some programs write, are cut to their length.
 * Where the stream is encrypted, all are given as they stand: their place in it is part of the key.
 */
final class NeededRecords extends InputStream {

    private static final int HEADER = 4;
    private static final int FILE_PASS = 0x2F;
    private static final int CONTINUE = 0x3C;
    private static final int ANY = Integer.MAX_VALUE;

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
            Map.entry(0x00FC, ANY), // shared strings
            Map.entry(0x00FD, 10), // cells: shared string,
            Map.entry(0x0006, ANY), // formula
            Map.entry(0x0206, ANY),
            Map.entry(0x0406, ANY),
            Map.entry(0x0207, ANY), // and its text,
            Map.entry(0x0203, 14), // number,
            Map.entry(0x0204, ANY), // text,
            Map.entry(0x0205, 8), // truth or error,
            Map.entry(0x027E, 10), // short number
            Map.entry(0x0208, 16), // row
            Map.entry(0x041E, ANY)); // number format

    private final InputStream in;
    private InputStream record = InputStream.nullInputStream();
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
        byte[] header = in.readNBytes(HEADER);
        while (header.length == HEADER) {
            int type = word(header, 0);
            byte[] body = in.readNBytes(word(header, 2));
            asTheyStand |= type == FILE_PASS;
            if (asTheyStand) {
                record = new ByteArrayInputStream(joined(header, body, body.length));
                return true;
            }
            Integer longest = type == CONTINUE && continued ? Integer.valueOf(ANY) : NEEDED.get(type);
            continued = longest != null;
            if (longest != null) {
                record = new ByteArrayInputStream(joined(header, body, Math.min(body.length, longest)));
                return true;
            }
            header = in.readNBytes(HEADER);
        }
        return false;
    }

    private static byte[] joined(byte[] header, byte[] body, int length) {
        byte[] joined = new byte[HEADER + length];
        joined[0] = header[0];
        joined[1] = header[1];
        joined[2] = (byte) length;
        joined[3] = (byte) (length >> 8);
        System.arraycopy(body, 0, joined, HEADER, length);
        return joined;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
