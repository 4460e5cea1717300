package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (chỉ tiêu).
 *
 * @param code such as {@code TTUD-02}
 * @param label its name
 * @param aliases other names under which a unit may report it, compared folded
 * @param unit code of the unit that reports it
 * @param unitOfMeasure such as "PTĐ"
 * @param kind how it adds up
 * @param cumulates whether it has a cumulative total over the reporting year
 * @param decimals digits after the comma of its values
 * @param percentDecimals digits after the comma of its percent of plan
 * @param padded whether counts below ten are printed with a leading zero, as custom has it; 0 stays 0
 * @param required whether the report has a gap without it
 * @param plans annual plan figures by version
 * @param feed the register that counts it; null where only the form reports it
 * @param validity when it is reported
 * @param calendar code of the calendar by which its year starts; null for the department's own
 * @param atMost code of the indicator that it can never exceed, cumulative against cumulative; null for none
 * @param sameAs code of the indicator of another unit that states the same fact; null for none
 * @param predecessors codes of the indicators that it carries on: its past is the sum of theirs
 * @param computation how it follows from others; null unless it is computed
 */
public record Indicator(
        String code,
        String label,
        List<String> aliases,
        String unit,
        String unitOfMeasure,
        Kind kind,
        boolean cumulates,
        int decimals,
        int percentDecimals,
        boolean padded,
        boolean required,
        List<Plan> plans,
        @Nullable RegisterFeed feed,
        Validity validity,
        @Nullable String calendar,
        @Nullable String atMost,
        @Nullable String sameAs,
        List<String> predecessors,
        @Nullable Computation computation) {

    /** An indicator that follows the department's own calendar. */
    public Indicator(
            String code,
            String label,
            List<String> aliases,
            String unit,
            String unitOfMeasure,
            Kind kind,
            boolean cumulates,
            int decimals,
            int percentDecimals,
            boolean padded,
            boolean required,
            List<Plan> plans,
            @Nullable RegisterFeed feed,
            Validity validity) {
        this(
                code,
                label,
                aliases,
                unit,
                unitOfMeasure,
                kind,
                cumulates,
                decimals,
                percentDecimals,
                padded,
                required,
                plans,
                feed,
                validity,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** How an indicator adds up over time. */
    public enum Kind {
        /** Events of the period; months add up. */
        FLOW,
        /** A state at the cut-off that stays until somebody states another. */
        STOCK,
        /** A state at the cut-off that must be stated anew for every period. */
        SNAPSHOT,
        /** Follows from other indicators. */
        COMPUTED
    }

    /**
     * A version of an annual plan figure (kế hoạch năm).
     *
     * @param year the reporting year
     * @param value in the indicator's unit of measure
     * @param from the day from which this version holds
     * @param document the deciding document; null where it is not known
     */
    public record Plan(
            int year,
            BigDecimal value,
            LocalDate from,
            @Nullable String document) {}

    public Indicator {
        aliases = List.copyOf(aliases);
        plans = List.copyOf(plans);
        predecessors = List.copyOf(predecessors);
    }

    /** Whether the months of a longer period add up; else the last one's value holds. */
    public boolean addsUp() {
        return switch (kind) {
            case FLOW -> true;
            case STOCK, SNAPSHOT -> false;
            case COMPUTED -> computation != null && computation.addsUp();
        };
    }

    /** The plan of a year in force on a day. */
    public Optional<Plan> plan(int year, LocalDate day) {
        return plans.stream()
                .filter(p -> p.year() == year && !p.from().isAfter(day))
                .max(Comparator.comparing(Plan::from));
    }

    /** The ids of its figures: {@code .period}, and where it has them {@code .cumulative}, {@code .plan}, {@code .percent}. */
    public List<String> figureIds() {
        List<String> ids = new ArrayList<>(List.of(code + ".period"));
        if (cumulates) {
            ids.add(code + ".cumulative");
        }
        if (!plans.isEmpty()) {
            ids.add(code + ".plan");
            ids.add(code + ".percent");
        }
        return ids;
    }

    /** Whether a folded text names this indicator by code, label or alias. */
    public boolean isNamed(String folded) {
        return Folding.fold(code).equals(folded)
                || Folding.fold(label).equals(folded)
                || aliases.stream().anyMatch(a -> Folding.fold(a).equals(folded));
    }
}
