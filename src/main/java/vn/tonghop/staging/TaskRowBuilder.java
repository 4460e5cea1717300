package vn.tonghop.staging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.values.DateParser;

/** Rows of BM02. A task's identity is its directive's number and date, folded. */
final class TaskRowBuilder implements RowBuilder {

    private final Catalogue catalogue;
    private final Map<String, Integer> seen = new HashMap<>();

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
        String taskKey = taskKey(directive.text(), date);
        checkRepeated(cells, taskKey + "|" + Folding.fold(content), completed != null);
        return new StagedItem.TaskRow(
                key,
                taskKey,
                directive.text(),
                date,
                content,
                deadline,
                noDeadline,
                completed,
                timeliness,
                result,
                cells.applied());
    }

    /** One directive may give several tasks, so only the same work twice, both done or both open, is a repetition. */
    private void checkRepeated(RowCells cells, String task, boolean done) {
        Integer first = seen.putIfAbsent(task + done, cells.number());
        if (first != null) {
            cells.draft(FindingCode.ROW_DUPLICATE, "directive")
                    .found(cells.text("directive"))
                    .with("otherRow", first)
                    .send();
        }
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
