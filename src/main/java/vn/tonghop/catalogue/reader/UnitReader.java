package vn.tonghop.catalogue.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.ReportingUnit.ExpectedForm;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;

/** Reads {@code units}. */
final class UnitReader {

    private final Mistakes mistakes;
    private final Collection<String> forms;

    UnitReader(Mistakes mistakes, Collection<String> forms) {
        this.mistakes = mistakes;
        this.forms = forms;
    }

    List<ReportingUnit> read(List<YamlNode> nodes) {
        Namesakes names = new Namesakes(mistakes);
        List<ReportingUnit> units = new ArrayList<>();
        List<Fields> all = nodes.stream().map(this::fields).toList();
        List<String> codes = all.stream().map(f -> f.text("code", "")).toList();
        for (Fields fields : all) {
            ReportingUnit unit = unit(fields);
            fields.references("predecessors", unit.predecessors(), codes);
            claim(names, unit, fields);
            units.add(unit);
        }
        return units;
    }

    private Fields fields(YamlNode node) {
        return Fields.of(
                node,
                mistakes,
                "code",
                "name",
                "short-name",
                "aliases",
                "from",
                "to",
                "predecessors",
                "sends",
                "numbers");
    }

    private ReportingUnit unit(Fields fields) {
        String code = fields.text("code");
        String name = fields.text("name");
        if (!code.matches("[A-Z0-9][A-Z0-9_-]{0,19}") && fields.has("code")) {
            fields.mistake("code", "unit-code-form", "code", code);
        }
        return new ReportingUnit(
                code,
                name,
                fields.text("short-name", name),
                fields.texts("aliases"),
                ValidityReader.read(fields),
                fields.texts("predecessors"),
                fields.items("sends").stream().map(n -> expected(n, fields)).toList(),
                fields.word("numbers", NumberMarks.class, NumberMarks.VIETNAMESE));
    }

    private ExpectedForm expected(YamlNode node, Fields unit) {
        if (node instanceof Scalar scalar) {
            unit.references("sends", List.of(scalar.text()), forms);
            return new ExpectedForm(scalar.text(), true);
        }
        Fields fields = Fields.of(node, mistakes, "form", "required");
        return new ExpectedForm(fields.reference("form", forms), fields.flag("required", true));
    }

    private static void claim(Namesakes names, ReportingUnit unit, Fields fields) {
        for (String key : List.of("code", "name", "short-name", "aliases")) {
            names.claim(fields, key, unit.code());
        }
    }
}
