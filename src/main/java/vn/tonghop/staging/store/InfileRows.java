package vn.tonghop.staging.store;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.store.Parameters;
import vn.tonghop.staging.submission.StagedItem;

/**
 * Rows as {@code LOAD DATA} reads them: UTF-8, fields apart by tab, rows by line feed, a backslash before what would be
 * taken for either, {@code \N} for null. Written as they are read, a block at a time, so that the server loads the first
 * rows while the next are put into text, and a chunk of any size needs one block of memory.
 */
final class InfileRows<T extends StagedItem> extends InputStream implements Parameters {

    private static final int BLOCK = 1 << 16;
    private static final int TEN = 10;

    /** What stands behind the backslash for a character that is escaped. */
    private static final byte[] ESCAPES = new byte[128];

    static {
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\\'] = '\\';
        ESCAPES[0] = '0';
    }

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
        return number.scale() > StagedRows.DECIMALS
                ? number.setScale(StagedRows.DECIMALS, RoundingMode.HALF_UP)
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        room(2 * bytes.length);
        for (byte b : bytes) {
            byte escaped = b < 0 ? 0 : ESCAPES[b];
            if (escaped != 0) {
                block[length++] = '\\';
            }
            block[length++] = escaped == 0 ? b : escaped;
        }
    }

    private void room(int bytes) {
        if (block.length - length < bytes) {
            block = Arrays.copyOf(block, Math.max(block.length * 2, length + bytes));
        }
    }
}
