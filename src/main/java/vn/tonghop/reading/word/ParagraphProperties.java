package vn.tonghop.reading.word;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.word.WordStyles.ListPlace;

/** What a paragraph says of itself before its text. */
final class ParagraphProperties {

    /** The outline level that means body text. */
    static final int BODY_LEVEL = 9;

    private static final String NO_LIST = "0";

    private @Nullable String style;
    private @Nullable Integer outline;
    private @Nullable String list;
    private int depth;
    private boolean centred;

    /** Reads the element whose start is the current event, up to its end. */
    void read(PartXml xml) throws IOException {
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (xml.atStart()) {
                element(xml);
            }
        }
    }

    private void element(PartXml xml) throws IOException {
        String value = xml.attribute("val");
        switch (xml.name()) {
            case "rPr", "pPrChange", "sectPr", "tabs" -> xml.skip();
            case "pStyle" -> style = value;
            case "outlineLvl" -> outline = digit(value, BODY_LEVEL);
            case "ilvl" -> depth = digit(value, 0);
            case "numId" -> list = value;
            case "jc" -> centred = "center".equals(value);
            default -> {}
        }
    }

    @Nullable
    String style() {
        return style;
    }

    @Nullable
    Integer outline() {
        return outline;
    }

    boolean isCentred() {
        return centred;
    }

    /** Whether it says that it stands in no list, whatever its style. */
    boolean isOutOfLists() {
        return NO_LIST.equals(list);
    }

    @Nullable
    ListPlace list() {
        return list == null || isOutOfLists() ? null : new ListPlace(list, depth);
    }

    /** Whether a property that stands there is switched on. */
    static boolean isOn(PartXml xml) {
        String value = xml.attribute("val");
        return value == null || value.equals("1") || value.equals("true") || value.equals("on");
    }

    private static int digit(@Nullable String value, int otherwise) {
        return value != null && value.length() == 1 && Character.isDigit(value.charAt(0))
                ? Character.digit(value.charAt(0), 10)
                : otherwise;
    }
}
