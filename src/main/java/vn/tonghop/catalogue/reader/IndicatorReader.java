package vn.tonghop.catalogue.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Computation;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Indicator.Kind;
import vn.tonghop.catalogue.Indicator.Plan;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;

/** Reads {@code indicators}. */
final class IndicatorReader {

    private final Mistakes mistakes;
    private final Collection<ReportingUnit> units;
    private final Collection<DataForm> forms;
    private final Collection<String> calendars;
    private final FeedReader feeds;

    IndicatorReader(
            Mistakes mistakes,
            Collection<ReportingUnit> units,
            Collection<DataForm> forms,
            Collection<String> calendars) {
        this.mistakes = mistakes;
        this.units = units;
        this.forms = forms;
        this.calendars = calendars;
        this.feeds = new FeedReader(mistakes, forms);
    }

    List<Indicator> read(List<YamlNode> nodes) {
        Map<String, Namesakes> namesByUnit = new HashMap<>();
        List<Indicator> indicators = new ArrayList<>();
        List<Fields> all = new ArrayList<>();
        for (YamlNode node : nodes) {
            Fields fields = fields(node);
            all.add(fields);
            Indicator indicator = indicator(fields);
            Namesakes names = namesByUnit.computeIfAbsent(indicator.unit(), u -> new Namesakes(mistakes));
            for (String key : List.of("code", "label", "aliases")) {
                names.claim(fields, key, indicator.code());
            }
            requireSource(fields, indicator);
            indicators.add(indicator);
        }
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        all.forEach(fields -> requireRelations(fields, codes));
        Set<String> computable = new HashSet<>();
        indicators.stream().filter(i -> i.kind() != Kind.COMPUTED).forEach(i -> {
            computable.add(i.code() + ".period");
            if (i.cumulates()) {
                computable.add(i.code() + ".cumulative");
            }
        });
        for (int i = 0; i < all.size(); i++) {
            Computation computation = indicators.get(i).computation();
            if (computation != null) {
                all.get(i).references("computed", computation.figures().toList(), computable);
            }
        }
        return indicators;
    }

    private static void requireRelations(Fields indicator, List<String> codes) {
        for (String key : List.of("at-most", "same-as")) {
            if (indicator.has(key)) {
                indicator.reference(key, codes);
            }
        }
        indicator.references("predecessors", indicator.texts("predecessors"), codes);
    }

    private Fields fields(YamlNode node) {
        return Fields.of(
                node,
                mistakes,
                "code",
                "label",
                "aliases",
                "unit",
                "measured-in",
                "kind",
                "cumulates",
                "decimals",
                "percent-decimals",
                "padded",
                "required",
                "plans",
                "feed",
                "from",
                "to",
                "calendar",
                "at-most",
                "same-as",
                "predecessors",
                "computed");
    }

    private Indicator indicator(Fields fields) {
        Kind kind = fields.word("kind", Kind.class, Kind.FLOW);
        boolean cumulates = fields.flag("cumulates", false);
        if (kind != Kind.FLOW && cumulates) {
            fields.mistake("cumulates", "stock-cumulates");
        }
        if ((kind == Kind.COMPUTED) != fields.has("computed")) {
            fields.mistake("kind", "missing-key", "key", kind == Kind.COMPUTED ? "computed" : "kind: computed");
        }
        if (fields.has("code") && !fields.text("code").matches("[A-Z0-9][A-Z0-9-]{1,29}")) {
            fields.mistake("code", "indicator-code-form", "code", fields.text("code"));
        }
        return new Indicator(
                fields.text("code"),
                fields.text("label"),
                fields.texts("aliases"),
                fields.reference("unit", units.stream().map(ReportingUnit::code).toList()),
                fields.text("measured-in"),
                kind,
                cumulates,
                fields.integer("decimals", 0, 0, 6),
                fields.integer("percent-decimals", 1, 0, 4),
                fields.flag("padded", false),
                fields.flag("required", true),
                plans(fields),
                fields.has("feed") ? feeds.read(fields) : null,
                ValidityReader.read(fields),
                calendar(fields),
                fields.optionalText("at-most"),
                fields.optionalText("same-as"),
                fields.texts("predecessors"),
                fields.has("computed") ? computation(fields.child("computed", "add", "subtract")) : null);
    }

    private static Computation computation(Fields fields) {
        if (!fields.has("add")) {
            fields.mistake("add", "missing-key", "key", "add");
        }
        return new Computation(figures(fields, "add"), figures(fields, "subtract"));
    }

    /** A code alone means its value of the period. */
    private static List<String> figures(Fields fields, String key) {
        return fields.texts(key).stream()
                .map(id -> id.contains(".") ? id : id + ".period")
                .toList();
    }

    /** Somebody must be able to state the figure: the unit by a form of indicators, or by the register that counts it. */
    private void requireSource(Fields fields, Indicator indicator) {
        RegisterFeed feed = indicator.feed();
        for (ReportingUnit unit : units) {
            if (!unit.code().equals(indicator.unit())) {
                continue;
            }
            boolean states = forms.stream().anyMatch(f -> f.kind() == DataForm.Kind.INDICATORS && unit.sends(f.code()));
            if (feed != null && !unit.sends(feed.form())) {
                fields.mistake("feed", "feed-not-sent", "unit", unit.code(), "form", feed.form());
            } else if (feed == null && !states && indicator.kind() != Kind.COMPUTED) {
                fields.mistake("code", "indicator-without-source", "code", indicator.code(), "unit", unit.code());
            }
        }
    }

    private @Nullable String calendar(Fields fields) {
        return fields.has("calendar") ? fields.reference("calendar", calendars) : null;
    }

    private List<Plan> plans(Fields indicator) {
        Set<String> versions = new HashSet<>();
        List<Plan> plans = new ArrayList<>();
        for (YamlNode node : indicator.items("plans")) {
            Fields fields = Fields.of(node, mistakes, "year", "value", "from", "document");
            fields.text("year");
            fields.text("value");
            Plan plan = new Plan(
                    fields.integer("year", 2000, 1990, 2999),
                    fields.decimal("value", BigDecimal.ZERO),
                    fields.requiredDate("from"),
                    fields.optionalText("document"));
            if (!versions.add(plan.year() + " " + plan.from())) {
                fields.mistake("from", "plan-twice", "year", plan.year(), "from", plan.from());
            }
            if (plan.value().signum() < 0) {
                fields.mistake("value", "wrong-value", "key", "value", "found", plan.value(), "expected", "700");
            }
            plans.add(plan);
        }
        return plans;
    }
}
