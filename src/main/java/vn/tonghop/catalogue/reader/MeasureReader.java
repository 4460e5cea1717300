package vn.tonghop.catalogue.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.catalogue.yaml.YamlNode.Mapping;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;

/** Reads {@code measures} and {@code measure-labels}: the units of measure and what announces them. */
final class MeasureReader {

    private static final String[] KEYS = {"code", "of", "factor", "least", "most", "foreign", "aliases", "multiples"};

    private final Mistakes mistakes;

    MeasureReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * The vocabulary.
     *
     * @param scales factors of money by name, as catalogues of earlier versions declare them
     */
    Measures read(Fields root, Map<String, Long> scales) {
        Namesakes names = new Namesakes(mistakes);
        List<Measure> measures = new ArrayList<>();
        List<YamlNode> nodes = root.items("measures");
        List<String> codes = nodes.stream().map(MeasureReader::code).toList();
        nodes.forEach(node -> measures.add(measure(node, codes, names)));
        scales.forEach((name, factor) -> measures.add(
                new Measure(name, "đồng", BigDecimal.valueOf(factor), null, null, false, List.of(), List.of())));
        return new Measures(
                measures,
                root.texts("measure-labels"),
                root.texts("loose-measure-labels"),
                root.texts("count-multiples"));
    }

    private static String code(YamlNode node) {
        return node instanceof Mapping mapping && mapping.entries().get("code") instanceof Scalar code
                ? code.text()
                : "";
    }

    private Measure measure(YamlNode node, List<String> codes, Namesakes names) {
        Fields fields = Fields.of(node, mistakes, KEYS);
        String code = fields.text("code");
        names.claim(fields, "code", code);
        names.claim(fields, "aliases", code);
        String base = fields.has("of") ? fields.reference("of", codes) : code;
        BigDecimal factor = fields.decimal("factor", BigDecimal.ONE);
        if (factor.signum() <= 0) {
            fields.mistake("factor", "wrong-value", "key", "factor", "found", factor, "expected", "1000000");
        }
        return new Measure(
                code,
                base,
                factor.signum() <= 0 ? BigDecimal.ONE : factor,
                fields.has("least") ? fields.decimal("least", BigDecimal.ZERO) : null,
                fields.has("most") ? fields.decimal("most", BigDecimal.ZERO) : null,
                fields.flag("foreign", false),
                fields.texts("aliases"),
                fields.texts("multiples"));
    }
}
