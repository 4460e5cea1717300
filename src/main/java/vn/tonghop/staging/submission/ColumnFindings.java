package vn.tonghop.staging.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.HeadingWords;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.HeadingSense;
import vn.tonghop.staging.values.NumberParser;

/** Says what holds against the columns of a table: missing, standing twice, not known. */
public final class ColumnFindings {

    private static final int MOST_UNKNOWN = 12;
    private static final int FEWEST_COUNTED = 2;
    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(100_000);

    private final HeaderMatch header;
    private final SheetContext context;
    private final FormOutcome form;
    private final FindingSink findings;
    private final HeadingWords words;

    public ColumnFindings(
            HeaderMatch header, SheetContext context, FormOutcome form, FindingSink findings, HeadingWords words) {
        this.header = header;
        this.context = context;
        this.form = form;
        this.findings = findings;
        this.words = words;
    }

    /**
     * Raises them all.
     *
     * @param rows the sheet's first rows
     * @return whether the table can be read
     */
    public boolean raise(List<SourceRow> rows) {
        boolean readable = header.isComplete() && header.duplicates().isEmpty();
        header.form().columns().stream()
                .filter(column -> header.missing().contains(column.label()))
                .forEach(column -> raiseMissing(column.label(), header.likely().get(column.key())));
        header.duplicates().forEach(this::raiseDuplicate);
        for (FormColumn column : header.form().columns()) {
            if (column.blank() == FormColumn.Blank.ONE && header.column(column.key()) == null) {
                String counting = countingCell(column, rows);
                if (counting != null) {
                    raiseMissing(column.label(), counting);
                    readable = false;
                }
            }
        }
        raiseUnknown();
        return readable;
    }

    private void raiseMissing(String label, @Nullable String likely) {
        form.returnForm();
        FindingSink.Draft draft = findings.raise(FindingCode.COLUMN_MISSING)
                .in(context)
                .key(label)
                .cell(likely == null ? SourceCell.name(0, header.lastRow()) : likely)
                .expected(label)
                .with("column", label);
        if (likely != null) {
            draft.variant("likely").found(header.unknown().getOrDefault(likely, ""));
        }
        draft.send();
    }

    private void raiseDuplicate(String key, String cell) {
        form.returnForm();
        findings.raise(FindingCode.COLUMN_DUPLICATE)
                .in(context)
                .key(key)
                .cell(cell)
                .with("column", header.label(key))
                .send();
    }

    private void raiseUnknown() {
        Map<String, String> unknown = header.unknown();
        unknown.entrySet().stream()
                .limit(MOST_UNKNOWN)
                .forEach(e -> findings.raise(FindingCode.COLUMN_UNKNOWN)
                        .in(context)
                        .key(e.getValue())
                        .cell(e.getKey())
                        .found(e.getValue())
                        .with("column", e.getValue())
                        .send());
        if (unknown.size() > MOST_UNKNOWN) {
            findings.raise(FindingCode.COLUMN_UNKNOWN)
                    .variant("more")
                    .in(context)
                    .key("more")
                    .cell(unknown.keySet().stream()
                            .skip(MOST_UNKNOWN)
                            .findFirst()
                            .orElse(""))
                    .with("count", unknown.size() - MOST_UNKNOWN)
                    .send();
        }
    }

    /** A heading that nobody knows and that seems to count what a blank quantity would make one of; null where none does. */
    private @Nullable String countingCell(FormColumn quantity, List<SourceRow> rows) {
        String likely = header.likely().get(quantity.key());
        if (likely != null) {
            return likely;
        }
        for (Map.Entry<String, String> heading :
                header.unknown().entrySet().stream().limit(MOST_UNKNOWN).toList()) {
            String folded = Folding.fold(heading.getValue());
            if (words.counting().stream().anyMatch(word -> HeadingSense.contains(folded, word))
                    && holdsCounts(heading.getKey(), rows)) {
                return heading.getKey();
            }
        }
        return null;
    }

    /** Whether small whole numbers stand below a heading, not all of them one. */
    private boolean holdsCounts(String cell, List<SourceRow> rows) {
        int at = columnOf(cell);
        int counted = 0;
        boolean others = false;
        for (SourceRow row : rows) {
            CellContent content = row.number() > header.lastRow() ? row.at(at) : null;
            BigDecimal number = content == null ? null : number(content);
            if (number != null && number.signum() >= 0 && number.compareTo(MOST_COUNTED) < 0) {
                counted++;
                others |= number.compareTo(BigDecimal.ONE) != 0;
            }
        }
        return others && counted >= Math.min(FEWEST_COUNTED, rowsBelow(rows));
    }

    private int rowsBelow(List<SourceRow> rows) {
        return (int)
                rows.stream().filter(row -> row.number() > header.lastRow()).count();
    }

    private static @Nullable BigDecimal number(CellContent content) {
        return content instanceof CellContent.Numeric numeric
                ? numeric.value()
                : content instanceof CellContent.Text text ? NumberParser.VIETNAMESE.parse(text.value()) : null;
    }

    /** From 0, of a cell's A1 name. */
    static int columnOf(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
