package vn.tonghop.catalogue.reader;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.ReportOutline.AnnexOutline;
import vn.tonghop.catalogue.ReportOutline.AnnexOutline.Column;
import vn.tonghop.catalogue.ReportOutline.AnnexOutline.Group;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;

/** Reads the annex of assigned tasks. */
final class AnnexReader {

    /** What a task's row can show. */
    private static final List<String> FIELDS =
            List.of("ordinal", "directive", "content", "deadline", "completed", "timeliness", "result");

    private final Mistakes mistakes;
    private final ReportTexts texts;

    AnnexReader(Mistakes mistakes, ReportTexts texts) {
        this.mistakes = mistakes;
        this.texts = texts;
    }

    AnnexOutline read(Fields report) {
        Fields fields = report.child("annex", "heading", "title", "reference", "columns", "groups", "landscape");
        List<Column> columns =
                fields.items("columns").stream().map(this::column).toList();
        int width = columns.stream().mapToInt(Column::widthPercent).sum();
        if (width != 100) {
            fields.mistake("columns", "widths-not-100", "sum", width);
        }
        return new AnnexOutline(
                fields.text("heading"),
                texts.required(fields, "title"),
                texts.required(fields, "reference"),
                columns,
                groups(fields),
                fields.has("landscape") ? Boolean.valueOf(fields.flag("landscape", false)) : null);
    }

    private Column column(YamlNode node) {
        Fields fields = Fields.of(node, mistakes, "label", "field", "width");
        return new Column(fields.text("label"), fields.reference("field", FIELDS), fields.integer("width", 10, 1, 100));
    }

    private List<Group> groups(Fields annex) {
        List<Group> groups = annex.items("groups").stream().map(this::group).toList();
        for (TaskStatus status : TaskStatus.values()) {
            long homes =
                    groups.stream().filter(g -> g.statuses().contains(status)).count();
            if (homes != 1) {
                annex.mistake("groups", "status-not-in-one-group", "status", Fields.word(status), "count", homes);
            }
        }
        return groups;
    }

    private Group group(YamlNode node) {
        Fields fields = Fields.of(node, mistakes, "number", "title", "statuses");
        return new Group(
                fields.text("number"),
                texts.required(fields, "title", "count"),
                fields.texts("statuses").stream()
                        .map(s -> fields.wordOf("statuses", s, TaskStatus.class))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
