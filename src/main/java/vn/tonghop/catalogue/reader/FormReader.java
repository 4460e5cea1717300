package vn.tonghop.catalogue.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.DataForm.Kind;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.RegisterField;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;

/** Reads {@code forms}. */
final class FormReader {

    /** The column keys by which each kind of form is staged. */
    private static final Map<Kind, List<String>> KEYS = Map.of(
            Kind.INDICATORS,
            List.of("code", "name", "unit", "period", "cumulative", "plan", "percent", "estimate", "note"),
            Kind.TASKS,
            List.of("directive", "directive-date", "content", "deadline", "completed", "timeliness", "result", "note"),
            Kind.NARRATIVE,
            List.of("section", "level", "content", "footnote", "note"),
            Kind.REGISTER,
            Arrays.stream(RegisterField.values()).map(RegisterField::key).toList(),
            Kind.ADJUSTMENTS,
            List.of("code", "name", "old", "new", "reason", "reporter", "author", "time", "note"));

    private final Mistakes mistakes;

    FormReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<DataForm> read(List<YamlNode> nodes) {
        return nodes.stream().map(this::form).toList();
    }

    private DataForm form(YamlNode node) {
        Fields fields = Fields.of(
                node,
                mistakes,
                "code",
                "name",
                "kind",
                "one-error-returns",
                "columns",
                "identity",
                "window",
                "shrink-percent",
                "late-entries");
        Kind kind = fields.word("kind", Kind.class, Kind.REGISTER);
        List<FormColumn> columns = columns(fields, kind);
        List<String> keys = columns.stream().map(FormColumn::key).toList();
        requireUsable(fields, columns);
        DataForm form = new DataForm(
                fields.text("code"),
                fields.text("name"),
                kind,
                fields.flag("one-error-returns", false),
                columns,
                fields.references("identity", fields.texts("identity"), keys),
                fields.references("window", fields.texts("window"), keys),
                fields.integer("shrink-percent", 20, 0, 100),
                fields.word("late-entries", DataForm.LateEntries.class, DataForm.LateEntries.COUNT));
        requireDates(fields, form);
        return form;
    }

    private List<FormColumn> columns(Fields form, Kind kind) {
        List<String> known = Stream.concat(Stream.of("ordinal"), KEYS.getOrDefault(kind, List.of()).stream())
                .toList();
        ColumnReader reader = new ColumnReader(mistakes, known);
        Namesakes names = new Namesakes(mistakes);
        List<FormColumn> columns = new ArrayList<>();
        for (YamlNode node : form.items("columns")) {
            columns.add(reader.column(node, names));
        }
        requireAlternatives(form, columns);
        return columns;
    }

    private static void requireAlternatives(Fields form, List<FormColumn> columns) {
        List<String> keys = columns.stream().map(FormColumn::key).toList();
        columns.stream()
                .map(FormColumn::alternative)
                .filter(a -> a != null && !keys.contains(a))
                .forEach(a -> form.references("columns", List.of(String.valueOf(a)), keys));
    }

    private static void requireUsable(Fields form, List<FormColumn> columns) {
        if (columns.stream().noneMatch(FormColumn::required)) {
            form.mistake("columns", "no-required-column");
        }
    }

    private static void requireDates(Fields fields, DataForm form) {
        for (String key : form.windowColumn()) {
            boolean date =
                    form.column(key).map(c -> c.type() == FormColumn.Type.DATE).orElse(true);
            if (!date) {
                fields.mistake("window", "window-no-date", "key", key);
            }
        }
    }
}
