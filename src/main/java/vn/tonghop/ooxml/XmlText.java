package vn.tonghop.ooxml;

/** Text as XML can hold it. */
public final class XmlText {

    private XmlText() {}

    /** Without the control characters and half surrogate pairs that no XML file may hold. */
    public static String clean(String text) {
        int bad = firstBad(text);
        if (bad < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, bad);
        text.substring(bad).codePoints().filter(XmlText::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Most texts are clean, and a loop over an array tells so in a fraction of a stream's time. */
    private static int firstBad(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue;
            }
            if (!isAllowed(text.codePointAt(i))) {
                return i;
            }
            i += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return -1;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
