package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceRow;

/** The columns of a form as they stand in one table: found once, since they are asked for in every cell. */
final class TableColumns {

    private final Map<String, Column> byKey = new HashMap<>();
    private final List<Column> required = new ArrayList<>();
    private final List<Column> dates = new ArrayList<>();
    private final List<Column> summed = new ArrayList<>();

    /**
     * One column.
     *
     * @param at its number in the sheet, from 0; -1 where the sheet has none
     * @param form what the catalogue says of it; null where it says nothing
     */
    record Column(String key, int at, @Nullable FormColumn form) {

        /** What stands in it in a row; null where that is blank or the sheet has no such column. */
        @Nullable
        CellContent in(SourceRow row) {
            return at < 0 ? null : row.at(at);
        }

        boolean mayBeBlank() {
            return form == null || form.blank() != FormColumn.Blank.FORBIDDEN;
        }
    }

    TableColumns(HeaderMatch header) {
        DataForm form = header.form();
        header.columns().forEach((key, at) -> byKey.put(key, new Column(key, at, null)));
        for (FormColumn known : form.columns()) {
            Integer at = header.column(known.key());
            Column column = new Column(known.key(), at == null ? -1 : at, known);
            byKey.put(known.key(), column);
            if (at != null) {
                sort(column, known, form);
            }
        }
    }

    private void sort(Column column, FormColumn known, DataForm form) {
        if (known.required()) {
            required.add(column);
        }
        switch (known.type()) {
            case DATE -> dates.add(column);
            case NUMBER, COUNT -> {
                if (form.kind() == DataForm.Kind.REGISTER) {
                    summed.add(column);
                }
            }
            default -> {}
        }
    }

    /** The column of a key; one that stands nowhere where neither the form nor the sheet knows it. */
    Column of(String key) {
        Column column = byKey.get(key);
        if (column == null) {
            column = new Column(key, -1, null);
            byKey.put(key, column);
        }
        return column;
    }

    /** The columns of this table that must be filled, as far as the form says so for all its rows. */
    List<Column> required() {
        return required;
    }

    /** How many of them are filled in a row; ordinals are not among them, so that a data row has at least two in every form. */
    int requiredFilled(SourceRow row) {
        int filled = 0;
        for (int i = 0; i < required.size(); i++) {
            filled += required.get(i).in(row) == null ? 0 : 1;
        }
        return filled;
    }

    /** The columns of days. */
    List<Column> dates() {
        return dates;
    }

    /** The columns of a register that a total may add up. */
    List<Column> summed() {
        return summed;
    }
}
