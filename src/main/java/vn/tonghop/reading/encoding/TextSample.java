package vn.tonghop.reading.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.reading.ReadingTime;

/** What is known of a text's bytes without keeping them all. */
final class TextSample {

    private static final int HEAD = 1 << 20;
    private static final int POOL = 2 << 20;

    private final byte[] head;
    private final byte[] pooled;
    private final boolean ascii;
    private final boolean utf8;

    private TextSample(byte[] head, byte[] pooled, boolean ascii, boolean utf8) {
        this.head = head;
        this.pooled = pooled;
        this.ascii = ascii;
        this.utf8 = utf8;
    }

    /** Looks at a whole file, in constant memory. */
    static TextSample of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    static TextSample read(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        Utf8Check check = new Utf8Check();
        boolean ascii = check.add(head, head.length);
        ByteArrayOutputStream pool = new ByteArrayOutputStream(head.length);
        pool.write(head, 0, head.length < HEAD ? head.length : wholeEnd(head, HEAD));
        byte[] piece = new byte[1 << 14];
        int length = head.length < HEAD ? 0 : in.readNBytes(piece, 0, piece.length);
        while (length > 0) {
            ReadingTime.check();
            boolean plain = check.add(piece, length);
            ascii &= plain;
            if (!plain && pool.size() < POOL) {
                int first = wholeStart(piece, length);
                pool.write('\n');
                int end = length < piece.length ? length : wholeEnd(piece, length);
                pool.write(piece, first, Math.max(0, end - first));
            }
            length = in.readNBytes(piece, 0, piece.length);
        }
        return new TextSample(head, pool.toByteArray(), ascii, check.isValid());
    }

    /** Behind the bytes at the start of a piece that may belong to a character before it. */
    private static int wholeStart(byte[] piece, int length) {
        int start = 0;
        while (start < length && piece[start] < 0) {
            start++;
        }
        return start;
    }

    /** Before the bytes at the end of a piece that may belong to a character behind it. */
    private static int wholeEnd(byte[] piece, int length) {
        int end = length;
        while (end > 0 && piece[end - 1] < 0) {
            end--;
        }
        return end;
    }

    /** The first bytes. */
    byte[] head() {
        return head;
    }

    /** The head, then pieces with bytes outside ASCII from the rest, none of whose characters is cut in two. */
    byte[] pooled() {
        return pooled;
    }

    /** Whether all bytes are ASCII. */
    boolean ascii() {
        return ascii;
    }

    /** Whether all bytes are strict UTF-8. */
    boolean utf8() {
        return utf8;
    }
}
