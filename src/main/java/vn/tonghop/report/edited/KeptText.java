package vn.tonghop.report.edited;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;

/**
 * The text of a paragraph as it is kept: {@code **bold**}, {@code *italic*}, figures as {@code {id}}; a mark that stands for
 * itself has a backslash before it.
 */
final class KeptText {

    private static final Pattern ENDING = Pattern.compile("[\\s.;:,/]+$");
    private static final String MARKS = "\\*{}";

    private KeptText() {}

    /** What a paragraph is known by: its words, with ids for figures, without looks, footnotes and the mark at its end. */
    static String key(List<Inline> content) {
        StringBuilder key = new StringBuilder();
        for (Inline piece : content) {
            if (piece instanceof Inline.Text text) {
                key.append(text.text());
            } else if (piece instanceof Inline.FigureText figure) {
                key.append('{').append(figure.figureId()).append('}');
            }
        }
        return ENDING.matcher(DocumentLines.collapsed(key.toString())).replaceFirst("");
    }

    /** What a block of the body is known by. */
    static String key(Block block) {
        if (block instanceof Block.Item item) {
            return key(item.content());
        }
        Block.Heading heading = (Block.Heading) block;
        String text = heading.level() == 1 ? heading.text().toUpperCase(java.util.Locale.ROOT) : heading.text();
        return key(List.of(new Inline.Text(heading.number() + " " + text, true, false)));
    }

    /** The ids of the figures in a text. */
    static Set<String> figures(List<Inline> content) {
        Set<String> ids = new TreeSet<>();
        content.stream()
                .filter(Inline.FigureText.class::isInstance)
                .forEach(piece -> ids.add(((Inline.FigureText) piece).figureId()));
        return ids;
    }

    static String encode(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        boolean bold = false;
        boolean italic = false;
        for (Inline piece : content) {
            if (piece instanceof Inline.Footnote) {
                continue;
            }
            boolean pieceBold = piece instanceof Inline.Text t ? t.bold() : ((Inline.FigureText) piece).bold();
            boolean pieceItalic = piece instanceof Inline.Text t ? t.italic() : ((Inline.FigureText) piece).italic();
            text.append(pieceBold == bold ? "" : "**").append(pieceItalic == italic ? "" : "*");
            bold = pieceBold;
            italic = pieceItalic;
            if (piece instanceof Inline.Text t) {
                t.text().codePoints().forEach(c -> {
                    text.append(MARKS.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
                });
            } else {
                text.append('{').append(((Inline.FigureText) piece).figureId()).append('}');
            }
        }
        return text.append(bold ? "**" : "").append(italic ? "*" : "").toString();
    }

    /** The pieces of a text, with the figures as they are now. */
    static List<Inline> decode(String text, Map<String, Figure> figures) {
        List<Inline> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        boolean bold = false;
        boolean italic = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                words.append(text.charAt(++i));
            } else if (c == '*') {
                flush(pieces, words, bold, italic);
                if (i + 1 < text.length() && text.charAt(i + 1) == '*') {
                    bold = !bold;
                    i++;
                } else {
                    italic = !italic;
                }
            } else if (c == '{' && text.indexOf('}', i) > i) {
                flush(pieces, words, bold, italic);
                String id = text.substring(i + 1, text.indexOf('}', i));
                pieces.add(Inline.FigureText.of(id, figures.get(id), bold, italic));
                i = text.indexOf('}', i);
            } else {
                words.append(c);
            }
        }
        flush(pieces, words, bold, italic);
        return List.copyOf(pieces);
    }

    private static void flush(List<Inline> pieces, StringBuilder words, boolean bold, boolean italic) {
        if (words.length() > 0) {
            pieces.add(new Inline.Text(words.toString(), bold, italic));
            words.setLength(0);
        }
    }
}
