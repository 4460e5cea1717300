package vn.tonghop.reading.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.EncodingDecision.ByFormat.Sign;

/** Recognises Unicode by its byte-order mark, or by where the NULs stand that wide characters bring along. */
final class ByteOrder {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private ByteOrder() {}

    /** The encoding, or null where neither a mark nor NULs tell. */
    static @Nullable TextEncoding of(byte[] head) {
        Sign mark = Sign.MARK;
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return TextEncoding.unicode(StandardCharsets.UTF_8, 3, mark);
        } else if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return TextEncoding.unicode(UTF_32LE, 4, mark);
        } else if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return TextEncoding.unicode(UTF_32BE, 4, mark);
        } else if (starts(head, 0xFF, 0xFE)) {
            return TextEncoding.unicode(StandardCharsets.UTF_16LE, 2, mark);
        } else if (starts(head, 0xFE, 0xFF)) {
            return TextEncoding.unicode(StandardCharsets.UTF_16BE, 2, mark);
        }
        return byNuls(head);
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable TextEncoding byNuls(byte[] head) {
        int[] nuls = new int[4];
        int length = Math.min(head.length, 1 << 16) / 4 * 4;
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                nuls[i % 4]++;
            }
        }
        int quarter = length / 4;
        if (quarter == 0 || nuls[0] + nuls[1] + nuls[2] + nuls[3] < quarter * 0.1) {
            return null;
        } else if (nuls[2] > quarter * 0.9 && nuls[3] > quarter * 0.9 && nuls[0] < quarter * 0.1) {
            return TextEncoding.unicode(UTF_32LE, 0, Sign.NULS);
        } else if (nuls[0] > quarter * 0.9 && nuls[1] > quarter * 0.9 && nuls[3] < quarter * 0.1) {
            return TextEncoding.unicode(UTF_32BE, 0, Sign.NULS);
        } else if (nuls[1] + nuls[3] > quarter * 0.6 && nuls[0] + nuls[2] < quarter * 0.1) {
            return TextEncoding.unicode(StandardCharsets.UTF_16LE, 0, Sign.NULS);
        } else if (nuls[0] + nuls[2] > quarter * 0.6 && nuls[1] + nuls[3] < quarter * 0.1) {
            return TextEncoding.unicode(StandardCharsets.UTF_16BE, 0, Sign.NULS);
        }
        return null;
    }
}
