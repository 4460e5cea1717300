package vn.tonghop.staging.headers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.reading.ReadingTime;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.values.CellText;

/** Finds which form a sheet holds by the text of its header, wherever it stands, in one to three rows and a row of units. */
public final class HeaderMatcher {

    private static final int MOST_HEADER_ROWS = 3;
    private static final int FEWEST_COLUMNS = 2;
    private static final int LONGEST_GROUP = 60;
    /** Of more words a text that stands alone in its row is a title. */
    private static final int MOST_WORDS_ALONE = 4;

    private final ColumnNames names;
    private final Set<String> expectedForms;
    private final String place;
    private final Measures measures;
    private final HeadingReader reader;
    private final HeadingSense sense;
    private final Map<String, List<Heading.Reading>> understood = new HashMap<>();

    public HeaderMatcher(Catalogue catalogue, Set<String> expectedForms) {
        this(catalogue, expectedForms, "");
    }

    /**
     * A matcher for one sheet.
     *
     * @param place names of the file and the sheet, in which the form's code or name may stand
     */
    public HeaderMatcher(Catalogue catalogue, Set<String> expectedForms, String place) {
        this.expectedForms = expectedForms;
        this.place = Folding.fold(place);
        this.names = ColumnNames.of(catalogue);
        this.measures = catalogue.measures();
        this.reader = new HeadingReader(catalogue, names.all());
        this.sense = new HeadingSense(catalogue.headings());
    }

    /**
     * The form of a sheet.
     *
     * @param rows the sheet's first rows
     * @return null where no form can be made out; with {@code missing} columns where one nearly can
     */
    @Nullable
    public HeaderMatch find(List<SourceRow> rows) {
        HeaderCandidate partial = null;
        for (int i = 0; i < rows.size(); i++) {
            HeaderCandidate best = bestAt(rows, i);
            if (best == null) {
                continue;
            }
            if (best.isWhole()) {
                return withGroupsAbove(rows, bestOverlapping(rows, i, best)).toMatch();
            }
            if (best.isPlausible(isNamed(best, rows, i))
                    && (partial == null || HeaderCandidate.BEST.compare(best, partial) > 0)) {
                partial = best;
            }
        }
        return partial == null ? null : withGroupsAbove(rows, partial).toMatch();
    }

    /** A title above the header may pass for its first row and crowd out its last: of overlapping headers the best holds. */
    private HeaderCandidate bestOverlapping(List<SourceRow> rows, int first, HeaderCandidate found) {
        HeaderCandidate best = found;
        for (int i = first + 1; i < Math.min(first + MOST_HEADER_ROWS, rows.size()); i++) {
            HeaderCandidate later = bestAt(rows, i);
            if (later != null && HeaderCandidate.BEST.compare(later, best) > 0) {
                best = later;
            }
        }
        return best;
    }

    /** Headings of groups right above belong to the header where they change what its columns mean. */
    private HeaderCandidate withGroupsAbove(List<SourceRow> rows, HeaderCandidate found) {
        int first = indexOf(rows, found.firstRow());
        HeaderCandidate best = found;
        int count = found.rows();
        for (int i = first - 1; i >= 0 && count < MOST_HEADER_ROWS + 1; i--) {
            if (rows.get(i).number() != rows.get(i + 1).number() - 1 || !mayGroup(rows.get(i), rows.get(first))) {
                break;
            }
            count++;
            HeaderCandidate higher = candidate(rows, i, count, names.ofForm(found.form()));
            best = higher.findsTheSameAs(found) ? best : higher;
        }
        return best;
    }

    private static int indexOf(List<SourceRow> rows, int number) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == number) {
                return i;
            }
        }
        return 0;
    }

    /** Titles stand alone, at the left edge or in long lines; what heads a group is short and stands over some columns. */
    private static boolean mayGroup(SourceRow row, SourceRow header) {
        int left = header.cells().get(0).column();
        int right = header.cells().get(header.cells().size() - 1).column();
        boolean any = false;
        for (SourceCell cell : row.cells()) {
            String text = CellText.of(cell.content());
            if (text.length() > LONGEST_GROUP || text.indexOf(':') >= 0 || cell.column() > right) {
                return false;
            }
            any |= cell.column() > left;
        }
        boolean single = row.cells().size() == 1;
        return any
                && (!single
                        || CellText.of(row.cells().get(0).content()).strip().split("\\s+", -1).length
                                <= MOST_WORDS_ALONE);
    }

    /** Whether file, sheet or what stands above say the form's code or name. */
    private boolean isNamed(HeaderCandidate candidate, List<SourceRow> rows, int first) {
        if (!expectedForms.contains(candidate.form().code())) {
            return false;
        }
        String code = Folding.fold(candidate.form().code());
        String name = Folding.fold(candidate.form().name());
        StringBuilder said = new StringBuilder(place);
        rows.subList(0, first).forEach(row -> said.append(' ').append(Folding.fold(CellText.ofRow(row))));
        return HeadingSense.contains(said.toString(), code) || said.indexOf(name) >= 0;
    }

    /** The best form for a header that begins in a row. */
    private @Nullable HeaderCandidate bestAt(List<SourceRow> rows, int first) {
        HeaderCandidate best = null;
        for (int count = 1; count <= MOST_HEADER_ROWS && first + count <= rows.size(); count++) {
            ReadingTime.check();
            List<Heading> headings = HeaderGrid.of(withUnits(rows, first, count));
            if (!mayBeHeader(headings)) {
                continue;
            }
            for (ColumnNames.OfForm form : names.forms()) {
                HeaderCandidate candidate = candidate(headings, rows, first, count, form);
                if (candidate.matched() >= FEWEST_COLUMNS
                        && (best == null || HeaderCandidate.BEST.compare(candidate, best) > 0)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private HeaderCandidate candidate(List<SourceRow> rows, int first, int count, ColumnNames.OfForm form) {
        return candidate(HeaderGrid.of(withUnits(rows, first, count)), rows, first, count, form);
    }

    private HeaderCandidate candidate(
            List<Heading> headings, List<SourceRow> rows, int first, int count, ColumnNames.OfForm form) {
        List<SourceRow> header = withUnits(rows, first, count);
        HeaderCandidate candidate = new HeaderCandidate(
                form,
                rows.get(first).number(),
                header.get(header.size() - 1).number(),
                count,
                expectedForms.contains(form.form().code()));
        headings.forEach(heading -> candidate.add(heading, readings(heading), sense));
        return candidate.decide();
    }

    private List<Heading.Reading> readings(Heading heading) {
        String key = String.join("\n", heading.parts());
        List<Heading.Reading> found = understood.get(key);
        if (found == null) {
            found = reader.of(heading);
            understood.put(key, found);
        }
        return found;
    }

    /** These rows, with the row right below them where it says nothing but units of measure and hints. */
    private List<SourceRow> withUnits(List<SourceRow> rows, int first, int count) {
        List<SourceRow> header = new ArrayList<>(rows.subList(first, first + count));
        if (first + count < rows.size()) {
            SourceRow below = rows.get(first + count);
            if (below.number() == header.get(count - 1).number() + 1 && saysUnitsOnly(below)) {
                header.add(below);
            }
        }
        return header;
    }

    private boolean saysUnitsOnly(SourceRow row) {
        boolean any = false;
        for (SourceCell cell : row.cells()) {
            String text = CellText.of(cell.content()).strip();
            boolean bracketed = text.startsWith("(") && text.endsWith(")");
            boolean measure = measures.named(text).isPresent();
            any |= measure;
            if (!bracketed && !measure) {
                return false;
            }
        }
        return any;
    }

    /** Whether enough cells say what a column of any form is called. */
    private boolean mayBeHeader(List<Heading> headings) {
        int known = 0;
        for (Heading heading : headings) {
            known += readings(heading).isEmpty() ? 0 : 1;
            if (known >= FEWEST_COLUMNS) {
                return true;
            }
        }
        return false;
    }
}
