package vn.tonghop.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.document.ReportDocument.Inline;

/**
 * Reads the light markup of catalogue texts: {@code **bold**}, {@code *italic*}, {@code {placeholder}}. Placeholders are
 * words such as {@code month2}, or ids of figures.
 */
public final class TextMarkup {

    private static final Pattern TOKEN = Pattern.compile("\\*\\*|\\*|\\{([^{}]+)}");

    private final Map<String, String> words;
    private final Map<String, Figure> figures;

    public TextMarkup(Map<String, String> words, Map<String, Figure> figures) {
        this.words = words;
        this.figures = figures;
    }

    /** The text in pieces. */
    public List<Inline> parse(String text) {
        List<Inline> pieces = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        boolean bold = false;
        boolean italic = false;
        int from = 0;
        while (token.find()) {
            addText(pieces, text.substring(from, token.start()), bold, italic);
            from = token.end();
            String name = token.group(1);
            if (name != null) {
                addPlaceholder(pieces, name, bold, italic);
            } else if (token.group().length() == 2) {
                bold = !bold;
            } else {
                italic = !italic;
            }
        }
        addText(pieces, text.substring(from), bold, italic);
        return pieces;
    }

    /** The text with its words filled in; figures print as they are shown. */
    public String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (Inline piece : parse(text)) {
            if (piece instanceof Inline.Text t) {
                plain.append(t.text());
            } else if (piece instanceof Inline.FigureText f) {
                plain.append(f.shown());
            }
        }
        return plain.toString();
    }

    private void addPlaceholder(List<Inline> pieces, String name, boolean bold, boolean italic) {
        String word = words.get(name);
        if (word != null) {
            addText(pieces, word, bold, italic);
            return;
        }
        pieces.add(Inline.FigureText.of(name, figures.get(name), bold, italic));
    }

    private static void addText(List<Inline> pieces, String text, boolean bold, boolean italic) {
        if (!text.isEmpty()) {
            pieces.add(new Inline.Text(text, bold, italic));
        }
    }
}
