package vn.tonghop.catalogue.reader;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormColumn.Choice;
import vn.tonghop.catalogue.Placeholders;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.catalogue.RegisterFeed.Measure;
import vn.tonghop.catalogue.RegisterFeed.Order;
import vn.tonghop.catalogue.RegisterFeed.RowList;
import vn.tonghop.catalogue.RegisterField;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.Nearest;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;
import vn.tonghop.catalogue.yaml.YamlNode.Sequence;

/** Reads an indicator's {@code feed}: the register that counts it. */
final class FeedReader {

    private final Mistakes mistakes;
    private final Collection<DataForm> forms;

    FeedReader(Mistakes mistakes, Collection<DataForm> forms) {
        this.mistakes = mistakes;
        this.forms = forms;
    }

    RegisterFeed read(Fields indicator) {
        Fields fields = indicator.child("feed", "form", "measure", "date", "where", "except", "present", "list");
        List<String> registers = forms.stream()
                .filter(f -> f.kind() == DataForm.Kind.REGISTER)
                .map(DataForm::code)
                .toList();
        String code = fields.reference("form", registers);
        DataForm form =
                forms.stream().filter(f -> f.code().equals(code)).findFirst().orElse(null);
        Measure measure = fields.word("measure", Measure.class, Measure.ROWS);
        if (measure != Measure.ROWS) {
            field(fields, "measure", Fields.word(measure), form);
        }
        return new RegisterFeed(
                code,
                measure,
                dateField(fields, form),
                conditions(fields, "where", form),
                conditions(fields, "except", form),
                fields.texts("present").stream()
                        .map(k -> field(fields, "present", k, form))
                        .flatMap(Optional::stream)
                        .toList(),
                fields.has("list") ? list(fields.child("list", "name", "group", "text", "order"), form) : null);
    }

    private static @Nullable RowList list(Fields fields, @Nullable DataForm form) {
        Optional<RegisterField> name = field(fields, "name", fields.text("name"), form);
        String group = fields.optionalText("group");
        String text = fields.text("text", "{names}");
        for (String used : Placeholders.in(text)) {
            if (!used.equals("names") && !(used.equals("group") && group != null)) {
                fields.mistake("text", "unknown-name", "key", "text", "name", used, "meant", "names");
            }
        }
        return name.map(field -> new RowList(
                        field,
                        group == null
                                ? null
                                : field(fields, "group", group, form).orElse(null),
                        text,
                        fields.word("order", Order.class, Order.AS_LISTED)))
                .orElse(null);
    }

    private @Nullable RegisterField dateField(Fields fields, @Nullable DataForm form) {
        String key = fields.optionalText("date");
        if (key == null) {
            return null;
        }
        RegisterField field = field(fields, "date", key, form).orElse(null);
        if (field != null && field != RegisterField.ENTRY_DATE && field != RegisterField.CLOSING_DATE) {
            fields.mistake("date", "wrong-value", "key", "date", "found", key, "expected", "entry-date, closing-date");
        }
        return field;
    }

    private Map<RegisterField, List<String>> conditions(Fields fields, String key, @Nullable DataForm form) {
        Map<RegisterField, List<String>> conditions = new EnumMap<>(RegisterField.class);
        fields.entries(key)
                .forEach((name, values) ->
                        field(fields, key, name, form).ifPresent(f -> conditions.put(f, values(values, form, f))));
        return conditions;
    }

    private List<String> values(YamlNode node, @Nullable DataForm form, RegisterField field) {
        List<YamlNode> items = node instanceof Sequence s ? s.items() : List.of(node);
        List<String> values = items.stream()
                .filter(Scalar.class::isInstance)
                .map(n -> ((Scalar) n).text())
                .toList();
        if (values.isEmpty()) {
            mistakes.add(node.place(), "text-expected", "key", field.key());
        }
        Optional.ofNullable(form)
                .flatMap(f -> f.column(field.key()))
                .ifPresent(c -> values.forEach(v -> requireChoice(node, c, v)));
        return values;
    }

    private void requireChoice(YamlNode node, FormColumn column, String value) {
        List<String> choices = column.choices().stream().map(Choice::value).toList();
        if (!choices.isEmpty() && !choices.contains(value)) {
            String meant = Nearest.to(value, choices).orElse(String.join(", ", choices));
            mistakes.add(node.place(), "unknown-name", "key", column.key(), "name", value, "meant", meant);
        }
    }

    private static Optional<RegisterField> field(Fields fields, String key, String name, @Nullable DataForm form) {
        if (form == null) {
            return RegisterField.ofKey(name);
        }
        List<String> columns = form.columns().stream().map(FormColumn::key).toList();
        fields.references(key, List.of(name), columns);
        return RegisterField.ofKey(name);
    }
}
