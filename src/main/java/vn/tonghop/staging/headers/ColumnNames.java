package vn.tonghop.staging.headers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;

/**
 * What the columns of a catalogue's forms are called, folded; made once for each catalogue, since every sheet asks.
 *
 * @param forms in the catalogue's order
 * @param all every name of any form
 */
public record ColumnNames(List<OfForm> forms, Set<String> all) {

    /** A program works by one catalogue at a time. */
    private static volatile @Nullable Known lastKnown;

    private record Known(Catalogue catalogue, ColumnNames names) {}

    /** A form with its columns by the folded names that mean them. */
    record OfForm(DataForm form, Map<String, FormColumn> columns) {

        /** Whether a folded word is part of one of a column's own names. */
        boolean uses(FormColumn column, String word) {
            return columns.entrySet().stream()
                    .anyMatch(e -> e.getValue().key().equals(column.key()) && HeadingSense.contains(e.getKey(), word));
        }

        /** The folded names of a column. */
        List<String> namesOf(FormColumn column) {
            return columns.entrySet().stream()
                    .filter(e -> e.getValue().key().equals(column.key()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        private static OfForm of(DataForm form) {
            Map<String, FormColumn> names = new HashMap<>();
            for (FormColumn column : form.columns()) {
                names.putIfAbsent(Folding.fold(column.label()), column);
                column.aliases().forEach(alias -> names.putIfAbsent(Folding.fold(alias), column));
            }
            return new OfForm(form, names);
        }
    }

    /** The names of a form of these. */
    OfForm ofForm(DataForm form) {
        return forms.stream()
                .filter(one -> one.form().code().equals(form.code()))
                .findFirst()
                .orElseGet(() -> OfForm.of(form));
    }

    public static ColumnNames of(Catalogue catalogue) {
        Known known = lastKnown;
        // The same one, not an equal one: to compare two is more work than this saves
        if (known == null || !isSame(known.catalogue(), catalogue)) {
            known = new Known(catalogue, made(catalogue));
            lastKnown = known;
        }
        return known.names();
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Catalogue one, Catalogue other) {
        return one == other;
    }

    private static ColumnNames made(Catalogue catalogue) {
        List<OfForm> forms = catalogue.forms().stream().map(OfForm::of).toList();
        Set<String> all = new HashSet<>();
        forms.forEach(form -> all.addAll(form.columns().keySet()));
        return new ColumnNames(forms, all);
    }
}
