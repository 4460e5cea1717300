package vn.tonghop.report.signed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pdf.PdfText;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Inline.FigureText;
import vn.tonghop.report.readback.ReadFigure;
import vn.tonghop.report.signed.Symbols.Symbol;

/**
 * Compares the figures of a composed report with those in the text of a PDF file. Nothing marks a figure there: it is what
 * stands between the words of its sentence. Where these are not found, or more than one number stands between them, the
 * figure is told as not found, and never taken for right.
 */
public final class PdfReadback {

    /** So many symbols of the sentence on either side tell whether it is the sentence. */
    private static final int NEIGHBOURS = 14;

    private static final int LONGEST_WORDS = 60;

    private final Map<String, Figure> figures;

    public PdfReadback(List<Figure> ledger) {
        figures = ledger.stream().collect(Collectors.toMap(Figure::id, f -> f, (a, b) -> a));
    }

    /** Every figure of the report at every place, in the report's order. */
    public List<ReadFigure> compare(ReportDocument report, PdfText text) {
        Symbols read = new Symbols();
        text.pages().forEach(page -> page.lines().forEach(line -> read.add(line.text(), page.number())));
        ReportSymbols expected = new ReportSymbols(report);
        return new Comparison(expected, read.all()).figures();
    }

    private final class Comparison {
        private final ReportSymbols report;
        private final List<Symbol> expected;
        private final List<Symbol> read;
        private final int[] pairs;

        Comparison(ReportSymbols report, List<Symbol> read) {
            this.report = report;
            this.expected = report.all();
            this.read = read;
            this.pairs = SymbolAlignment.pairs(expected, read);
        }

        List<ReadFigure> figures() {
            List<ReadFigure> found = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                if (expected.get(i).figure() >= 0) {
                    found.add(figure(i));
                }
            }
            return List.copyOf(found);
        }

        private ReadFigure figure(int at) {
            FigureText printed = report.figure(expected.get(at).figure());
            int[] sentence = report.sentenceOf(at);
            int left = at;
            while (left > sentence[0] && expected.get(left - 1).figure() >= 0) {
                left--;
            }
            int right = at;
            while (right + 1 < sentence[1] && expected.get(right + 1).figure() >= 0) {
                right++;
            }
            List<Symbol> between = between(sentence, left, right);
            if (between == null) {
                return notFound(printed);
            }
            List<Symbol> numbers = between.stream().filter(Symbol::number).toList();
            int together = right - left + 1;
            if (numbers.size() == together) {
                Symbol number = numbers.get(at - left);
                return told(printed, number.text(), number.page());
            }
            return numbers.isEmpty() && together == 1
                    ? words(printed, between, read.get(pairs[left - 1]).page())
                    : notFound(printed);
        }

        /** What stands where figures are expected; null where their sentence is not found on both sides. */
        private @Nullable List<Symbol> between(int[] sentence, int left, int right) {
            // A figure that opens or ends its sentence stands between this one and its neighbour.
            int from = left == sentence[0] ? 0 : sentence[0];
            int to = right + 1 == sentence[1] ? expected.size() : sentence[1];
            boolean found = left > 0
                    && right + 1 < expected.size()
                    && holds(Math.max(from, left - NEIGHBOURS), left)
                    && holds(right + 1, Math.min(to, right + 1 + NEIGHBOURS));
            if (!found || pairs[left - 1] < 0 || pairs[right + 1] < 0) {
                return null;
            }
            return pairs[right + 1] - pairs[left - 1] > LONGEST_WORDS
                    ? null
                    : read.subList(pairs[left - 1] + 1, pairs[right + 1]);
        }

        /** Whether most symbols of a stretch, figures aside, are found in one piece of the text. */
        private boolean holds(int from, int to) {
            int words = 0;
            int paired = 0;
            int first = -1;
            int last = -1;
            for (int i = from; i < to; i++) {
                if (expected.get(i).figure() < 0) {
                    words++;
                    if (pairs[i] >= 0) {
                        paired++;
                        first = first < 0 ? pairs[i] : first;
                        last = pairs[i];
                    }
                }
            }
            return paired > 0 && paired * 4 >= words * 3 && last - first <= 2 * (to - from);
        }
    }

    private ReadFigure words(FigureText printed, List<Symbol> between, int page) {
        String words = between.stream().map(Symbol::text).collect(Collectors.joining());
        int on = between.isEmpty() ? page : between.get(0).page();
        if (between.isEmpty()) {
            return read(printed, null, null, ReadFigure.GONE, on);
        }
        Symbols shown = new Symbols();
        shown.add(printed.shown(), 0);
        boolean same = printed.missing()
                && words.equals(shown.all().stream().map(Symbol::text).collect(Collectors.joining()));
        return read(printed, null, words, same ? ReadFigure.EQUAL : ReadFigure.DIFFERS, on);
    }

    private ReadFigure told(FigureText printed, String text, int page) {
        BigDecimal document = ReadFigure.number(text);
        Figure figure = figures.get(printed.figureId());
        BigDecimal ledger = figure == null ? null : figure.value();
        BigDecimal shown = ReadFigure.number(printed.shown());
        boolean equal = !printed.missing()
                && (text.equals(printed.shown()) || isSame(document, shown) || isSame(document, ledger));
        return read(printed, document, text, equal ? ReadFigure.EQUAL : ReadFigure.DIFFERS, page);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private ReadFigure notFound(FigureText printed) {
        return read(printed, null, null, ReadFigure.NOT_FOUND, null);
    }

    private ReadFigure read(
            FigureText printed,
            @Nullable BigDecimal document,
            @Nullable String text,
            String state,
            @Nullable Integer page) {
        Figure figure = figures.get(printed.figureId());
        return figure == null
                ? new ReadFigure(printed.figureId(), "", null, "", document, text, state, page)
                : new ReadFigure(
                        figure.id(), figure.label(), figure.value(), figure.shown(), document, text, state, page);
    }
}
