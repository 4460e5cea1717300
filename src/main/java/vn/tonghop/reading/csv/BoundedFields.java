package vn.tonghop.reading.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ReadingTime;
import vn.tonghop.reading.UnreadableSourceException;

/** Stops before a parser collects a field or record without end, as a quote that is never closed would make it do. */
final class BoundedFields extends FilterReader {

    private final char delimiter;
    private final ReadingBounds bounds;
    private int characters;
    private int fields = 1;
    private boolean quoted;
    private boolean closing;

    BoundedFields(Reader reader, char delimiter, ReadingBounds bounds) {
        super(reader);
        this.delimiter = delimiter;
        this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            follow((char) c);
        }
        return c;
    }

    /** Throws {@link UnreadableSourceException} when a field or record is over a bound. */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        ReadingTime.check();
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            follow(buffer[i]);
        }
        return count;
    }

    private void follow(char c) {
        if (c == '"') {
            boolean opens = characters == 0 || closing;
            closing = quoted;
            quoted = !quoted && opens;
        } else {
            closing = false;
        }
        if (!quoted && (c == delimiter || c == '\n' || c == '\r')) {
            fields = c == delimiter ? fields + 1 : 1;
            characters = 0;
            closing = false;
        } else {
            characters++;
        }
        // two codes may make one letter, and a quote is written twice
        if (characters > 2L * bounds.cellCharacters() + 2) {
            throw CsvCursor.tooLarge("cell-characters", bounds.cellCharacters());
        }
        if (fields > bounds.columns()) {
            throw CsvCursor.tooLarge("columns", bounds.columns());
        }
    }
}
