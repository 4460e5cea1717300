package vn.tonghop.reading.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.tonghop.reading.ReadingBounds;

/**
 * Hands a text on with the quotes of its records in order, as the parser wants them: a stray quote, one that is never closed and
 * {@code ="16"} would else end the whole file or swallow the rows behind. A record stays one record, a field one field.
 */
final class OrderlyQuotes extends Reader {

    private final CsvRecords records;
    private final char delimiter;
    private final StringBuilder line = new StringBuilder();
    private final Deque<Long> open = new ArrayDeque<>();
    private int taken;
    private int plain;
    private long number;

    OrderlyQuotes(Reader reader, char delimiter, ReadingBounds bounds) {
        this.records = new CsvRecords(reader, delimiter, bounds);
        this.delimiter = delimiter;
    }

    /** Whether a quote opens one of the fields of a record and is never closed; asked once a record, in their order. */
    boolean isOpen(long record) {
        while (!open.isEmpty() && open.getFirst() < record) {
            open.removeFirst();
        }
        return !open.isEmpty() && open.getFirst() == record;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (taken < line.length()) {
            int count = Math.min(length, line.length() - taken);
            line.getChars(taken, taken + count, target, offset);
            taken += count;
            return count;
        }
        if (plain == 0) {
            plain = records.plain();
            number += records.plainRecords();
        }
        if (plain == 0) {
            return nextLine() ? read(target, offset, length) : -1;
        }
        int count = Math.min(length, plain);
        records.take(count, target, offset);
        plain -= count;
        return count;
    }

    private boolean nextLine() throws IOException {
        line.setLength(0);
        taken = 0;
        if (!records.next()) {
            return false;
        }
        append(records.fields());
        line.append('\n');
        number++;
        if (records.hasOpenQuote()) {
            open.addLast(number);
        }
        return true;
    }

    private void append(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                line.append(delimiter);
            }
            append(fields.get(i));
        }
    }

    private void append(String field) {
        if (!needsQuotes(field)) {
            line.append(field);
            return;
        }
        line.append('"').append(field.replace("\"", "\"\"")).append('"');
    }

    private boolean needsQuotes(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '"' || c == delimiter || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
