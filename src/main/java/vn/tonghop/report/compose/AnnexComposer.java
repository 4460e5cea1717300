package vn.tonghop.report.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.catalogue.ReportOutline.AnnexOutline;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.TaskLine;
import vn.tonghop.report.document.ReportDocument.Annex;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.TextMarkup;
import vn.tonghop.report.docx.AnnexOrientation;
import vn.tonghop.wording.VietnameseDates;
import vn.tonghop.wording.VietnameseNumbers;

/** Composes the annex of assigned tasks: groups with their counts, tasks in each by their order in the form. */
final class AnnexComposer {

    private AnnexComposer() {}

    static Annex compose(AnnexOutline outline, LayoutProfile layout, CompiledPeriod compiled, TextMarkup markup) {
        List<AnnexRow> rows = new ArrayList<>();
        for (AnnexOutline.Group group : outline.groups()) {
            List<TaskLine> tasks = compiled.tasks().stream()
                    .filter(t -> group.statuses().contains(t.status()))
                    .toList();
            String count = VietnameseNumbers.padded(java.math.BigDecimal.valueOf(tasks.size()));
            rows.add(new AnnexRow.Group(
                    group.number(),
                    List.of(new Inline.Text(markup.plain(group.title().replace("{count}", count)), true, false))));
            int ordinal = 1;
            for (TaskLine task : tasks) {
                rows.add(entry(outline, task, ordinal++));
            }
        }
        List<String> headers =
                outline.columns().stream().map(AnnexOutline.Column::label).toList();
        List<Integer> widths = outline.columns().stream()
                .map(AnnexOutline.Column::widthPercent)
                .toList();
        Boolean landscape = outline.landscape();
        return new Annex(
                outline.heading(),
                markup.plain(outline.title()).toUpperCase(Locale.ROOT),
                markup.plain(outline.reference()),
                headers,
                widths,
                rows,
                landscape == null ? AnnexOrientation.landscape(headers, widths, rows, layout) : landscape);
    }

    private static AnnexRow entry(AnnexOutline outline, TaskLine task, int ordinal) {
        List<String> cells = new ArrayList<>();
        outline.columns().forEach(column -> cells.add(cell(column.field(), task, ordinal)));
        String sheet = task.sheet() == null ? "" : " · " + task.sheet();
        return new AnnexRow.Entry(cells, task.file() + sheet + " · " + task.range());
    }

    private static String cell(String field, TaskLine task, int ordinal) {
        return switch (field) {
            case "ordinal" -> String.valueOf(ordinal);
            case "directive" ->
                task.directiveDate() == null
                        ? task.number()
                        : task.number() + "\nngày " + VietnameseDates.numeric(task.directiveDate());
            case "content" -> task.content();
            case "deadline" -> date(task.deadline());
            case "completed" -> date(task.completedOn());
            case "timeliness" -> task.wordAsWritten();
            case "result" -> task.result();
            default -> throw new IllegalStateException("checked at start: annex field " + field);
        };
    }

    private static String date(java.time.@Nullable LocalDate date) {
        return date == null ? "" : VietnameseDates.numeric(date);
    }
}
