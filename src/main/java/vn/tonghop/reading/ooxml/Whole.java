package vn.tonghop.reading.ooxml;

import org.jspecify.annotations.Nullable;

/** Reads whole numbers from attributes without failing. */
public final class Whole {

    private static final int MOST_DIGITS = 9;

    private Whole() {}

    /** The number, or {@code otherwise} where the text is missing or no whole number below a thousand million. */
    public static int parse(@Nullable CharSequence text, int otherwise) {
        return text == null ? otherwise : parse(text, 0, otherwise);
    }

    /** The number from a character on to the end. */
    public static int parse(CharSequence text, int from, int otherwise) {
        int length = text.length();
        if (length <= from || length - from > MOST_DIGITS) {
            return otherwise;
        }
        int number = 0;
        for (int i = from; i < length; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return otherwise;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
