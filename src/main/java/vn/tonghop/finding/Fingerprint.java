package vn.tonghop.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Short and whole SHA-256 fingerprints of texts; fields are separated so that none can run into the next. */
public final class Fingerprint {

    private static final int SHORT_LENGTH = 12;
    /** Looking a digest up costs more than a short text's hash; one that has given its hash is as new. */
    private static final ThreadLocal<MessageDigest> OF_THREAD = ThreadLocal.withInitial(Fingerprint::sha256);

    /** What is put before fields of each usual length; rows of registers have millions of them. */
    private static final byte[][] PREFIXES =
            IntStream.range(0, 256).mapToObj(Fingerprint::prefix).toArray(byte[][]::new);

    private Fingerprint() {}

    private static byte[] prefix(int length) {
        return (length + ":").getBytes(StandardCharsets.US_ASCII);
    }

    /** Twelve hexadecimal digits of the fields' hash; null differs from the empty text. */
    public static String of(@Nullable String... fields) {
        MessageDigest digest = OF_THREAD.get();
        for (String field : fields) {
            byte[] bytes = (field == null ? "\u0000" : field).getBytes(StandardCharsets.UTF_8);
            digest.update(bytes.length < PREFIXES.length ? PREFIXES[bytes.length] : prefix(bytes.length));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, SHORT_LENGTH / 2);
    }

    /** All sixty-four hexadecimal digits of the bytes' SHA-256. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** A fresh SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
