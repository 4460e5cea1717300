package vn.tonghop.report.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tonghop.ooxml.XmlOut;
import vn.tonghop.report.document.ReportDocument.AnnexRow.Entry;

/** The tasks of the annex, written as text: a row that no page break splits for each, its texts in the columns. */
final class AnnexRows {

    private static final int NARROW_PERCENT = 13;
    private static final int COMMENTED_COLUMN = 1;
    private static final byte[] ROW = XmlOut.bytes("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    private static final byte[] ROW_END = XmlOut.bytes("</w:tr>");
    private static final byte[] CELL_END = XmlOut.bytes("</w:p></w:tc>");

    private final List<byte[]> cells = new ArrayList<>();

    /** Widths in twips, and as shares of the table's. */
    AnnexRows(List<Integer> widths, List<Integer> percents) {
        for (int i = 0; i < widths.size(); i++) {
            cells.add(XmlOut.bytes("<w:tc><w:tcPr><w:tcW w:w=\"" + widths.get(i) + "\" w:type=\"dxa\"/></w:tcPr>"
                    + "<w:p><w:pPr><w:pStyle w:val=\"" + Styles.ANNEX_TEXT + "\"/><w:jc w:val=\""
                    + alignment(percents.get(i)) + "\"/></w:pPr>"));
        }
    }

    /** Numbers and days stand centred in their narrow columns; text is not justified, for long symbols tear gaps into it. */
    private static String alignment(int percent) {
        return percent <= NARROW_PERCENT ? "center" : "left";
    }

    /** Writes tasks, whose comments are numbered from the first; none where they have no comments. */
    void write(XmlOut out, List<Entry> entries, OptionalInt firstComment) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            out.markup(ROW);
            for (int column = 0; column < cells.size(); column++) {
                out.markup(cells.get(column));
                String text = entries.get(i).cells().get(column);
                if (column == COMMENTED_COLUMN && firstComment.isPresent()) {
                    commented(out, text, firstComment.getAsInt() + i);
                } else {
                    RunText.write(out, text);
                }
                out.markup(CELL_END);
            }
            out.markup(ROW_END);
        }
    }

    private static void commented(XmlOut out, String text, int comment) throws IOException {
        CommentText.open(out, comment);
        RunText.write(out, text);
        CommentText.close(out, comment);
    }
}
