package vn.tonghop.report.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.report.CompiledPeriod;
import vn.tonghop.report.ReportDocument;
import vn.tonghop.report.ReportDocument.AnnexRow;
import vn.tonghop.report.ReportDocument.Block;
import vn.tonghop.report.ReportDocument.Inline;
import vn.tonghop.wording.Language;

/** Everything that the review copy adds to a report; the report itself stays the same. */
public final class ReviewNotes {

    private static final int QUOTED = 80;

    private final ReviewWords words;
    private final FigureComments figures;
    private final Map<String, String> duplicates;
    private final List<FrontBlock> front;

    private ReviewNotes(CompiledPeriod compiled, ReportDocument document, ReviewWords words) {
        this.words = words;
        this.figures = new FigureComments(compiled, words);
        this.duplicates = NearDuplicates.among(document.body().stream()
                .filter(Block.Item.class::isInstance)
                .map(block -> text(((Block.Item) block).content()))
                .toList());
        this.front = FrontPages.of(compiled, words);
    }

    /** The notes on a report of a period. */
    public static ReviewNotes of(CompiledPeriod compiled, ReportDocument document, Language language) {
        return new ReviewNotes(compiled, document, new ReviewWords(language));
    }

    /** The pages in front. */
    public List<FrontBlock> front() {
        return front;
    }

    /** The paragraphs of a figure's comment; empty for none. */
    public List<String> ofFigure(String figureId) {
        return figures.of(figureId);
    }

    /** Whether something is open about a figure. */
    public boolean isOpen(String figureId) {
        return figures.isOpen(figureId);
    }

    /** The paragraphs of the comment on a paragraph of the body; empty for none. */
    public List<String> ofParagraph(List<Inline> content) {
        String other = duplicates.get(text(content));
        return other == null ? List.of() : List.of(words.text("comment.duplicate", "other", shortened(other)));
    }

    /** The paragraphs of the comment on a task of the annex. */
    public List<String> ofTask(AnnexRow.Entry entry) {
        return List.of(words.text("comment.task", "place", entry.evidence()));
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED).strip() + "…";
    }

    private static String text(List<Inline> content) {
        return content.stream().map(ReviewNotes::text).collect(Collectors.joining());
    }

    private static String text(Inline piece) {
        if (piece instanceof Inline.Text text) {
            return text.text();
        }
        return piece instanceof Inline.FigureText figure ? figure.shown() : "";
    }
}
