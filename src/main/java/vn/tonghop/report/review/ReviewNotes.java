package vn.tonghop.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.wording.Language;

/** Everything that the review copy adds to a report; the report itself stays the same. */
public final class ReviewNotes {

    private static final int QUOTED = 80;

    private final ReviewWords words;
    private final FigureComments figures;
    private final Map<String, String> duplicates;
    private final List<ReportDocument.Kept> kept;
    private final List<FrontBlock> front;

    private ReviewNotes(CompiledPeriod compiled, ReportDocument document, ReviewWords words) {
        this.words = words;
        this.figures = new FigureComments(compiled, words);
        this.duplicates = NearDuplicates.among(document.body().stream()
                .filter(Block.Item.class::isInstance)
                .map(block -> ReportDocument.plain(((Block.Item) block).content()))
                .toList());
        this.kept = document.kept();
        this.front = FrontPages.of(compiled, document.kept(), words);
    }

    /** The notes on a report of a period. */
    public static ReviewNotes of(CompiledPeriod compiled, ReportDocument document, Language language) {
        return new ReviewNotes(compiled, document, new ReviewWords(language, compiled.period()));
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
        List<String> lines = new ArrayList<>();
        String other = duplicates.get(ReportDocument.plain(content));
        if (other != null) {
            lines.add(words.text("comment.duplicate", "other", shortened(other)));
        }
        kept.stream()
                .filter(k -> k.placed() && k.content().equals(content))
                .forEach(k -> lines.add(words.text(
                        "comment.kept", "by", k.by(), "composed", shortened(ReportDocument.plain(k.composed())))));
        return lines;
    }

    /** The paragraphs of the comment on a task of the annex. */
    public List<String> ofTask(AnnexRow.Entry entry) {
        return List.of(words.text("comment.task", "place", entry.evidence()));
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED).strip() + "…";
    }
}
