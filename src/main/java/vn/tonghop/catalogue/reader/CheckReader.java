package vn.tonghop.catalogue.reader;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.Nearest;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;

/** Reads {@code checks}: what differs from the defaults. An error stays an error in every catalogue. */
final class CheckReader {

    private static final List<String> SLUGS =
            Arrays.stream(FindingCode.values()).map(FindingCode::slug).toList();

    /** The further numbers that checks know. */
    private static final Map<FindingCode, List<String>> PARAMETERS = Map.of(
            FindingCode.FIGURE_OUTLIER, List.of("factor", "low-percent", "minimum-months"),
            FindingCode.FIGURE_EQUALS_OTHER_PRIOR, List.of("minimum-value"));

    private final Mistakes mistakes;

    CheckReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Map<FindingCode, CheckRule> read(Map<String, YamlNode> nodes) {
        Map<FindingCode, CheckRule> rules = new EnumMap<>(FindingCode.class);
        nodes.forEach((slug, node) -> {
            FindingCode code = FindingCode.ofSlug(slug);
            if (code == null) {
                String meant = Nearest.to(slug, SLUGS).orElse(String.join(", ", SLUGS));
                mistakes.add(node.place(), "unknown-key", "key", slug, "meant", meant);
            } else {
                rules.put(code, rule(code, node));
            }
        });
        return rules;
    }

    private CheckRule rule(FindingCode code, YamlNode node) {
        Fields fields = Fields.of(node, mistakes, "enabled", "severity", "tolerance", "parameters");
        Severity severity = fields.word("severity", Severity.class, code.defaultSeverity());
        boolean enabled = fields.flag("enabled", true);
        boolean error = code.defaultSeverity() == Severity.ERROR;
        if (error && (severity != Severity.ERROR || !enabled)) {
            fields.mistake("severity", "error-changed", "code", code.slug());
        }
        if (!error && severity == Severity.ERROR) {
            fields.mistake("severity", "raised-to-error", "code", code.slug());
        }
        BigDecimal tolerance = fields.decimal("tolerance", BigDecimal.ZERO);
        if (tolerance.signum() < 0) {
            fields.mistake("tolerance", "wrong-value", "key", "tolerance", "found", tolerance, "expected", "0");
        }
        return new CheckRule(enabled, severity, tolerance, parameters(code, fields));
    }

    private Map<String, BigDecimal> parameters(FindingCode code, Fields fields) {
        if (!fields.has("parameters")) {
            return Map.of();
        }
        List<String> known = PARAMETERS.getOrDefault(code, List.of());
        Fields numbers = fields.child("parameters", known.toArray(String[]::new));
        Map<String, BigDecimal> parameters = new TreeMap<>();
        known.stream()
                .filter(numbers::has)
                .forEach(name -> parameters.put(name, numbers.decimal(name, BigDecimal.ZERO)));
        return parameters;
    }
}
