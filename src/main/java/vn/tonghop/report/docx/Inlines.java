package vn.tonghop.report.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.ReportDocument.Inline.FigureText;
import vn.tonghop.report.document.ReportDocument.Inline.Footnote;
import vn.tonghop.report.document.ReportDocument.Inline.Text;

/** Writes the pieces of paragraphs: runs, footnotes, and figures with their marks. */
final class Inlines {

    private final XWPFDocument word;
    private final ReviewMarks marks;
    private final FigureControls figures = new FigureControls();

    Inlines(XWPFDocument word, ReviewMarks marks) {
        this.word = word;
        this.marks = marks;
    }

    /** Adds the pieces to a paragraph, in order. */
    void write(CTP paragraph, List<Inline> content) {
        marks.shade(paragraph, content);
        BigInteger comment = marks.openParagraph(paragraph, content);
        for (Inline piece : content) {
            if (piece instanceof Text text) {
                text(paragraph.addNewR(), text);
            } else if (piece instanceof FigureText figure) {
                figure(paragraph, figure);
            } else if (piece instanceof Footnote footnote) {
                footnote(paragraph, footnote);
            }
        }
        marks.close(paragraph, comment);
    }

    private static void text(CTR run, Text text) {
        if (text.bold() || text.italic()) {
            emphasise(run.addNewRPr(), text.bold(), text.italic());
        }
        Paragraphs.text(run, text.text());
    }

    private void figure(CTP paragraph, FigureText figure) {
        BigInteger comment = marks.openFigure(paragraph, figure.figureId());
        CTR run = figures.open(paragraph, figure.figureId());
        if (figure.bold() || figure.italic() || figure.missing()) {
            CTRPr properties = run.addNewRPr();
            emphasise(properties, figure.bold(), figure.italic());
            if (figure.missing()) {
                properties.addNewHighlight().setVal(STHighlightColor.YELLOW);
            }
        }
        Paragraphs.text(run, figure.shown());
        figures.close(paragraph);
        marks.close(paragraph, comment);
    }

    private void footnote(CTP paragraph, Footnote footnote) {
        CTFtnEdn note = word.createFootnote().getCTFtnEdn();
        CTP text =
                Paragraphs.styled(note.sizeOfPArray() > 0 ? note.getPArray(0) : note.addNewP(), Styles.FOOTNOTE_TEXT);
        reference(text.addNewR()).addNewFootnoteRef();
        Paragraphs.text(text.addNewR(), " " + footnote.text());
        reference(paragraph.addNewR()).addNewFootnoteReference().setId(note.getId());
    }

    private static CTR reference(CTR run) {
        run.addNewRPr().addNewRStyle().setVal(Styles.FOOTNOTE_REFERENCE);
        return run;
    }

    private static void emphasise(CTRPr properties, boolean bold, boolean italic) {
        if (bold) {
            properties.addNewB();
            properties.addNewBCs();
        }
        if (italic) {
            properties.addNewI();
            properties.addNewICs();
        }
    }
}
