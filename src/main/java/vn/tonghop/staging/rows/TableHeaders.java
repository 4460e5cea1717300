package vn.tonghop.staging.rows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.catalogue.RowWords;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.ColumnNames;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.RepeatedHeader;
import vn.tonghop.staging.values.CellText;

/** Knows the lines that belong to a header: itself printed again, what stands under it, the title above, other tables' headers. */
public final class TableHeaders {

    private static final Pattern COLUMN_NUMBER =
            Pattern.compile("\\(?\\d{1,2}\\)?(?:\\s*=.*)?|\\(?[A-Za-z]\\)?", Pattern.DOTALL);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*\\)", Pattern.DOTALL);
    private static final int FEWEST_NUMBERED = 3;
    private static final int FEWEST_NAMED = 3;

    private final RepeatedHeader repeated;
    private final Set<String> names;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> hints;
    private final Measures measures;

    /**
     * @param above the rows above the header
     * @param lines the rows of the header
     */
    public TableHeaders(HeaderMatch header, List<SourceRow> above, List<SourceRow> lines, Catalogue catalogue) {
        RowWords words = catalogue.words().rows();
        repeated = new RepeatedHeader(header, lines);
        names = ColumnNames.of(catalogue).all();
        hints = words.hints().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        measures = catalogue.measures();
        for (SourceRow row : above) {
            row.cells().forEach(cell -> titles.add(Folding.fold(CellText.of(cell.content()))));
        }
    }

    /** The role of a row that belongs to a header; null for every other row. */
    @Nullable
    RowRole roleOf(SourceRow row, boolean underHeader) {
        if (repeated.isIn(row)) {
            return RowRole.HEADER;
        }
        RowRole under = underHeader ? underHeader(row) : null;
        if (under != null) {
            return under;
        }
        if (!row.cells().stream().allMatch(cell -> cell.content() instanceof CellContent.Text)) {
            return null;
        }
        if (isOtherHeader(row)) {
            return RowRole.OTHER_HEADER;
        }
        return row.cells().stream().allMatch(this::isTitle) ? RowRole.TITLE : null;
    }

    /** What a row says of the columns that stands under their names; null where it says something else. */
    @Nullable
    public RowRole underHeader(SourceRow row) {
        if (numbersColumns(row)) {
            return RowRole.COLUMN_NUMBERS;
        }
        if (!row.cells().stream().allMatch(this::isHint)) {
            return null;
        }
        return row.cells().stream().allMatch(this::isMeasure) ? RowRole.MEASURES : RowRole.HINTS;
    }

    private static boolean numbersColumns(SourceRow row) {
        return row.cells().size() >= FEWEST_NUMBERED
                && row.cells().stream()
                        .allMatch(c -> COLUMN_NUMBER
                                .matcher(CellText.of(c.content()).strip())
                                .matches());
    }

    private boolean isMeasure(SourceCell cell) {
        return measures.named(CellText.of(cell.content()).strip()).isPresent();
    }

    private boolean isHint(SourceCell cell) {
        if (!(cell.content() instanceof CellContent.Text)) {
            return false;
        }
        String text = CellText.of(cell.content()).strip();
        return IN_BRACKETS.matcher(text).matches() || hints.contains(Folding.fold(text)) || isMeasure(cell);
    }

    private boolean isTitle(SourceCell cell) {
        return titles.contains(Folding.fold(CellText.of(cell.content())));
    }

    private boolean isOtherHeader(SourceRow row) {
        long named = row.cells().stream()
                .filter(cell -> names.contains(Folding.fold(CellText.of(cell.content()))))
                .count();
        return named >= FEWEST_NAMED && named * 2 > row.cells().size();
    }
}
