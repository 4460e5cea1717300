package vn.tonghop.answer;

import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFColor;
import vn.tonghop.finding.Severity;

/** The fills of cells at fault: shades of their own, so that an earlier answer's marks can be told from a unit's colours. */
enum SeverityColour {
    RED(0xFF9C9D),
    ORANGE(0xFFC58B),
    YELLOW(0xFFF09A);

    /** The schema asks for four bytes; POI reads and compares the last three. */
    private static final byte OPAQUE = (byte) 0xFF;

    private final int rgb;

    SeverityColour(int rgb) {
        this.rgb = rgb;
    }

    static SeverityColour of(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case BLOCKING -> ORANGE;
            case WARNING, NOTE -> YELLOW;
        };
    }

    /** Whether the fill is one of these. */
    static boolean isMark(XSSFColor fill) {
        byte[] found = fill.getRGB();
        for (SeverityColour colour : values()) {
            if (Arrays.equals(colour.bytes(), found)) {
                return true;
            }
        }
        return false;
    }

    XSSFColor colour() {
        return new XSSFColor(new byte[] {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }

    private byte[] bytes() {
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
}
