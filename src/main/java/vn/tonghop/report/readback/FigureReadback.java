package vn.tonghop.report.readback;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.ooxml.word.WordBounds;
import vn.tonghop.ooxml.word.WordText;
import vn.tonghop.ooxml.word.WordText.Mark;
import vn.tonghop.ooxml.word.WordTextReader;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.docx.FigureBookmarks;

/**
 * Compares the figures in a Word file with those of a period. Figures are found by the tags of content controls and by
 * bookmarks, whichever the word processor has kept.
 */
public final class FigureReadback {

    private static final Pattern AGAIN = Pattern.compile("___\\d+$");

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, String> bookmarks = new HashMap<>();

    public FigureReadback(List<Figure> ledger) {
        for (Figure figure : ledger) {
            figures.putIfAbsent(figure.id(), figure);
            bookmarks.putIfAbsent(FigureBookmarks.base(figure.id()), figure.id());
        }
    }

    /**
     * Every figure that the document marks, at each place with another text, then those that were printed and are gone.
     *
     * @param printed ids that the program printed; those that the document lacks are told
     * @throws UnreadableWordFile when the file is no Word document or asks for too much
     */
    public List<ReadFigure> compare(Path file, Set<String> printed) throws IOException, UnreadableWordFile {
        WordText word = WordTextReader.read(file, WordBounds.defaults());
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (Mark mark : word.marks()) {
            String id = id(mark);
            if (id != null) {
                texts.computeIfAbsent(id, k -> new LinkedHashSet<>())
                        .add(mark.text().strip());
            }
        }
        List<ReadFigure> read = new ArrayList<>();
        texts.forEach((id, all) -> all.forEach(text -> read.add(compared(id, text))));
        printed.stream().filter(id -> !texts.containsKey(id)).sorted().forEach(id -> read.add(gone(id)));
        return List.copyOf(read);
    }

    private @Nullable String id(Mark mark) {
        if (mark.tag()) {
            boolean ours = figures.containsKey(mark.name())
                    || FigureBookmarks.figureId(FigureBookmarks.base(mark.name()))
                            .filter(mark.name()::equals)
                            .isPresent();
            return ours ? mark.name() : null;
        }
        String known = bookmarks.get(AGAIN.matcher(mark.name()).replaceFirst(""));
        return known != null ? known : FigureBookmarks.figureId(mark.name()).orElse(null);
    }

    private ReadFigure compared(String id, String text) {
        Figure figure = figures.get(id);
        BigDecimal document = ReadFigure.number(text);
        if (figure == null) {
            return new ReadFigure(id, "", null, "", document, text, ReadFigure.UNKNOWN, null);
        }
        boolean equal = figure.value() == null
                ? document == null
                : document != null && (document.compareTo(figure.value()) == 0 || text.equals(figure.shown()));
        return new ReadFigure(
                id,
                figure.label(),
                figure.value(),
                figure.shown(),
                document,
                text,
                equal ? ReadFigure.EQUAL : ReadFigure.DIFFERS,
                null);
    }

    private ReadFigure gone(String id) {
        Figure figure = figures.get(id);
        return figure == null
                ? new ReadFigure(id, "", null, "", null, null, ReadFigure.GONE, null)
                : new ReadFigure(id, figure.label(), figure.value(), figure.shown(), null, null, ReadFigure.GONE, null);
    }
}
