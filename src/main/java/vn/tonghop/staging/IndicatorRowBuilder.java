package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.values.NumberParser;

/** Rows of BM01. Which figures may be left blank depends on the indicator: a cumulative total only where it has none. */
final class IndicatorRowBuilder implements RowBuilder {

    private static final int LONGEST_CODE = 64;

    private final Catalogue catalogue;
    private final @Nullable String unit;
    private final Map<String, Integer> seen = new HashMap<>();

    IndicatorRowBuilder(Catalogue catalogue, @Nullable String unit) {
        this.catalogue = catalogue;
        this.unit = unit;
    }

    @Override
    public StagedItem.@Nullable TypedRow build(RowCells cells, StagedItem.RowKey key) {
        String written = cells.has("code") ? cells.text("code") : cells.text("name");
        Indicator indicator = find(written, cells.text("name"));
        String code = indicator == null ? shortened(written) : indicator.code();
        String label = indicator == null ? written : indicator.label();
        cells.nameRow(code);
        if (written.isEmpty()) {
            cells.missing(cells.has("name") ? "name" : "code", "", "");
            return null;
        }
        if (indicator == null) {
            cells.draft(FindingCode.INDICATOR_UNKNOWN, "code").found(written).send();
        }
        checkRepeated(cells, code);
        IndicatorNumbers numbers = new IndicatorNumbers(cells, indicator);
        NumberParser.Ratio ratio = numbers.ratio();
        BigDecimal period = numbers.of("period");
        BigDecimal cumulative = ratio != null ? ratio.value() : numbers.of("cumulative");
        BigDecimal plan = numbers.of("plan");
        if (ratio != null) {
            plan = planOf(ratio, plan, cells);
        }
        BigDecimal percent = cells.number("percent", List.of());
        if (indicator != null) {
            requireFigures(cells, indicator);
        }
        boolean estimated = cells.mark("estimate");
        String note = cells.text("note");
        return cells.isRejected()
                ? null
                : new StagedItem.IndicatorRow(
                        key,
                        code,
                        label,
                        period,
                        cumulative,
                        plan,
                        percent,
                        estimated,
                        cells.isNotYet("period"),
                        note,
                        cells.applied());
    }

    /** A text that is no indicator's code or name may be of any length. */
    private static String shortened(String written) {
        return written.length() <= LONGEST_CODE ? written : written.substring(0, LONGEST_CODE - 1) + "…";
    }

    /** Two plans in one row that differ leave neither certain. */
    private static BigDecimal planOf(NumberParser.Ratio ratio, @Nullable BigDecimal plan, RowCells cells) {
        if (plan != null && plan.compareTo(ratio.plan()) != 0) {
            cells.draft(FindingCode.NUMBER_UNREADABLE, "cumulative")
                    .found(cells.text("cumulative"))
                    .send();
            cells.reject();
        }
        return ratio.plan();
    }

    private void requireFigures(RowCells cells, Indicator indicator) {
        boolean anew = indicator.kind() == Indicator.Kind.FLOW || indicator.kind() == Indicator.Kind.SNAPSHOT;
        if (anew && !cells.states("period")) {
            cells.missing("period", "indicator", indicator.label());
        }
        if (indicator.cumulates() && !cells.states("cumulative")) {
            cells.missing("cumulative", "indicator", indicator.label());
        }
    }

    private void checkRepeated(RowCells cells, String code) {
        Integer first = seen.putIfAbsent(Folding.fold(code), cells.number());
        if (first != null) {
            cells.draft(FindingCode.VALUE_NOT_ALLOWED, "code")
                    .variant("repeated")
                    .found(code)
                    .with("otherRow", first)
                    .send();
            cells.reject();
        }
    }

    /** By code first; the unit's own indicators before others of the same name. */
    private @Nullable Indicator find(String written, String name) {
        for (String text : List.of(written, name)) {
            String folded = Folding.fold(text);
            if (folded.isEmpty()) {
                continue;
            }
            Indicator found = catalogue.indicators().stream()
                    .filter(i -> i.isNamed(folded))
                    .min((a, b) ->
                            Boolean.compare(!a.unit().equals(unit), !b.unit().equals(unit)))
                    .orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
