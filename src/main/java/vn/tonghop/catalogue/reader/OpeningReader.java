package vn.tonghop.catalogue.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.DeclaredOpening;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.period.ReportingPeriod;

/** Reads {@code openings}: cumulative totals taken from earlier reports. */
final class OpeningReader {

    private final Mistakes mistakes;
    private final List<String> cumulating;
    private final Map<String, String> hashes;

    /** A reader that knows the SHA-256 of the catalogue's files by their names. */
    OpeningReader(Mistakes mistakes, Collection<Indicator> indicators, Map<String, String> hashes) {
        this.mistakes = mistakes;
        this.cumulating = indicators.stream()
                .filter(Indicator::cumulates)
                .map(Indicator::code)
                .toList();
        this.hashes = Map.copyOf(hashes);
    }

    List<DeclaredOpening> read(List<YamlNode> nodes) {
        Set<String> seen = new HashSet<>();
        List<DeclaredOpening> openings = new ArrayList<>();
        for (YamlNode node : nodes) {
            Fields fields = Fields.of(node, mistakes, "indicator", "at", "value", "document");
            String indicator = fields.reference("indicator", cumulating);
            ReportingPeriod at = month(fields);
            fields.text("value");
            openings.add(new DeclaredOpening(
                    indicator,
                    at,
                    fields.decimal("value", BigDecimal.ZERO),
                    fields.text("document"),
                    fields.place().file(),
                    hashes.getOrDefault(fields.place().file(), "")));
            if (!seen.add(indicator + " " + at)) {
                fields.mistake("indicator", "opening-twice", "indicator", indicator, "at", at);
            }
        }
        return openings;
    }

    private static ReportingPeriod month(Fields fields) {
        String text = fields.text("at");
        ReportingPeriod period = ReportingPeriod.safeParse(text);
        if (period != null && period.isMonth()) {
            return period;
        }
        if (fields.has("at")) {
            fields.mistake("at", "wrong-value", "key", "at", "found", text, "expected", "2023-10");
        }
        return ReportingPeriod.month(2000, 1);
    }
}
