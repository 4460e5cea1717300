package vn.tonghop.reading.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Collects a cell's text: decoded by font before white space is folded, since a legacy letter is stored as a soft hyphen that
 * others take for nothing. Line breaks stay; tables within the cell are sheets of their own.
 */
final class CellText implements NodeFilter {

    private final Fonts fonts;
    private final StringBuilder text = new StringBuilder();

    private CellText(Fonts fonts) {
        this.fonts = fonts;
    }

    static String of(Element cell, Fonts fonts) {
        CellText collector = new CellText(fonts);
        cell.filter(collector);
        String[] lines = collector.text.toString().split("\n", -1);
        StringBuilder joined = new StringBuilder();
        for (String line : lines) {
            joined.append(joined.isEmpty() ? "" : "\n").append(line.strip());
        }
        return joined.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode leaf) {
            Element parent = leaf.parent();
            add(parent == null ? leaf.getWholeText() : fonts.decode(parent, leaf.getWholeText()));
        } else if (node instanceof Element element && depth > 0) {
            switch (element.normalName()) {
                case "table", "script", "style" -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case "br" -> text.append('\n');
                case "p", "div", "li" -> startLine();
                default -> {}
            }
        }
        return FilterResult.CONTINUE;
    }

    private void startLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void add(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                text.append(c);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }
}
