package vn.tonghop.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes XML as UTF-8: markup as it stands, text escaped. For one thread; what is written last stays here until {@link #flush}. */
public final class XmlOut {

    private static final int SIZE = 1 << 15;
    private static final int PIECE = 2048;
    /** Of a character as it is escaped. */
    private static final int MOST_BYTES = 5;

    private static final char NO_CHARACTER = 0xFFFE;
    private static final byte[] AMPERSAND = bytes("&amp;");
    private static final byte[] LESS = bytes("&lt;");
    private static final byte[] GREATER = bytes("&gt;");
    private static final byte[] PLAIN_GREATER = bytes(">");
    private static final byte[] RETURN = bytes("&#13;");

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private final char[] piece = new char[PIECE];
    private int used;

    XmlOut(OutputStream out) {
        this.out = out;
    }

    /** Markup for {@link #markup}, to be made once for many rows. */
    public static byte[] bytes(String markup) {
        return markup.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes well-formed markup as it stands. */
    public void markup(byte[] markup) throws IOException {
        markup(markup, 0, markup.length);
    }

    void markup(byte[] markup, int from, int length) throws IOException {
        room(length);
        if (length > buffer.length) {
            out.write(markup, from, length);
            return;
        }
        System.arraycopy(markup, from, buffer, used, length);
        used += length;
    }

    /** Writes a number without a sign. */
    public void number(int number) throws IOException {
        if (number >= 10) {
            number(number / 10);
        }
        room(1);
        buffer[used++] = (byte) ('0' + number % 10);
    }

    /** Writes the text of an element, without what no XML file may hold. */
    public void text(String text) throws IOException {
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PIECE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            text.getChars(from, to, piece, 0);
            room((to - from) * MOST_BYTES);
            encode(to - from);
            from = to;
        }
    }

    /** There is room for the whole piece. */
    private void encode(int length) {
        for (int i = 0; i < length; i++) {
            char c = piece[i];
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                buffer[used++] = (byte) (0xC0 | (c >> 6));
                last(c);
            } else if (Character.isSurrogate(c)) {
                i += pair(c, i + 1 < length ? piece[i + 1] : 0);
            } else if (c < NO_CHARACTER) {
                buffer[used++] = (byte) (0xE0 | (c >> 12));
                buffer[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                last(c);
            }
        }
    }

    private void ascii(char c) {
        if (isPlain(c)) {
            buffer[used++] = (byte) c;
        } else if (c == '>') {
            put(endsSection() ? GREATER : PLAIN_GREATER);
        } else if (c == '&') {
            put(AMPERSAND);
        } else if (c == '<') {
            put(LESS);
        } else if (c == '\r') {
            put(RETURN);
        }
    }

    private static boolean isPlain(char c) {
        return c > '>' || c == '\n' || c == '\t' || (c >= ' ' && c != '&' && c != '<' && c != '>');
    }

    /** Whether a {@code >} would end a section that never began; where the buffer begins, it is taken to. */
    private boolean endsSection() {
        return used < 2 || (buffer[used - 1] == ']' && buffer[used - 2] == ']');
    }

    /** Half a pair is dropped; returns how many more characters are done. */
    private int pair(char high, char low) {
        if (!Character.isSurrogatePair(high, low)) {
            return 0;
        }
        int whole = Character.toCodePoint(high, low);
        buffer[used++] = (byte) (0xF0 | (whole >> 18));
        buffer[used++] = (byte) (0x80 | ((whole >> 12) & 0x3F));
        buffer[used++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
        last(whole);
        return 1;
    }

    private void last(int c) {
        buffer[used++] = (byte) (0x80 | (c & 0x3F));
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void room(int bytes) throws IOException {
        if (bytes > buffer.length - used) {
            empty();
        }
    }

    private void empty() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    /** Passes everything on. */
    void flush() throws IOException {
        empty();
        out.flush();
    }
}
