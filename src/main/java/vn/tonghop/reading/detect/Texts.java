package vn.tonghop.reading.detect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.encoding.TextEncodings;

/** Looks at the first bytes of a file as text, near enough to tell kinds of files apart. */
final class Texts {

    private Texts() {}

    /** The text without byte-order mark; letters outside ASCII may be wrong. */
    static String of(byte[] head) {
        @Nullable Charset wide = TextEncodings.wide(head);
        String text = new String(head, wide == null ? StandardCharsets.ISO_8859_1 : wide);
        if (text.startsWith("\uFEFF")) {
            return text.substring(1);
        }
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }

    /** Whether it has no characters that text never has. */
    static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c < ' ' && "\t\n\r\f\u000B\u001A".indexOf(c) < 0);
    }
}
