package vn.tonghop.reading.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

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
        pool.write(head);
        byte[] piece = new byte[1 << 14];
        int length = head.length < HEAD ? 0 : in.readNBytes(piece, 0, piece.length);
        while (length > 0) {
            boolean plain = check.add(piece, length);
            ascii &= plain;
            if (!plain && pool.size() < POOL) {
                pool.write('\n');
                pool.write(piece, 0, length);
            }
            length = in.readNBytes(piece, 0, piece.length);
        }
        return new TextSample(head, pool.toByteArray(), ascii, check.isValid());
    }

    /** The first bytes. */
    byte[] head() {
        return head;
    }

    /** The head, then pieces with bytes outside ASCII from the rest. */
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
