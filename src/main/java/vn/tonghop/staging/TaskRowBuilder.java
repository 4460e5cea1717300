package vn.tonghop.staging;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;

/** Rows of BM02. A task's identity is its directive's number and date, folded. */
final class TaskRowBuilder implements RowBuilder {

    private final Catalogue catalogue;

    TaskRowBuilder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public StagedItem.@Nullable TypedRow build(RowCells cells, StagedItem.RowKey key) {
        DateParser.DatedText directive = DateParser.split(cells.text("directive"));
        cells.nameRow(Folding.fold(directive.text()));
        LocalDate date = directive.date();
        if (directive.impossible()) {
            cells.draft(FindingCode.DATE_UNREADABLE, "directive")
                    .variant("impossible")
                    .found(cells.text("directive"))
                    .send();
            cells.reject();
        } else if (date == null && cells.has("directive-date")) {
            date = cells.date("directive-date");
        }
        String content = cells.text("content");
        boolean noDeadline = saysNoDeadline(cells);
        LocalDate deadline = noDeadline ? null : cells.date("deadline");
        LocalDate completed = cells.date("completed");
        String timeliness = cells.text("timeliness");
        String result = cells.text("result");
        if (cells.isRejected()) {
            return null;
        }
        return new StagedItem.TaskRow(
                key,
                taskKey(directive.text(), date),
                directive.text(),
                date,
                content,
                deadline,
                noDeadline,
                completed,
                timeliness,
                result);
    }

    private boolean saysNoDeadline(RowCells cells) {
        if (!(cells.content("deadline") instanceof CellContent.Text text)) {
            return false;
        }
        String folded = Folding.fold(text.value());
        return catalogue.taskRules().noDeadlineWords().stream()
                .anyMatch(w -> Folding.fold(w).equals(folded));
    }

    private static String taskKey(String number, @Nullable LocalDate date) {
        String compact = Folding.fold(number).replace(" ", "").toUpperCase(Locale.ROOT);
        return compact + (date == null ? "" : " " + date);
    }
}
