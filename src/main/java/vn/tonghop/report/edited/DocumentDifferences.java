package vn.tonghop.report.edited;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.edited.Alignment.Gap;
import vn.tonghop.report.readback.FigureReadback;
import vn.tonghop.report.readback.ReadFigure;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Tells people in what a document that they have edited differs from the one that was written beside it. */
public final class DocumentDifferences {

    private final Sentences sentences;
    private final List<Figure> figures;

    public DocumentDifferences(List<Figure> figures, Language language) {
        this.figures = List.copyOf(figures);
        this.sentences = Sentences.load("edited", language);
    }

    /**
     * The differences in lines: figures first, then texts. An edited file that cannot be read is told as such; it is no
     * failure.
     *
     * @param edited the person's file
     * @param fresh the program's
     */
    public List<String> of(Path edited, Path fresh) {
        List<String> lines = new ArrayList<>();
        try {
            boolean word = String.valueOf(edited.getFileName()).endsWith(".docx");
            if (word) {
                lines.addAll(figures(edited));
            }
            lines.addAll(texts(
                    word ? DocumentLines.ofWord(edited) : DocumentLines.ofWorkbook(edited),
                    word ? DocumentLines.ofWord(fresh) : DocumentLines.ofWorkbook(fresh)));
        } catch (UnreadableWordFile | IOException | POIXMLException | OpenXML4JRuntimeException e) {
            return List.of(sentences.label("unreadable"));
        }
        return lines.isEmpty() ? List.of(sentences.label("none")) : List.copyOf(lines);
    }

    /** The text of a file that lists the differences, for the reader of the folder. */
    public String page(Path edited, Path fresh, List<String> lines) {
        Map<String, Object> names =
                Map.of("edited", String.valueOf(edited.getFileName()), "fresh", String.valueOf(fresh.getFileName()));
        List<String> page = new ArrayList<>();
        page.add(sentences.render("title", names));
        page.add("");
        page.addAll(lines);
        page.add("");
        page.add(sentences.render("keep", names));
        return "\uFEFF" + String.join("\r\n", page) + "\r\n";
    }

    private List<String> figures(Path edited) throws IOException, UnreadableWordFile {
        return new FigureReadback(figures)
                .compare(edited, Set.of()).stream()
                        .filter(f -> !f.isEqual()
                                && f.documentShown() != null
                                && !f.label().isEmpty())
                        .map(this::figure)
                        .distinct()
                        .toList();
    }

    private String figure(ReadFigure figure) {
        String now = figure.ledger() == null ? sentences.label("no-figure") : figure.ledgerShown();
        return sentences.render(
                "figure",
                Map.of("label", figure.label(), "edited", String.valueOf(figure.documentShown()), "fresh", now));
    }

    private List<String> texts(List<String> edited, List<String> fresh) {
        List<String> lines = new ArrayList<>();
        for (Gap gap : Alignment.gaps(edited, fresh)) {
            for (int i = 0; i < Math.max(gap.left(), gap.right()); i++) {
                lines.add(text(
                        i < gap.left() ? edited.get(gap.leftFrom() + i) : null,
                        i < gap.right() ? fresh.get(gap.rightFrom() + i) : null));
            }
        }
        return lines;
    }

    private String text(@Nullable String edited, @Nullable String fresh) {
        if (edited == null) {
            return sentences.render("only-fresh", Map.of("fresh", String.valueOf(fresh)));
        }
        return fresh == null
                ? sentences.render("only-edited", Map.of("edited", edited))
                : sentences.render("changed", Map.of("edited", edited, "fresh", fresh));
    }
}
