package vn.tonghop.staging.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.RowWords;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.values.CellText;

/**
 * Holds the few rows of nothing but text until what follows says whether they are groups, titles, notes or signatures; nothing
 * more than a screenful is ever held.
 */
public final class Asides {

    private static final int MOST_HELD = 12;
    private static final int FEWEST_WORDS = 6;

    private final HeaderMatch header;
    private final TableColumns columns;
    private final Set<String> continuations;
    private final List<SourceRow> held = new ArrayList<>();
    private @Nullable SourceRow lastData;
    private boolean signed;

    public Asides(HeaderMatch header, TableColumns columns, RowWords words) {
        this.header = header;
        this.columns = columns;
        this.continuations = words.continuations().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Holds a row back; false where too many are held already. */
    public boolean hold(SourceRow row) {
        return held.size() < MOST_HELD && held.add(row);
    }

    /** The rows held back, which are held no longer. */
    public List<SourceRow> release() {
        List<SourceRow> released = List.copyOf(held);
        held.clear();
        return released;
    }

    /** Notes what another row was taken for. */
    public void took(SourceRow row, RowRole role) {
        signed = role == RowRole.SIGNATURE || (signed && role != RowRole.DATA && role != RowRole.HEADER);
        if (role == RowRole.DATA || role == RowRole.HEADER) {
            lastData = role == RowRole.DATA ? row : null;
        }
    }

    /**
     * The role of a row that was held back.
     *
     * @param next the row that follows it and its like; null at the end
     * @param nextRole what that is
     */
    public RowRole roleOf(SourceRow row, @Nullable SourceRow next, RowRole nextRole) {
        if (isContinuation(row)) {
            return RowRole.TITLE;
        }
        boolean numbered = GroupHead.isNumbered(row);
        boolean block = !numbered && row.cells().size() > 1;
        return switch (nextRole) {
            case HEADER, OTHER_HEADER -> RowRole.TITLE;
            case DATA, UNCLEAR, GROUP, ORDINAL_ONLY, NIL ->
                block || (isSuspicious(row) && !ordinalsGoOn(next)) ? RowRole.UNCLEAR : RowRole.GROUP;
            case HEADING,
                    COLUMN_NUMBERS,
                    MEASURES,
                    HINTS,
                    TITLE,
                    TOTAL,
                    PAGE_TOTAL,
                    CARRIED_OUT,
                    CARRIED_IN,
                    YEAR_TOTAL,
                    PART_OF_TOTAL,
                    IN_WORDS,
                    EMPTY,
                    SIGNATURE,
                    NOTE,
                    ASIDE -> signed || block ? RowRole.SIGNATURE : numbered ? RowRole.GROUP : noteOrUnclear(row);
        };
    }

    private RowRole noteOrUnclear(SourceRow row) {
        String text = CellText.of(row.cells().get(0).content()).strip();
        boolean remark = !Character.isLetterOrDigit(text.charAt(0)) || isSentence(text);
        return !remark && isSuspicious(row) ? RowRole.UNCLEAR : RowRole.NOTE;
    }

    /** "Số liệu trên đã được đối chiếu với sổ gốc." */
    private static boolean isSentence(String text) {
        return text.endsWith(".") && text.split("\\s+").length >= FEWEST_WORDS;
    }

    /** Whether the text stands where only data has one: headings and notes begin in the first column. */
    private boolean isSuspicious(SourceRow row) {
        SourceCell cell = row.cells().get(0);
        TableColumns.Column column = columns.at(cell.column());
        return header.form().kind() != DataForm.Kind.NARRATIVE
                && row.cells().size() == 1
                && column != null
                && column.asksForText()
                && cell.column() > columns.first();
    }

    /** Whether the numbers of the rows before and behind leave no place for one between them, or begin anew. */
    private boolean ordinalsGoOn(@Nullable SourceRow next) {
        int before = lastData == null ? 0 : ordinal(lastData);
        int behind = next == null ? -1 : ordinal(next);
        return before >= 0 && behind > 0 && (behind == before + 1 || behind == 1);
    }

    private int ordinal(SourceRow row) {
        CellContent content = columns.ordinal().in(row);
        String digits = CellText.of(content).strip().replaceAll("[.)]$", "");
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : -1;
    }

    /** "(tiếp theo)" behind a title, "Trang 2". */
    private boolean isContinuation(SourceRow row) {
        return row.cells().stream().allMatch(cell -> {
            String folded = Folding.fold(CellText.of(cell.content()));
            return continuations.stream()
                    .anyMatch(word -> folded.endsWith(" " + word)
                            || folded.equals(word)
                            || folded.matches(word + "(?: so)? \\d[\\d ]*"));
        });
    }
}
