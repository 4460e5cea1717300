package vn.tonghop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes XML as UTF-8: markup as it stands, text escaped. For one thread; what is written last stays here until {@link #flush}. */
public final class XmlOut {

    private static final int SIZE = 1 << 15;
    private static final int LONGEST = 8;
    private static final byte[] AMPERSAND = bytes("&amp;");
    private static final byte[] LESS = bytes("&lt;");
    private static final byte[] GREATER = bytes("&gt;");
    private static final byte[] RETURN = bytes("&#13;");

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
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
        if (length > buffer.length - used) {
            empty();
        }
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
        room();
        buffer[used++] = (byte) ('0' + number % 10);
    }

    /** Writes the text of an element, without what no XML file may hold. */
    public void text(String text) throws IOException {
        String clean = XmlText.clean(text);
        for (int i = 0; i < clean.length(); i++) {
            room();
            char c = clean.charAt(i);
            if (c < 0x80) {
                ascii(clean, i, c);
            } else if (c < 0x800) {
                buffer[used++] = (byte) (0xC0 | c >> 6);
                last(c);
            } else if (Character.isHighSurrogate(c)) {
                pair(clean.codePointAt(i++));
            } else {
                buffer[used++] = (byte) (0xE0 | c >> 12);
                buffer[used++] = (byte) (0x80 | c >> 6 & 0x3F);
                last(c);
            }
        }
    }

    private void ascii(String text, int at, char c) throws IOException {
        switch (c) {
            case '&' -> markup(AMPERSAND);
            case '<' -> markup(LESS);
            case '\r' -> markup(RETURN);
            case '>' -> {
                if (text.startsWith("]]", at - 2)) {
                    markup(GREATER);
                } else {
                    buffer[used++] = (byte) c;
                }
            }
            default -> buffer[used++] = (byte) c;
        }
    }

    private void pair(int whole) {
        buffer[used++] = (byte) (0xF0 | whole >> 18);
        buffer[used++] = (byte) (0x80 | whole >> 12 & 0x3F);
        buffer[used++] = (byte) (0x80 | whole >> 6 & 0x3F);
        last(whole);
    }

    private void last(int c) {
        buffer[used++] = (byte) (0x80 | c & 0x3F);
    }

    private void room() throws IOException {
        if (used > buffer.length - LONGEST) {
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
