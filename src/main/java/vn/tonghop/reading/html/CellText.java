package vn.tonghop.reading.html;

import java.util.BitSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.StyledText;
import vn.tonghop.reading.TextStyle;

/**
 * Collects a cell's text: decoded by font before white space is folded, since a legacy letter is stored as a soft hyphen that
 * others take for nothing. Line breaks stay; tables within the cell are sheets of their own.
 */
final class CellText implements NodeFilter {

    private final Fonts fonts;
    private final StringBuilder text = new StringBuilder();
    private final BitSet struck = new BitSet();
    private final BitSet raised = new BitSet();

    private CellText(Fonts fonts) {
        this.fonts = fonts;
    }

    public static CellContent.Text of(Element cell, Fonts fonts) {
        CellText collector = new CellText(fonts);
        cell.filter(collector);
        StyledText shown = new StyledText();
        int start = 0;
        for (String line : collector.text.toString().split("\n", -1)) {
            int from = start + line.length() - line.stripLeading().length();
            shown.add(start == 0 || shown.length() == 0 ? "" : "\n", TextStyle.PLAIN);
            collector.add(shown, from, from + line.strip().length());
            start += line.length() + 1;
        }
        CellContent.Text text = shown.from(0);
        return text == null ? new CellContent.Text("") : text;
    }

    /** Adds a stretch of the text, each part of it in its style. */
    private void add(StyledText shown, int from, int to) {
        int begin = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || struck.get(i) != struck.get(begin) || raised.get(i) != raised.get(begin)) {
                shown.add(text.substring(begin, i), new TextStyle(false, struck.get(begin), raised.get(begin), null));
                begin = i;
            }
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode leaf) {
            Element parent = leaf.parent();
            int from = text.length();
            add(parent == null ? leaf.getWholeText() : fonts.decode(parent, leaf.getWholeText()));
            struck.set(from, text.length(), parent != null && fonts.isStruck(parent));
            raised.set(from, text.length(), parent != null && fonts.isRaised(parent));
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
