package vn.tonghop.report.docx;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.review.ReviewNotes;

/** Puts the notes of the review copy at their places; a report to be signed has none. */
final class ReviewMarks {

    static final String HIGHLIGHT = "FFF2CC";

    private final @Nullable ReviewNotes notes;
    private final @Nullable Comments comments;

    private ReviewMarks(@Nullable ReviewNotes notes, @Nullable Comments comments) {
        this.notes = notes;
        this.comments = comments;
    }

    /** Marks nothing. */
    static ReviewMarks none() {
        return new ReviewMarks(null, null);
    }

    static ReviewMarks of(ReviewNotes notes, Comments comments) {
        return new ReviewMarks(notes, comments);
    }

    /** Starts a comment on a figure; null where there is none to write. */
    @Nullable
    BigInteger openFigure(CTP paragraph, String figureId) {
        return notes == null ? null : open(paragraph, notes.ofFigure(figureId));
    }

    /** Starts a comment on a paragraph of the body; null where there is none to write. */
    @Nullable
    BigInteger openParagraph(CTP paragraph, List<Inline> content) {
        return notes == null ? null : open(paragraph, notes.ofParagraph(content));
    }

    /** Leaves room for a comment on each task; returns the number of the first, empty where none are written. */
    OptionalInt ofTasks(List<AnnexRow.Entry> tasks) {
        return notes == null || comments == null
                ? OptionalInt.empty()
                : OptionalInt.of(comments.leave(tasks, notes::ofTask));
    }

    /** Ends a comment; does nothing for null. */
    void close(CTP paragraph, @Nullable BigInteger id) {
        if (comments != null && id != null) {
            comments.close(paragraph, id);
        }
    }

    /** Shades a paragraph with a figure that is missing or has open findings. */
    void shade(CTP paragraph, List<Inline> content) {
        if (notes == null) {
            return;
        }
        boolean open = content.stream()
                .anyMatch(piece -> piece instanceof Inline.FigureText figure
                        && (figure.missing() || notes.isOpen(figure.figureId())));
        if (open) {
            Paragraphs.shade(paragraph, HIGHLIGHT);
        }
    }

    private @Nullable BigInteger open(CTP paragraph, List<String> lines) {
        return comments == null || lines.isEmpty() ? null : comments.open(paragraph, lines);
    }
}
