package vn.tonghop.staging.headers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.values.DateParser;

/** The columns of a form as they stand in one table: found once, since they are asked for in every cell. */
public final class TableColumns {

    private static final Set<String> DISPENSABLE = Set.of("note", "party", "place");

    private final Map<String, Column> byKey = new HashMap<>();
    private final int first;
    private final Map<Integer, Column> byPlace = new HashMap<>();
    private final List<Column> indispensable = new ArrayList<>();
    private final List<Column> dates = new ArrayList<>();
    private final List<Column> marks = new ArrayList<>();
    private final List<Column> summed = new ArrayList<>();
    private int leastWidth;

    /**
     * One column.
     *
     * @param at its number in the sheet, from 0; -1 where the sheet has none
     * @param form what the catalogue says of it; null where it says nothing
     */
    public record Column(String key, int at, @Nullable FormColumn form) {

        /** What stands in it in a row; null where that is blank or the sheet has no such column. */
        @Nullable
        public CellContent in(SourceRow row) {
            return at < 0 ? null : row.at(at);
        }

        /** What stands in it in a row itself, or was put there for a mark that repeats; null where a merged cell speaks. */
        @Nullable
        public CellContent ownIn(SourceRow row) {
            return at < 0 ? null : row.own(at);
        }

        /** Whether it names what the row is about by number or code. */
        public boolean isIdentity() {
            return key.equals("reference") || key.equals("code");
        }

        /** Whether numbers stand in it that count. */
        public boolean isNumber() {
            return form != null
                    && switch (form.type()) {
                        case NUMBER, COUNT, PERCENT -> true;
                        case TEXT, DATE, MARK, CHOICE, DOCUMENT_NUMBER, ORDINAL -> false;
                    };
        }

        public boolean isOrdinal() {
            return form != null && form.type() == FormColumn.Type.ORDINAL;
        }

        /** Whether a text must stand in it. */
        public boolean asksForText() {
            return form != null && form.required() && !mayBeBlank() && form.type() != FormColumn.Type.DATE;
        }

        /** Whether no figure depends on it: rates are computed anew, and remarks, names and places are told as they are. */
        public boolean isDispensable() {
            return form != null
                    && mayBeBlank()
                    && (form.type() == FormColumn.Type.PERCENT || DISPENSABLE.contains(key));
        }

        public boolean mayBeBlank() {
            return form == null || form.blank() != FormColumn.Blank.FORBIDDEN;
        }
    }

    public TableColumns(HeaderMatch header) {
        DataForm form = header.form();
        first = header.columns().values().stream().mapToInt(at -> at).min().orElse(0);
        header.columns().forEach((key, at) -> byKey.put(key, new Column(key, at, null)));
        for (FormColumn known : form.columns()) {
            Integer at = header.column(known.key());
            Column column = new Column(known.key(), at == null ? -1 : at, known);
            byKey.put(known.key(), column);
            if (at != null) {
                byPlace.put(at, column);
                sort(column, known, form);
            }
        }
    }

    private void sort(Column column, FormColumn known, DataForm form) {
        if (!column.mayBeBlank() || known.blank() == FormColumn.Blank.ONE) {
            leastWidth = Math.max(leastWidth, column.at() + 1);
        }
        if (known.required() && !column.mayBeBlank()) {
            indispensable.add(column);
        }
        switch (known.type()) {
            case DATE -> dates.add(column);
            case MARK -> marks.add(column);
            case NUMBER, COUNT -> {
                if (form.kind() == DataForm.Kind.REGISTER) {
                    summed.add(column);
                }
            }
            default -> {}
        }
    }

    /** The column of a key; one that stands nowhere where neither the form nor the sheet knows it. */
    public Column of(String key) {
        Column column = byKey.get(key);
        if (column == null) {
            column = new Column(key, -1, null);
            byKey.put(key, column);
        }
        return column;
    }

    /** The form's column that stands at a place; null where the form has none there. */
    @Nullable
    public Column at(int place) {
        return byPlace.get(place);
    }

    /** The place of the last one. */
    public int last() {
        return byPlace.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whether every cell of a row is filled that must not be blank, as far as the form says so for all its rows. */
    public boolean isComplete(SourceRow row) {
        for (int i = 0; i < indispensable.size(); i++) {
            if (indispensable.get(i).in(row) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row is data beyond doubt: all is filled that must be, and a day stands where it should. */
    public boolean isSurelyData(SourceRow row) {
        for (int i = 0; i < dates.size(); i++) {
            if (isDay(dates.get(i).in(row))) {
                return isComplete(row);
            }
        }
        return false;
    }

    private static boolean isDay(@Nullable CellContent content) {
        return content instanceof CellContent.Moment
                || (content instanceof CellContent.Text text && DateParser.parse(text.value()) != null);
    }

    /** The column of the rows' numbers; one that stands nowhere where the sheet has none. */
    public Column ordinal() {
        return of("ordinal");
    }

    /** The place of the table's first column. */
    public int first() {
        return first;
    }

    /** The columns of days. */
    public List<Column> dates() {
        return dates;
    }

    /** How many fields a record must have so that none is left out that counts though it is blank, or must be filled. */
    public int leastWidth() {
        return leastWidth;
    }

    /** The columns of ticks. */
    public List<Column> marks() {
        return marks;
    }

    /** The columns of a register that a total may add up. */
    public List<Column> summed() {
        return summed;
    }
}
