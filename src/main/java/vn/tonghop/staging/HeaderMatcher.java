package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** Finds which form a sheet holds by the text of its header, wherever it stands, in one to three rows. */
final class HeaderMatcher {

    private static final int MOST_HEADER_ROWS = 3;
    private static final int FEWEST_COLUMNS = 2;
    /** A whole header of a form that the unit sends, then the better hit: what is found weighs against what is missing. */
    private static final Comparator<Candidate> BEST = Comparator.comparing(Candidate::isWholeAndExpected)
            .thenComparingInt(Candidate::hits)
            .thenComparingInt(Candidate::required)
            .thenComparing(c -> c.expected)
            .thenComparing(
                    Comparator.comparingInt((Candidate c) -> c.strangers().size())
                            .reversed())
            .thenComparing(Comparator.comparingInt((Candidate c) -> c.rows).reversed());

    private final ColumnNames names;
    private final Set<String> expectedForms;

    HeaderMatcher(Catalogue catalogue, Set<String> expectedForms) {
        this.expectedForms = expectedForms;
        this.names = ColumnNames.of(catalogue);
    }

    /**
     * The form of a sheet.
     *
     * @param rows the sheet's first rows
     * @return null where no form can be made out; with {@code missing} columns where one nearly can
     */
    @Nullable
    HeaderMatch find(List<SourceRow> rows) {
        Candidate partial = null;
        Map<String, String> folded = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Candidate best = bestAt(rows, i, folded);
            if (best == null) {
                continue;
            }
            if (best.missing().isEmpty()) {
                return bestOverlapping(rows, i, best, folded).toMatch();
            }
            if (best.isPlausible() && (partial == null || BEST.compare(best, partial) > 0)) {
                partial = best;
            }
        }
        return partial == null ? null : partial.toMatch();
    }

    /** A title above the header may pass for its first row and crowd out its last: of overlapping headers the best holds. */
    private Candidate bestOverlapping(List<SourceRow> rows, int first, Candidate found, Map<String, String> folded) {
        Candidate best = found;
        for (int i = first + 1; i < Math.min(first + MOST_HEADER_ROWS, rows.size()); i++) {
            Candidate later = bestAt(rows, i, folded);
            if (later != null && BEST.compare(later, best) > 0) {
                best = later;
            }
        }
        return best;
    }

    /** The best form for a header that begins in a row; what was folded before is not folded again. */
    private @Nullable Candidate bestAt(List<SourceRow> rows, int first, Map<String, String> folded) {
        Candidate best = null;
        for (int count = 1; count <= MOST_HEADER_ROWS && first + count <= rows.size(); count++) {
            Map<Integer, List<HeaderText>> texts = headerTexts(rows.subList(first, first + count), folded);
            if (!mayBeHeader(texts)) {
                continue;
            }
            for (ColumnNames.OfForm form : names.forms()) {
                Candidate candidate = new Candidate(
                        form.form(),
                        rows.get(first).number(),
                        rows.get(first + count - 1).number(),
                        count,
                        expectedForms.contains(form.form().code()));
                texts.forEach((column, said) -> candidate.add(column, said, form.columns()));
                if (candidate.matched() >= FEWEST_COLUMNS && (best == null || BEST.compare(candidate, best) > 0)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** Whether enough cells say what a column of any form is called. */
    private boolean mayBeHeader(Map<Integer, List<HeaderText>> texts) {
        return texts.values().stream()
                        .filter(said ->
                                said.stream().anyMatch(text -> names.all().contains(text.folded())))
                        .limit(FEWEST_COLUMNS)
                        .count()
                == FEWEST_COLUMNS;
    }

    /** What a header may say of a column, as written and folded. */
    private record HeaderText(String written, String folded) {}

    /** For each column what its header may say: the lowest text, the texts above it joined, as merged cells print them. */
    private static Map<Integer, List<HeaderText>> headerTexts(List<SourceRow> rows, Map<String, String> folded) {
        Map<Integer, List<String>> stacked = new TreeMap<>();
        for (SourceRow row : rows) {
            for (SourceCell cell : row.cells()) {
                stacked.computeIfAbsent(cell.column(), c -> new ArrayList<>()).add(CellText.of(cell.content()));
            }
        }
        Map<Integer, List<HeaderText>> texts = new TreeMap<>();
        stacked.forEach((column, parts) -> {
            Set<String> said = new LinkedHashSet<>();
            said.add(parts.get(parts.size() - 1));
            said.add(String.join(" ", parts));
            String above = textLeftAbove(rows, column);
            if (!above.isEmpty()) {
                said.add(above + " " + parts.get(parts.size() - 1));
            }
            texts.put(
                    column,
                    said.stream()
                            .map(text -> new HeaderText(text, folded.computeIfAbsent(text, Folding::fold)))
                            .toList());
        });
        return texts;
    }

    private static String textLeftAbove(List<SourceRow> rows, int column) {
        String found = "";
        for (SourceCell cell : rows.get(0).cells()) {
            if (rows.size() > 1 && cell.column() < column) {
                found = CellText.of(cell.content());
            }
        }
        return found;
    }

    /** One form tried on one header. */
    private static final class Candidate {
        private final DataForm form;
        private final int firstRow;
        private final int lastRow;
        private final int rows;
        private final boolean expected;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final Map<String, String> labels = new HashMap<>();
        private final Map<String, String> duplicates = new LinkedHashMap<>();
        private final Map<String, String> strangers = new LinkedHashMap<>();

        Candidate(DataForm form, int firstRow, int lastRow, int rows, boolean expected) {
            this.form = form;
            this.firstRow = firstRow;
            this.lastRow = lastRow;
            this.rows = rows;
            this.expected = expected;
        }

        void add(int column, List<HeaderText> said, Map<String, FormColumn> known) {
            for (HeaderText text : said) {
                FormColumn match = known.get(text.folded());
                if (match != null) {
                    if (columns.putIfAbsent(match.key(), column) == null) {
                        labels.put(match.key(), text.written());
                    } else {
                        duplicates.put(match.key(), SourceCell.name(column, lastRow));
                    }
                    return;
                }
            }
            strangers.put(SourceCell.name(column, lastRow), said.get(0).written());
        }

        int matched() {
            return columns.size();
        }

        boolean isWholeAndExpected() {
            return expected && missing().isEmpty();
        }

        int hits() {
            return matched() - 2 * missing().size();
        }

        int required() {
            return (int) form.columns().stream()
                    .filter(c -> c.required() && isThere(c))
                    .count();
        }

        Map<String, String> strangers() {
            return strangers;
        }

        List<String> missing() {
            return form.columns().stream()
                    .filter(c -> c.required() && !isThere(c))
                    .map(FormColumn::label)
                    .toList();
        }

        boolean isPlausible() {
            long all = form.columns().stream().filter(FormColumn::required).count();
            return required() >= FEWEST_COLUMNS && required() * 2L >= all && matched() >= strangers.size();
        }

        HeaderMatch toMatch() {
            return new HeaderMatch(form, firstRow, lastRow, columns, labels, missing(), duplicates, strangers, false);
        }

        private boolean isThere(FormColumn column) {
            return columns.containsKey(column.key())
                    || (column.alternative() != null && columns.containsKey(column.alternative()));
        }
    }
}
