package vn.tonghop.reading.excel;

import org.jspecify.annotations.Nullable;

/** Reads whole numbers from attributes without failing. */
final class Whole {

    private static final int MOST_DIGITS = 9;

    private Whole() {}

    /** The number, or {@code otherwise} where the text is missing or no whole number below a thousand million. */
    static int parse(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > MOST_DIGITS) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return otherwise;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
