package vn.tonghop.report.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.staging.store.StagedRows.ListedEntry;
import vn.tonghop.staging.store.StagedRows.NarrativeItem;

/** The units' own words and the documents issued, in a stable order: by the outline's units, then as listed. */
public final class NarrativeItems {

    private final StagedRows staged;
    private final Catalogue catalogue;

    public NarrativeItems(StagedRows staged, Catalogue catalogue) {
        this.staged = staged;
        this.catalogue = catalogue;
    }

    /** All narrative rows of a period by section, month by month. */
    Map<String, List<NarrativeItem>> bySection(ReportingPeriod period) {
        Map<String, List<NarrativeItem>> items = new HashMap<>();
        period.months().forEach(month -> addMonth(month, items));
        return items;
    }

    private void addMonth(ReportingPeriod month, Map<String, List<NarrativeItem>> items) {
        staged.narrative(month.toString())
                .forEach(item -> items.computeIfAbsent(item.section(), k -> new ArrayList<>())
                        .add(item));
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
