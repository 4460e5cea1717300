package vn.tonghop.report.docx;

import java.io.IOException;
import java.util.List;
import vn.tonghop.ooxml.XmlOut;

/** Runs of long stretches, written as text; {@link Paragraphs#text} makes the same as objects. */
final class RunText {

    private static final byte[] EMPTY = XmlOut.bytes("<w:r/>");
    private static final byte[] START = XmlOut.bytes("<w:r>");
    private static final byte[] END = XmlOut.bytes("</w:r>");
    private static final byte[] BREAK = XmlOut.bytes("<w:br/>");
    private static final byte[] LINE = XmlOut.bytes("<w:t xml:space=\"preserve\">");
    private static final byte[] LINE_END = XmlOut.bytes("</w:t>");
    private static final byte[] EMPTY_LINE = XmlOut.bytes("<w:t xml:space=\"preserve\"/>");

    private RunText() {}

    /** Writes a run without properties; a line feed becomes a line break. */
    static void write(XmlOut out, String text) throws IOException {
        List<String> lines = Paragraphs.lines(text);
        if (lines.isEmpty()) {
            out.markup(EMPTY);
            return;
        }
        out.markup(START);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.markup(BREAK);
            }
            line(out, lines.get(i));
        }
        out.markup(END);
    }

    private static void line(XmlOut out, String line) throws IOException {
        if (line.isEmpty()) {
            out.markup(EMPTY_LINE);
            return;
        }
        out.markup(LINE);
        out.text(line);
        out.markup(LINE_END);
    }
}
