package vn.tonghop.reading.encoding;

/** Checks bytes for strict UTF-8 piece by piece: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8Check {

    private boolean broken;
    private int missing;
    private int low = 0x80;
    private int high = 0xBF;

    /** Takes the next bytes; true when all of them are ASCII. */
    boolean add(byte[] bytes, int length) {
        boolean ascii = true;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b < 0 || missing > 0) {
                ascii &= b >= 0;
                if (!broken) {
                    step(b & 0xFF);
                }
            }
        }
        return ascii;
    }

    /** Whether all bytes so far are whole characters. */
    boolean isValid() {
        return !broken && missing == 0;
    }

    private void step(int b) {
        if (missing > 0) {
            broken = b < low || b > high;
            missing--;
            low = 0x80;
            high = 0xBF;
        } else if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            low = b == 0xE0 ? 0xA0 : 0x80;
            high = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            low = b == 0xF0 ? 0x90 : 0x80;
            high = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken = true;
        }
    }
}
