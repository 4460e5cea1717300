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
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figures;
import vn.tonghop.report.document.ReportDocument.Inline.FigureText;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.staging.store.StagedRows.ListedEntry;
import vn.tonghop.staging.store.StagedRows.NarrativeItem;

/** The units' own words and the documents issued, in a stable order: by the outline's units, then as listed. */
public final class NarrativeItems {

    private static final Pattern CARRIED = Pattern.compile("\\{([^{}]+)\\}");

    private final StagedRows staged;
    private final Figures figures;
    private final Catalogue catalogue;

    public NarrativeItems(StagedRows staged, Figures figures, Catalogue catalogue) {
        this.staged = staged;
        this.figures = figures;
        this.catalogue = catalogue;
    }

    /**
     * All narrative rows of a period by section, month by month. In a longer period the figures that a month's sentence
     * carries stand as words with that month's values: they are not the period's.
     */
    Map<String, List<NarrativeItem>> bySection(ReportingPeriod period) {
        Map<String, List<NarrativeItem>> items = new HashMap<>();
        boolean longer = period.months().size() > 1;
        period.months().forEach(month -> {
            List<NarrativeItem> rows = staged.narrative(month.toString());
            (longer ? spelledOut(month, rows) : rows)
                    .forEach(item -> items.computeIfAbsent(item.section(), k -> new ArrayList<>())
                            .add(item));
        });
        return items;
    }

    private List<NarrativeItem> spelledOut(ReportingPeriod month, List<NarrativeItem> rows) {
        if (rows.stream().noneMatch(row -> row.content().contains("{"))) {
            return rows;
        }
        Map<String, Figure> known =
                figures.of(month).stream().collect(Collectors.toMap(Figure::id, Function.identity(), (a, b) -> a));
        return rows.stream()
                .map(row -> new NarrativeItem(
                        row.unit(), row.section(), row.level(), spelledOut(row.content(), known), row.footnote()))
                .toList();
    }

    private static String spelledOut(String content, Map<String, Figure> known) {
        return CARRIED.matcher(content).replaceAll(m -> {
            FigureText figure = FigureText.of(m.group(1), known.get(m.group(1)), false, false);
            return Matcher.quoteReplacement(figure.shown());
        });
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
