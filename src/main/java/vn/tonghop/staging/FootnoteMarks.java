package vn.tonghop.staging;

/** Marks of footnotes at the end of a value: raised figures and stars. They are no part of it. */
final class FootnoteMarks {

    /** A power of ten, not ten with a mark. */
    private static final String TEN = "10";

    private FootnoteMarks() {}

    /** The value without the marks behind it; itself where there are none or they may mean something. */
    static String cut(String text) {
        int end = text.length();
        while (end > 0 && isMark(text.charAt(end - 1))) {
            end--;
        }
        if (end == text.length() || end == 0) {
            return text;
        }
        String value = text.substring(0, end).strip();
        return value.equals(TEN) || !endsAsFigure(value) ? text : value;
    }

    /** Behind a letter a raised figure belongs to a unit of measure, as in "120 m²". */
    private static boolean endsAsFigure(String value) {
        char last = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
        return (last >= '0' && last <= '9') || last == '%' || last == ')';
    }

    private static boolean isMark(char c) {
        return c == '*' || isRaised(c);
    }

    /** Whether it is a raised figure or sign of Unicode. */
    static boolean isRaised(char c) {
        return c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || (c >= '\u2070' && c <= '\u207F');
    }

    /** The raised form of a figure or sign; itself where it has none. */
    static char raised(char c) {
        return switch (c) {
            case '1' -> '\u00B9';
            case '2' -> '\u00B2';
            case '3' -> '\u00B3';
            case '+' -> '\u207A';
            case '-' -> '\u207B';
            case '=' -> '\u207C';
            case '(' -> '\u207D';
            case ')' -> '\u207E';
            default -> c >= '0' && c <= '9' ? (char) ('\u2070' + c - '0') : c;
        };
    }
}
