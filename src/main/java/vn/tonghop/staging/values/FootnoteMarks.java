package vn.tonghop.staging.values;

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

    /** A raised figure or sign of Unicode. */
    private static boolean isRaised(char c) {
        return c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || (c >= '\u2070' && c <= '\u207F');
    }
}
