package vn.tonghop.catalogue.reader;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.FormColumn.Blank;
import vn.tonghop.catalogue.FormColumn.Choice;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;

/** Reads a form's column. */
final class ColumnReader {

    private final Mistakes mistakes;
    private final List<String> knownKeys;

    ColumnReader(Mistakes mistakes, List<String> knownKeys) {
        this.mistakes = mistakes;
        this.knownKeys = knownKeys;
    }

    /** The column; its header and aliases are claimed among those of its form. */
    FormColumn column(YamlNode node, Namesakes headers) {
        Fields fields = Fields.of(
                node,
                mistakes,
                "key",
                "label",
                "aliases",
                "required",
                "type",
                "blank",
                "choices",
                "open",
                "scaled",
                "least",
                "alternative");
        FormColumn.Type type = fields.word("type", FormColumn.Type.class, FormColumn.Type.TEXT);
        boolean required = fields.flag("required", false);
        FormColumn column = new FormColumn(
                fields.reference("key", knownKeys),
                fields.text("label"),
                fields.texts("aliases"),
                required,
                type,
                fields.word("blank", Blank.class, required ? Blank.FORBIDDEN : Blank.ALLOWED),
                fields.items("choices").stream().map(this::choice).toList(),
                fields.flag("open", false),
                fields.flag("scaled", false),
                fields.has("least") ? fields.decimal("least", BigDecimal.ZERO) : null,
                fields.optionalText("alternative"));
        headers.claim(fields, "label", column.key());
        headers.claim(fields, "aliases", column.key());
        check(fields, column);
        return column;
    }

    private Choice choice(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return new Choice(scalar.text(), List.of());
        }
        Fields fields = Fields.of(node, mistakes, "value", "aliases");
        return new Choice(fields.text("value"), fields.texts("aliases"));
    }

    private void check(Fields fields, FormColumn column) {
        if (column.type() == FormColumn.Type.CHOICE && column.choices().isEmpty()) {
            fields.mistake("type", "choices-missing", "key", column.key());
        }
        if (column.blank() == Blank.ONE
                && column.type() != FormColumn.Type.COUNT
                && column.type() != FormColumn.Type.NUMBER) {
            fields.mistake("blank", "blank-one-no-number", "key", column.key());
        }
        if (column.scaled() && column.type() != FormColumn.Type.NUMBER) {
            fields.mistake("scaled", "scaled-no-number", "key", column.key());
        }
        Namesakes names = new Namesakes(mistakes);
        for (Choice choice : column.choices()) {
            names.claim(choice.value(), choice.value(), fields.place("choices"));
            choice.aliases().forEach(a -> names.claim(a, choice.value(), fields.place("choices")));
        }
    }
}
