package vn.tonghop.report.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.NamedCount;
import vn.tonghop.wording.VietnameseNumbers;

/**
 * The rows behind an indicator as a stretch of a sentence: names by group, in the order that the catalogue says, each with its
 * count where it is more than one.
 */
final class RegisterLists {

    private static final String NONE = "không phát sinh";
    private static final Comparator<NamedCount> BY_NAME = Comparator.comparing(row -> Folding.fold(row.name()));
    private static final Comparator<NamedCount> BY_COUNT =
            Comparator.comparing(NamedCount::count).reversed();

    private RegisterLists() {}

    /** The list in words. */
    static String text(Indicator indicator, RegisterFeed.RowList list, List<NamedCount> rows) {
        if (rows.isEmpty()) {
            return NONE;
        }
        Map<String, List<NamedCount>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), k -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(group -> list.text()
                        .replace("{names}", names(indicator, ordered(list, group.getValue())))
                        .replace("{group}", group.getKey()))
                .collect(Collectors.joining("; "));
    }

    private static List<NamedCount> ordered(RegisterFeed.RowList list, List<NamedCount> rows) {
        return switch (list.order()) {
            case AS_LISTED -> rows;
            case NAME -> rows.stream().sorted(BY_NAME).toList();
            case COUNT -> rows.stream().sorted(BY_COUNT).toList();
        };
    }

    private static String names(Indicator indicator, List<NamedCount> rows) {
        return rows.stream().map(row -> named(indicator, row)).collect(Collectors.joining(", "));
    }

    private static String named(Indicator indicator, NamedCount row) {
        return row.count().compareTo(BigDecimal.ONE) == 0
                ? row.name()
                : "%s (%s %s)".formatted(row.name(), VietnameseNumbers.padded(row.count()), indicator.unitOfMeasure());
    }
}
