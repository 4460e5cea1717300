package vn.tonghop.report.docx;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.ooxml.XmlOut;

/** Comments on long stretches, written as text; {@link Comments} makes the same as objects. */
final class CommentText {

    private static final byte[] COMMENT = XmlOut.bytes("<w:comment w:id=\"");
    private static final byte[] PARAGRAPH =
            XmlOut.bytes("<w:p><w:pPr><w:pStyle w:val=\"" + Styles.COMMENT_TEXT + "\"/></w:pPr>");
    private static final byte[] PARAGRAPH_END = XmlOut.bytes("</w:p>");
    private static final byte[] COMMENT_END = XmlOut.bytes("</w:comment>");

    private static final byte[] RANGE = XmlOut.bytes("<w:commentRangeStart w:id=\"");
    private static final byte[] RANGE_END = XmlOut.bytes("<w:commentRangeEnd w:id=\"");
    private static final byte[] REFERENCE = XmlOut.bytes("\"/><w:r><w:rPr><w:rStyle w:val=\"" + Styles.COMMENT_REFERENCE
            + "\"/></w:rPr><w:commentReference w:id=\"");
    private static final byte[] REFERENCE_END = XmlOut.bytes("\"/></w:r>");
    private static final byte[] EMPTY_END = XmlOut.bytes("\"/>");

    private final byte[] attributes;

    /** Comments of one day in the program's name. */
    CommentText(LocalDate day) {
        attributes = XmlOut.bytes("\" w:author=\"" + DeterministicPackage.CREATOR + "\" w:initials=\""
                + Comments.INITIALS + "\" w:date=\"" + day + "T00:00:00\">");
    }

    /** Writes a comment of the comments' part. */
    void write(XmlOut out, int id, List<String> lines) throws IOException {
        out.markup(COMMENT);
        out.number(id);
        out.markup(attributes);
        for (String line : lines) {
            out.markup(PARAGRAPH);
            RunText.write(out, line);
            out.markup(PARAGRAPH_END);
        }
        out.markup(COMMENT_END);
    }

    /** Starts what a comment is about. */
    static void open(XmlOut out, int id) throws IOException {
        out.markup(RANGE);
        out.number(id);
        out.markup(EMPTY_END);
    }

    /** Ends what a comment is about. */
    static void close(XmlOut out, int id) throws IOException {
        out.markup(RANGE_END);
        out.number(id);
        out.markup(REFERENCE);
        out.number(id);
        out.markup(REFERENCE_END);
    }
}
