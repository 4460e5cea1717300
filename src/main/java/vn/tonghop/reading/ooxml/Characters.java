package vn.tonghop.reading.ooxml;

import java.math.BigDecimal;
import java.util.Arrays;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/** The characters of an attribute or element, used again for the next: most are read as numbers and never become a string. */
public final class Characters extends TypedValueDecoder implements CharSequence {

    private static final int FIRST_CAPACITY = 64;

    private char[] characters = new char[FIRST_CAPACITY];
    private int length;

    void clear() {
        length = 0;
    }

    void append(char[] from, int offset, int count) {
        if (length + count > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, length + count));
        }
        System.arraycopy(from, offset, characters, length, count);
        length += count;
    }

    /** Drops white space at both ends. */
    public void strip() {
        int from = from();
        length = to(from) - from;
        if (from > 0) {
            System.arraycopy(characters, from, characters, 0, length);
        }
    }

    private int from() {
        int from = 0;
        while (from < length && Character.isWhitespace(characters[from])) {
            from++;
        }
        return from;
    }

    private int to(int from) {
        int to = length;
        while (to > from && Character.isWhitespace(characters[to - 1])) {
            to--;
        }
        return to;
    }

    public boolean is(String text) {
        return text.contentEquals(this);
    }

    /** The number that Java reads in the characters, white space around it aside; null where it reads none or it is longer. */
    @Nullable
    public BigDecimal number(int longest) {
        int whole = Whole.parse(this, -1);
        if (whole >= 0) {
            return BigDecimal.valueOf(whole);
        }
        int from = from();
        int count = to(from) - from;
        if (count > longest) {
            return null;
        }
        try {
            return new BigDecimal(characters, from, count);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    @Override
    public void decode(String value) {
        decode(value.toCharArray(), 0, value.length());
    }

    @Override
    public void decode(char[] buffer, int start, int end) {
        length = 0;
        append(buffer, start, end - start);
    }

    @Override
    public void handleEmptyValue() {
        length = 0;
    }
}
