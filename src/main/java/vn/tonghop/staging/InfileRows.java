package vn.tonghop.staging;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as {@code LOAD DATA} reads them: UTF-8, fields apart by tab, rows by line feed, a backslash before what would be
 * taken for either, {@code \N} for null. Written as they are read, a block at a time, so that the server loads the first
 * rows while the next are put into text, and a chunk of any size needs one block of memory.
 */
final class InfileRows<T extends StagedItem> extends InputStream implements Parameters {

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;
    private static final int TWO_BYTES = 0x80;
    private static final int THREE_BYTES = 0x800;
    private static final int SIX_BITS = 0x3F;
    private static final int TEN = 10;

    private final StagingInsert<T> insert;
    private final Iterator<StagedItem> items;
    private byte[] block = new byte[BLOCK + BLOCK / 4];
    private int length;
    private int given;
    private boolean firstField;

    InfileRows(StagingInsert<T> insert, List<StagedItem> items) {
        this.insert = insert;
        this.items = items.iterator();
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[given++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(most, length - given);
        System.arraycopy(block, given, target, offset, count);
        given += count;
        return count;
    }

    /** Makes the next block when this one is given away; false at the end of all rows. */
    private boolean fill() throws IOException {
        if (given < length) {
            return true;
        }
        given = 0;
        length = 0;
        while (length < BLOCK && items.hasNext()) {
            write(insert.type().cast(items.next()));
        }
        return length > 0;
    }

    private void write(T item) throws IOException {
        firstField = true;
        try {
            insert.binder().bind(item, this);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        room(1);
        block[length++] = '\n';
    }

    @Override
    public Parameters add(@Nullable Object... values) {
        for (Object value : values) {
            room(2);
            if (!firstField) {
                block[length++] = '\t';
            }
            firstField = false;
            field(value);
        }
        return this;
    }

    private void field(@Nullable Object value) {
        if (value == null) {
            plain("\\N");
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean flag) {
            plain(flag ? "1" : "0");
        } else if (value instanceof LocalDate date) {
            day(date);
        } else if (value instanceof BigDecimal number) {
            plain(rounded(number).toPlainString());
        } else if (value instanceof Integer || value instanceof Long) {
            plain(value.toString());
        } else {
            throw new IllegalArgumentException("no field of a staged row: " + value.getClass());
        }
    }

    /** As the columns would round it, which a load would be warned of. */
    private static BigDecimal rounded(BigDecimal number) {
        return number.scale() > StagingTables.DECIMALS
                ? number.setScale(StagingTables.DECIMALS, RoundingMode.HALF_UP)
                : number;
    }

    private void day(LocalDate date) {
        int year = date.getYear();
        if (year < 1000 || year > 9999) {
            plain(date.toString());
            return;
        }
        room(TEN);
        digits(year / 100);
        digits(year % 100);
        block[length++] = '-';
        digits(date.getMonthValue());
        block[length++] = '-';
        digits(date.getDayOfMonth());
    }

    private void digits(int two) {
        block[length++] = (byte) ('0' + two / TEN);
        block[length++] = (byte) ('0' + two % TEN);
    }

    /** Text that is ASCII and holds nothing to escape. */
    private void plain(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            block[length++] = (byte) text.charAt(i);
        }
    }

    private void text(String text) {
        room(text.length() * LONGEST_CHARACTER);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < TWO_BYTES) {
                ascii(c);
            } else if (c < THREE_BYTES) {
                block[length++] = (byte) (0xC0 | (c >> 6));
                trail(c);
            } else if (!Character.isSurrogate(c)) {
                block[length++] = (byte) (0xE0 | (c >> 12));
                trail(c >> 6);
                trail(c);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                block[length++] = (byte) (0xF0 | (point >> 18));
                trail(point >> 12);
                trail(point >> 6);
                trail(point);
            } else {
                // half a character; the driver writes the same
                block[length++] = '?';
            }
        }
    }

    private void ascii(char c) {
        switch (c) {
            case '\t', '\n', '\\' -> {
                block[length++] = '\\';
                block[length++] = (byte) (c == '\t' ? 't' : (c == '\n' ? 'n' : c));
            }
            case 0 -> {
                block[length++] = '\\';
                block[length++] = '0';
            }
            default -> block[length++] = (byte) c;
        }
    }

    private void trail(int bits) {
        block[length++] = (byte) (TWO_BYTES | (bits & SIX_BITS));
    }

    private void room(int bytes) {
        if (block.length - length < bytes) {
            block = Arrays.copyOf(block, Math.max(block.length * 2, length + bytes));
        }
    }
}
