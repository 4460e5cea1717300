package vn.tonghop.report.docx;

import java.util.List;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import vn.tonghop.ooxml.XmlText;

/** Styles and plain text of paragraphs. */
final class Paragraphs {

    private Paragraphs() {}

    /** Gives a new paragraph its style; returns it. */
    static CTP styled(CTP paragraph, String style) {
        properties(paragraph).addNewPStyle().setVal(style);
        return paragraph;
    }

    /** A new paragraph's style and only text. */
    static void styled(CTP paragraph, String style, String text) {
        text(styled(paragraph, style).addNewR(), text);
    }

    /** The paragraph's properties, made where it has none. */
    static CTPPr properties(CTP paragraph) {
        return paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    }

    static void align(CTP paragraph, STJc.Enum alignment) {
        properties(paragraph).addNewJc().setVal(alignment);
    }

    static void keepWithNext(CTP paragraph) {
        properties(paragraph).addNewKeepNext();
    }

    static void spaceBefore(CTP paragraph, int twips) {
        properties(paragraph).addNewSpacing().setBefore(Lengths.big(twips));
    }

    /** Adds text of another size than the style's. */
    static void sized(CTP paragraph, int halfPoints, String text) {
        CTR run = paragraph.addNewR();
        CTRPr look = run.addNewRPr();
        look.addNewSz().setVal(Lengths.big(halfPoints));
        look.addNewSzCs().setVal(Lengths.big(halfPoints));
        text(run, text);
    }

    /** Colours the paragraph's background. */
    static void shade(CTP paragraph, String fill) {
        var shading = properties(paragraph).addNewShd();
        shading.setVal(STShd.CLEAR);
        shading.setColor("auto");
        shading.setFill(fill);
    }

    /** Draws the short rule that the decree wants, centred in {@code available} twips. */
    static void rule(CTP paragraph, int available, int length) {
        int side = Math.max(0, (available - length) / 2);
        var indent = properties(styled(paragraph, Styles.RULE)).addNewInd();
        indent.setLeft(Lengths.big(side));
        indent.setRight(Lengths.big(side));
    }

    /** Adds text to a run; a line feed becomes a line break. */
    static void text(CTR run, String text) {
        List<String> lines = lines(text);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addNewBr();
            }
            CTText part = run.addNewT();
            part.setStringValue(lines.get(i));
            part.setSpace(SpaceAttribute.Space.PRESERVE);
        }
    }

    /** The lines of a text, as they are printed; none for an empty one. */
    static List<String> lines(String text) {
        String clean = XmlText.clean(text).replace("\r", "");
        if (clean.isEmpty()) {
            return List.of();
        }
        return clean.indexOf('\n') < 0 ? List.of(clean) : clean.lines().toList();
    }
}
