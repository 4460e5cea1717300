package vn.tonghop.report.edited;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ooxml.word.WordText;
import vn.tonghop.ooxml.word.WordText.Mark;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.ooxml.word.WordText.Span;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.docx.FigureBookmarks;

/** The paragraphs of a report's body as they stand in a Word file, with the figures that are still marked. */
final class EditedParagraphs {

    private static final Pattern AGAIN = Pattern.compile("___\\d+$");

    private final WordText word;
    private final Map<String, Figure> figures;
    private final Map<String, String> bookmarks = new HashMap<>();
    private final Set<String> overwritten = new TreeSet<>();

    EditedParagraphs(WordText word, Map<String, Figure> figures) {
        this.word = word;
        this.figures = figures;
        figures.keySet().forEach(id -> bookmarks.put(FigureBookmarks.base(id), id));
    }

    /** From the letterhead's table to the table of the signature; blank paragraphs are left out. */
    List<List<Inline>> body() {
        List<List<Inline>> body = new ArrayList<>();
        for (Paragraph p : word.paragraphs()) {
            if (p.table() > 0) {
                break;
            }
            if (!p.inTable() && !p.text().isBlank()) {
                body.add(content(p));
            }
        }
        return body;
    }

    /** Figures whose marked text is no longer what the program printed; known once the body was read. */
    Set<String> overwritten() {
        return overwritten;
    }

    private List<Inline> content(Paragraph paragraph) {
        List<Inline> content = new ArrayList<>();
        StringBuilder inside = new StringBuilder();
        Integer open = null;
        for (Span span : paragraph.spans()) {
            Integer mark = figureMark(span);
            if (open != null && !open.equals(mark)) {
                close(open, inside);
                open = null;
            }
            if (mark == null) {
                addText(content, span);
                continue;
            }
            if (open == null) {
                String id = String.valueOf(figureId(word.marks().get(mark)));
                content.add(Inline.FigureText.of(id, figures.get(id), span.bold(), span.italic()));
                open = mark;
            }
            inside.append(span.text());
        }
        if (open != null) {
            close(open, inside);
        }
        return content;
    }

    private void close(Integer mark, StringBuilder inside) {
        String id = String.valueOf(figureId(word.marks().get(mark)));
        Figure figure = figures.get(id);
        if (figure != null
                && figure.value() != null
                && !figure.shown().equals(inside.toString().strip())) {
            overwritten.add(id);
        }
        inside.setLength(0);
    }

    private static void addText(List<Inline> content, Span span) {
        String text = span.text().replace('\n', ' ');
        if (!content.isEmpty()
                && content.get(content.size() - 1) instanceof Inline.Text last
                && last.bold() == span.bold()
                && last.italic() == span.italic()) {
            content.set(content.size() - 1, new Inline.Text(last.text() + text, last.bold(), last.italic()));
        } else {
            content.add(new Inline.Text(text, span.bold(), span.italic()));
        }
    }

    /** The outermost mark of a figure that a span stands in; null for none. */
    private @Nullable Integer figureMark(Span span) {
        for (Integer number : span.marks()) {
            if (figureId(word.marks().get(number)) != null) {
                return number;
            }
        }
        return null;
    }

    private @Nullable String figureId(Mark mark) {
        if (mark.tag()) {
            return figures.containsKey(mark.name()) ? mark.name() : null;
        }
        return bookmarks.get(AGAIN.matcher(mark.name()).replaceFirst(""));
    }
}
