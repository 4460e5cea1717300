package vn.tonghop.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.ooxml.StreamedElements;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Annex;
import vn.tonghop.report.review.ReviewNotes;

/** Writes a report as a Word file that can be signed as it is: {@code bao-cao-<PERIOD>.docx}. */
public final class ReportDocumentWriter {

    /** Writes the file; the same document gives the same bytes. {@code out} stays open. */
    public void write(ReportDocument document, OutputStream out) throws IOException {
        StreamedElements stretches = new StreamedElements();
        TemplateFrame template = TemplateFrame.of(document.template());
        try (XWPFDocument word = new XWPFDocument(Frame.open(document, template))) {
            TemplateLetterhead letterhead = letterhead(word, template);
            fill(word, document, template, letterhead, ReviewMarks.none(), stretches);
            DeterministicPackage.write(word, stretches, out);
        }
    }

    /**
     * Writes the review copy, {@code bao-cao-<PERIOD>.review.docx}: the same report with comments, marks and pages in front.
     * The same notes give the same bytes; {@code day} is when the comments claim to be made. {@code out} stays open.
     */
    public void writeReview(ReportDocument document, ReviewNotes notes, LocalDate day, OutputStream out)
            throws IOException {
        StreamedElements stretches = new StreamedElements();
        TemplateFrame template = TemplateFrame.of(document.template());
        try (XWPFDocument word = new XWPFDocument(Frame.open(document, template))) {
            TemplateLetterhead letterhead = letterhead(word, template);
            CTBody body = word.getDocument().getBody();
            new FrontPagesSection(body, document.layout()).write(notes.front());
            Sections.fill(
                    Paragraphs.styled(body.addNewP(), Styles.SECTION_END)
                            .getPPr()
                            .addNewSectPr(),
                    document.layout(),
                    template,
                    false);
            ReviewMarks marks = ReviewMarks.of(notes, new Comments(word, stretches, day));
            fill(word, document, template, letterhead, marks, stretches);
            DeterministicPackage.write(word, stretches, out);
        }
    }

    private static @Nullable TemplateLetterhead letterhead(XWPFDocument word, @Nullable TemplateFrame template) {
        return template == null
                ? null
                : TemplateLetterhead.take(word.getDocument().getBody());
    }

    private static void fill(
            XWPFDocument word,
            ReportDocument document,
            @Nullable TemplateFrame template,
            @Nullable TemplateLetterhead letterhead,
            ReviewMarks marks,
            StreamedElements stretches) {
        CTBody body = word.getDocument().getBody();
        Inlines inlines = new Inlines(word, marks);
        new Letterhead(body, document, letterhead).write();
        new Body(body, inlines).write(document.body());
        SignatureBlock.write(body, document);
        var end = Paragraphs.styled(body.addNewP(), Styles.SECTION_END);
        Annex annex = document.annex();
        if (annex == null) {
            Sections.fill(body.addNewSectPr(), document.layout(), template, false);
            return;
        }
        Sections.fill(end.getPPr().addNewSectPr(), document.layout(), template, false);
        new AnnexSection(body, inlines, marks, stretches, annex, document.layout()).write();
        Paragraphs.styled(body.addNewP(), Styles.SECTION_END);
        Sections.fill(body.addNewSectPr(), document.layout(), template, annex.landscape());
    }
}
