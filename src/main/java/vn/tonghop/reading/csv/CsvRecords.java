package vn.tonghop.reading.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ReadingTime;

/**
 * Parts a text into records and fields (RFC 4180). A quote is a letter like others where it does not stand around a whole field;
 * one that opens a field and is never closed ends with the field, so that it does not swallow the rows behind it.
 */
final class CsvRecords implements Closeable {

    private static final int FIRST_CAPACITY = 1 << 15;
    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private final ReadingBounds bounds;
    private final int longest;
    private final List<String> fields = new ArrayList<>();
    private char[] buffer = new char[FIRST_CAPACITY];
    /** Where the field being read begins; places in it are counted from here. */
    private int from;

    private int end;
    private boolean drained;
    private boolean quoteOpen;
    private boolean onlyQuoted;
    private boolean quotesAll;
    private int usualWidth;
    private int plainRecords;

    CsvRecords(Reader reader, char delimiter, ReadingBounds bounds) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.bounds = bounds;
        // two codes may make one letter, and a quote is written twice
        this.longest = (int) Math.min(Integer.MAX_VALUE >> 2, 2L * bounds.cellCharacters() + 2);
    }

    /** Goes to the next record, a blank line being one; false at the end. */
    boolean next() throws IOException {
        fields.clear();
        quoteOpen = false;
        quotesAll = onlyQuoted && usualWidth > 0;
        onlyQuoted = true;
        if (at(0) == END) {
            return false;
        }
        do {
            readField();
            checkWidth(fields.size());
        } while (passesDelimiter());
        remember(fields.size());
        return true;
    }

    /**
     * Looks over the whole records at hand that have no quote and end as nearly all do, by a line feed: they go on as they are,
     * by {@link #take}.
     *
     * @return how many characters they have with their line ends; 0 where the next record is another one or not yet at hand
     */
    int plain() throws IOException {
        plainRecords = 0;
        if (at(0) == END) {
            return 0;
        }
        int to = from;
        for (int place = from; place < end; place++) {
            char c = buffer[place];
            if (c > '"') {
                continue;
            }
            if (c == '"' || (c == '\r' && (place + 1 == end || buffer[place + 1] != '\n'))) {
                break;
            }
            if (c == '\n') {
                plainRecords++;
                to = place + 1;
            }
        }
        if (to > from) {
            quoteOpen = false;
            onlyQuoted = false;
            rememberLast(to);
        }
        return to - from;
    }

    /** How many records the characters of the last {@link #plain} make. */
    int plainRecords() {
        return plainRecords;
    }

    /** Passes so many characters of the last {@link #plain} on. */
    void take(int count, char[] target, int offset) {
        System.arraycopy(buffer, from, target, offset, count);
        from += count;
    }

    private void rememberLast(int to) {
        int width = 1;
        for (int place = to - 1; place >= from && !(width > 1 && endsLine(buffer[place])); place--) {
            width += buffer[place] == delimiter ? 1 : 0;
        }
        remember(width);
    }

    private void checkWidth(int width) {
        if (width > bounds.columns()) {
            throw CsvCursor.tooLarge("columns", bounds.columns());
        }
    }

    private void remember(int width) {
        usualWidth = width > 1 ? width : usualWidth;
    }

    /** The fields of the record, without the quotes around them. */
    List<String> fields() {
        return fields;
    }

    /** Whether a quote opens one of the fields and is never closed. */
    boolean hasOpenQuote() {
        return quoteOpen;
    }

    private void readField() throws IOException {
        int lead = 0;
        while (at(lead) == ' ' && lead < longest) {
            lead++;
        }
        boolean keptAsText = at(lead) == '=' && at(lead + 1) == '"';
        int open = keptAsText ? lead + 1 : lead;
        if (at(open) != '"') {
            onlyQuoted = false;
            int to = endOfField();
            take(0, to, to);
            return;
        }
        int close = closing(open);
        if (close < 0 || isSwallowed(open, close)) {
            takeOpen(open);
        } else if (keptAsText) {
            take(lead, close + 1, afterSpaces(close + 1));
        } else {
            take(open + 1, close, afterSpaces(close + 1));
            unescape();
        }
    }

    /** A quote alone in its field repeats the value above; another one is a slip. */
    private void takeOpen(int open) throws IOException {
        int to = endOfField();
        boolean alone = to == open + 1;
        quoteOpen |= !alone;
        take(alone ? open : open + 1, to, to);
    }

    private void take(int first, int to, int next) {
        fields.add(new String(buffer, from + first, to - first));
        from += next;
    }

    private void unescape() {
        int last = fields.size() - 1;
        String field = fields.get(last);
        if (field.indexOf('"') >= 0) {
            fields.set(last, field.replace("\"\"", "\""));
        }
    }

    private int endOfField() throws IOException {
        int place = 0;
        while (!endsField(at(place))) {
            if (++place > longest) {
                throw CsvCursor.tooLarge("cell-characters", bounds.cellCharacters());
            }
        }
        return place;
    }

    /** The quote that closes the field; negative where another field's opening quote or the end comes first. */
    private int closing(int open) throws IOException {
        for (int place = open + 1; place - open <= longest && at(place) != END; place++) {
            if (at(place) != '"') {
                continue;
            }
            if (at(place + 1) == '"') {
                place++;
            } else if (endsField(at(afterSpaces(place + 1)))) {
                return place;
            } else if (place > open + 1 && endsField(at(place - 1))) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * Whether the quotes hold what are fields or records of their own: the record would have another number of fields than the
     * one before, and the line alone has as many. Where all fields of a record stand in quotes, its writer quotes every field.
     */
    private boolean isSwallowed(int open, int close) throws IOException {
        boolean parted = false;
        for (int place = open + 1; place < close && !parted; place++) {
            parted = endsField(at(place));
        }
        return parted
                && fields.size() + fieldsOfLine() == usualWidth
                && fields.size() + fieldsFrom(close + 1) != usualWidth
                && !isQuotedThroughout(close + 1);
    }

    private boolean isQuotedThroughout(int first) throws IOException {
        boolean several = quotesAll || !fields.isEmpty();
        boolean quoted = false;
        for (int place = first; onlyQuoted && place - first <= longest && (quoted || !endsLine(at(place))); place++) {
            int c = at(place);
            if (!quoted && c == delimiter) {
                several = true;
                onlyQuoted = at(place + 1) == '"';
            }
            quoted ^= c == '"';
            if (c == END) {
                break;
            }
        }
        return several && onlyQuoted;
    }

    /** How many fields a record has from the end of one on, where the quotes in it are what they seem to be. */
    private int fieldsFrom(int first) throws IOException {
        int count = 1;
        boolean quoted = false;
        for (int place = first; place - first <= longest && (quoted || !endsLine(at(place))); place++) {
            int c = at(place);
            if (c == END) {
                break;
            }
            quoted = quoted ? c != '"' : c == '"' && at(place - 1) == delimiter;
            count += !quoted && c == delimiter ? 1 : 0;
        }
        return count;
    }

    private int fieldsOfLine() throws IOException {
        int count = 1;
        for (int place = 0; place <= longest && !endsLine(at(place)); place++) {
            count += at(place) == delimiter ? 1 : 0;
        }
        return count;
    }

    private int afterSpaces(int first) throws IOException {
        int place = first;
        while (at(place) == ' ' && place < longest) {
            place++;
        }
        return place;
    }

    private boolean passesDelimiter() throws IOException {
        int next = at(0);
        from += next == END ? 0 : 1;
        if (next == '\r' && at(0) == '\n') {
            from++;
        }
        return next == delimiter;
    }

    private boolean endsField(int c) {
        return c == delimiter || endsLine(c);
    }

    private static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == END;
    }

    private int at(int place) throws IOException {
        while (from + place >= end) {
            if (drained || !fill()) {
                return END;
            }
        }
        return buffer[from + place];
    }

    private boolean fill() throws IOException {
        ReadingTime.check();
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, end - from);
            end -= from;
            from = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = reader.read(buffer, end, buffer.length - end);
        drained = count < 0;
        end += Math.max(count, 0);
        return !drained;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
