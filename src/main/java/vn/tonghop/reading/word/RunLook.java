package vn.tonghop.reading.word;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.TextStyle;
import vn.tonghop.reading.ooxml.PartXml;

/**
 * How a run of text looks.
 *
 * @param style italics, a line through it, above the line
 * @param hidden whether nobody sees it
 * @param font in which it stands, as far as the run itself says
 */
record RunLook(TextStyle style, boolean hidden, @Nullable String font) {

    /** Reads the element whose start is the current event, up to its end. */
    static RunLook read(PartXml xml, WordStyles styles, RunLook otherwise) throws IOException {
        boolean italic = false;
        boolean struck = false;
        boolean raised = false;
        boolean hidden = otherwise.hidden();
        boolean decided = false;
        String font = null;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "rPrChange" -> xml.skip();
                case "i" -> italic = ParagraphProperties.isOn(xml);
                case "strike", "dstrike" -> struck |= ParagraphProperties.isOn(xml);
                case "vertAlign" -> raised = "superscript".equals(xml.attribute("val"));
                case "vanish" -> {
                    hidden = ParagraphProperties.isOn(xml);
                    decided = true;
                }
                case "rStyle" -> {
                    italic |= styles.isItalic(xml.attribute("val"));
                    hidden |= !decided && styles.isHidden(xml.attribute("val"));
                }
                case "rFonts" ->
                    font = xml.attribute("hAnsi") != null ? xml.attribute("hAnsi") : xml.attribute("ascii");
                default -> {}
            }
        }
        return new RunLook(new TextStyle(italic, struck, raised, null), hidden, font);
    }
}
