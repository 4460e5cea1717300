package vn.tonghop.staging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.values.CellText;

/** Rows of every register: the catalogue says which column is which field. */
final class RegisterRowBuilder implements RowBuilder {

    private final DataForm form;
    private final List<String> supplements;
    private final WindowCheck window;
    private final SeenKeys seen = new SeenKeys();
    private String lastNote = "";
    private boolean lastIsSupplement;

    RegisterRowBuilder(Catalogue catalogue, DataForm form, WindowCheck window) {
        this.form = form;
        this.window = window;
        this.supplements =
                catalogue.words().supplements().stream().map(Folding::fold).toList();
    }

    @Override
    public StagedItem.@Nullable TypedRow build(RowCells cells, StagedItem.RowKey key) {
        LocalDate entry = cells.date("entry-date");
        LocalDate closing = cells.date("closing-date");
        BigDecimal quantity = cells.number("quantity", List.of());
        BigDecimal amount = cells.amount("amount");
        String reference = cells.choice("reference");
        String subject = cells.choice("subject");
        String party = cells.choice("party");
        String category = cells.choice("category");
        String action = cells.choice("action");
        String outcome = cells.choice("outcome");
        String place = cells.choice("place");
        boolean listed = cells.mark("listed");
        String note = cells.textOrNull("note");
        if (cells.isRejected()) {
            return null;
        }
        String rowKey = rowKey(cells);
        if (rowKey != null) {
            cells.nameRow(rowKey);
            checkRepeated(cells, rowKey);
        }
        boolean supplement = isSupplement(note);
        if (!supplement) {
            window.check(cells);
        }
        return new StagedItem.RegisterRow(
                key,
                form.code(),
                rowKey,
                entry,
                closing,
                quantity,
                amount,
                reference,
                subject,
                party,
                category,
                action,
                outcome,
                place,
                listed,
                supplement,
                note,
                cells.applied());
    }

    /** Whether a row of this number was read, where numbers alone tell the form's rows apart. */
    boolean knows(String reference) {
        return form.identity().equals(List.of("reference"))
                && seen.holds(Fingerprint.of(form.code(), Folding.fold(reference)));
    }

    /** The folded identity of the row; null where the form has none or the row leaves all of it blank. */
    private @Nullable String rowKey(RowCells cells) {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(form.code());
        boolean any = false;
        for (String column : form.identity()) {
            String text = Folding.fold(CellText.of(cells.content(column)));
            any |= !text.isEmpty();
            fields.add(text);
        }
        return any ? Fingerprint.of(fields.toArray(new String[0])) : null;
    }

    /** The same fact twice in a form is told; only the unit knows whether it is two facts. */
    private void checkRepeated(RowCells cells, String rowKey) {
        int first = seen.firstRow(rowKey, cells.number());
        // A number merged over several rows is one paper for several things
        if (first == 0 || form.identity().stream().anyMatch(cells::isMerged)) {
            return;
        }
        String column = form.identity().stream().filter(cells::has).findFirst().orElse("");
        cells.draft(FindingCode.ROW_DUPLICATE, column)
                .found(CellText.of(cells.content(column)))
                .with("otherRow", first)
                .send();
    }

    /** Registers say the same few notes in row after row. */
    private boolean isSupplement(@Nullable String note) {
        if (note == null) {
            return false;
        }
        if (!note.equals(lastNote)) {
            String folded = Folding.fold(note);
            lastNote = note;
            lastIsSupplement = !folded.isEmpty() && supplements.stream().anyMatch(folded::contains);
        }
        return lastIsSupplement;
    }
}
