package vn.tonghop.staging.months;

import java.text.Normalizer;
import java.util.Locale;

/** Text as months are looked for in: lower case, without diacritics and invisible characters, every blank and dash alike. */
final class PlainText {

    private PlainText() {}

    static String of(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.FORMAT -> {}
                case Character.DASH_PUNCTUATION -> plain.append('-');
                case Character.SPACE_SEPARATOR,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.CONTROL -> blank(plain);
                default -> plain.append(sign(c));
            }
        }
        return plain.toString().strip();
    }

    private static void blank(StringBuilder plain) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    private static char sign(char c) {
        return switch (c) {
            case 'đ' -> 'd';
            case '\u2212' -> '-';
            case '\u2044', '\u2215' -> '/';
            default -> c;
        };
    }
}
