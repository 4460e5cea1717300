package vn.tonghop.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.Visible;

/**
 * The tables of a page with the texts around them, as a program for spreadsheets shows them: a line of text before a table is a
 * row above it, one behind the last table a row below. So is a row of a narrow table just before a wide one: pages lay out their
 * titles in tables.
 */
final class PageTables implements NodeFilter {

    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "noscript", "template", "xml", "select", "textarea");
    /** A header is sought in so many rows; of a long text before it the end counts. */
    private static final int MOST_LINES = 40;

    private static final int NARROW = 2;

    private final Fonts fonts;
    private final ReadingBounds bounds;
    private final List<Laid> laid = new ArrayList<>();
    private final List<Laid> narrow = new ArrayList<>();
    private final List<List<SourceCell>> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** A table and where it stands in the page. */
    record Laid(Element element, HtmlTable table) {}

    private PageTables(Fonts fonts, ReadingBounds bounds) {
        this.fonts = fonts;
        this.bounds = bounds;
    }

    /** All tables that hold cells with content, in the page's order. */
    static List<Laid> of(Document page, Fonts fonts, ReadingBounds bounds) {
        PageTables tables = new PageTables(fonts, bounds);
        page.filter(tables);
        return tables.end();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            Element parent = text.parent();
            line.append(parent == null ? text.getWholeText() : fonts.decode(parent, text.getWholeText()));
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock() || element.normalName().equals("br")) {
                endLine();
            }
            if (element.normalName().equals("table")) {
                add(element);
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            endLine();
        }
        return FilterResult.CONTINUE;
    }

    static boolean isHidden(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private void endLine() {
        String text = line.toString().replaceAll("\\s+", " ").strip();
        line.setLength(0);
        if (!Visible.isBlank(text) && text.length() <= bounds.cellCharacters()) {
            note(List.of(new SourceCell(0, new CellContent.Text(text))));
        }
    }

    private void note(List<SourceCell> cells) {
        lines.add(cells);
        if (lines.size() > MOST_LINES) {
            lines.remove(0);
        }
    }

    private void add(Element element) {
        HtmlTable table = HtmlTable.of(element, fonts, bounds);
        if (isNarrow(table)) {
            narrow.add(new Laid(element, table));
            table.rows().forEach(row -> note(row.cells()));
        } else if (!table.rows().isEmpty()) {
            laid.add(new Laid(element, table.below(lines)));
            lines.clear();
            narrow.clear();
        }
        for (Element inner : element.select("table")) {
            Element around = inner.parent();
            if (around != null && Objects.equals(around.closest("table"), element)) {
                add(inner);
            }
        }
    }

    private static boolean isNarrow(HtmlTable table) {
        return !table.rows().isEmpty()
                && table.rows().size() <= MOST_LINES
                && table.rows().stream().allMatch(row -> row.cells().size() <= NARROW);
    }

    /** Narrow tables before no other are tables like others; texts behind them are no rows of theirs. */
    private List<Laid> end() {
        endLine();
        if (!narrow.isEmpty()) {
            laid.addAll(narrow);
        } else if (!laid.isEmpty() && !lines.isEmpty()) {
            Laid last = laid.get(laid.size() - 1);
            laid.set(laid.size() - 1, new Laid(last.element(), last.table().above(lines)));
        }
        return laid;
    }
}
