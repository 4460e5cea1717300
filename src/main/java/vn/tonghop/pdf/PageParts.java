package vn.tonghop.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells what stands on every page, and footnotes, from the text itself. */
final class PageParts {

    /** A page's text in less than this share of its size is a footnote. */
    private static final float SMALL = 0.87f;

    private static final int FEW_PAGES = 3;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–\\s]*(?:(?i:trang|page)\\s*)?\\d{1,4}(?:\\s*[/|]\\s*\\d{1,4})?[-–\\s]*");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final List<PdfText.Page> pages;
    private final Map<String, Integer> edges = new HashMap<>();

    PageParts(List<PdfText.Page> pages) {
        this.pages = pages;
        pages.forEach(page -> edgesOf(page).stream()
                .map(PageParts::words)
                .distinct()
                .filter(words -> !words.isEmpty())
                .forEach(words -> edges.merge(words, 1, Integer::sum)));
    }

    List<PdfText.Page> toldApart() {
        return pages.stream().map(this::toldApart).toList();
    }

    private PdfText.Page toldApart(PdfText.Page page) {
        List<PdfText.Line> margin =
                edgesOf(page).stream().filter(this::isOnEveryPage).toList();
        List<PdfText.Line> left = new ArrayList<>(page.lines());
        left.removeAll(margin);
        float size = size(left);
        List<PdfText.Line> notes =
                left.stream().filter(line -> line.size() < size * SMALL).toList();
        left.removeAll(notes);
        return new PdfText.Page(
                page.number(), page.width(), page.height(), left, margin, notes, page.stamps(), page.unembedded());
    }

    private boolean isOnEveryPage(PdfText.Line line) {
        String words = words(line);
        return PAGE_NUMBER.matcher(line.text()).matches()
                || (pages.size() >= FEW_PAGES && edges.getOrDefault(words, 0) * 2 > pages.size());
    }

    private static String words(PdfText.Line line) {
        return NO_LETTERS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The uppermost and the lowest line. */
    private static List<PdfText.Line> edgesOf(PdfText.Page page) {
        if (page.lines().isEmpty()) {
            return List.of();
        }
        Comparator<PdfText.Line> byHeight = Comparator.comparing(PdfText.Line::bottom);
        PdfText.Line first = page.lines().stream().min(byHeight).orElseThrow();
        PdfText.Line last = page.lines().stream().max(byHeight).orElseThrow();
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    /** The size in which most letters stand. */
    private static float size(List<PdfText.Line> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }
}
