package vn.tonghop.report.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FigureNames;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.NamedCount;
import vn.tonghop.report.document.ReportDocument.Inline.FigureText;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.staging.store.StagedRows.ListedEntry;
import vn.tonghop.staging.store.StagedRows.NarrativeItem;

/** The units' own words and the documents issued, in a stable order: by the outline's units, then as listed. */
public final class NarrativeItems {

    private static final Pattern CARRIED = Pattern.compile("\\{([^{}]+)\\}");

    private final StagedRows staged;
    private final Figures figures;
    private final ReconciliationInputs inputs;
    private final Catalogue catalogue;

    public NarrativeItems(StagedRows staged, Figures figures, ReconciliationInputs inputs, Catalogue catalogue) {
        this.staged = staged;
        this.figures = figures;
        this.inputs = inputs;
        this.catalogue = catalogue;
    }

    /**
     * All narrative rows of a period by section, month by month. In a longer period the figures that a month's sentence
     * carries stand as words with that month's values: they are not the period's.
     */
    Map<String, List<NarrativeItem>> bySection(ReportingPeriod period) {
        Map<String, List<NarrativeItem>> items = new HashMap<>();
        boolean longer = period.months().size() > 1;
        period.months()
                .forEach(month -> inWords(month, staged.narrative(month.toString()), longer)
                        .forEach(item -> items.computeIfAbsent(item.section(), k -> new ArrayList<>())
                                .add(item)));
        return items;
    }

    /** The rows with their lists in words, in a longer period with their figures too. */
    private List<NarrativeItem> inWords(ReportingPeriod month, List<NarrativeItem> rows, boolean longer) {
        if (rows.stream().noneMatch(row -> row.content().contains("{"))) {
            return rows;
        }
        Map<String, Figure> known = longer
                ? figures.of(month).stream().collect(Collectors.toMap(Figure::id, Function.identity(), (a, b) -> a))
                : Map.of();
        return rows.stream()
                .map(row -> new NarrativeItem(
                        row.unit(),
                        row.section(),
                        row.level(),
                        inWords(month, row.content(), longer, known),
                        row.footnote()))
                .toList();
    }

    private String inWords(ReportingPeriod month, String content, boolean longer, Map<String, Figure> known) {
        return CARRIED.matcher(content).replaceAll(m -> {
            String id = m.group(1);
            String words = m.group();
            if (id.endsWith(FigureNames.LIST)) {
                words = list(month, id.substring(0, id.length() - FigureNames.LIST.length()));
            } else if (longer) {
                words = FigureText.of(id, known.get(id), false, false).shown();
            }
            return Matcher.quoteReplacement(words);
        });
    }

    /** A list as staged text, in which a star of a name is no italics and a brace no figure. */
    private String list(ReportingPeriod month, String code) {
        Indicator indicator = catalogue.indicator(code).orElse(null);
        RegisterFeed feed = indicator == null ? null : indicator.feed();
        List<NamedCount> rows = indicator == null ? null : inputs.registerList(month, indicator);
        if (indicator == null || feed == null || feed.list() == null || rows == null) {
            return FigureText.of(code, null, false, false).shown();
        }
        return RegisterLists.text(indicator, feed.list(), rows)
                .replaceAll("[*\\\\]", "\\\\$0")
                .replace('{', '(')
                .replace('}', ')');
    }

    /** A section's rows, by the units that the outline names, then the others in the catalogue's order. */
    List<NarrativeItem> ofSection(ReportOutline.Section section, Map<String, List<NarrativeItem>> bySection) {
        List<NarrativeItem> all = bySection.getOrDefault(section.code(), List.of());
        List<String> order = new ArrayList<>(section.units());
        catalogue.units().stream()
                .map(ReportingUnit::code)
                .filter(u -> !order.contains(u))
                .forEach(order::add);
        List<NarrativeItem> sorted = new ArrayList<>();
        order.forEach(
                unit -> all.stream().filter(item -> item.unit().equals(unit)).forEach(sorted::add));
        return sorted;
    }

    /** The documents of a register that are marked for the report, as listed. */
    List<ListedEntry> issued(ReportingPeriod period, String form) {
        return period.months().stream()
                .flatMap(month -> staged.listed(month.toString(), form).stream())
                .toList();
    }
}
