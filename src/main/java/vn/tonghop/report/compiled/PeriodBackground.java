package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What readers of a period's figures want to know besides: last month, what was accepted, what units explain.
 *
 * @param previousPeriod the month before; null where it was never compiled
 * @param previousValues values of last month's figures by their ids
 * @param waivers what was accepted by name, in the order of acceptance
 * @param notes what units wrote in Ghi chú, by indicator
 * @param subjects the indicator that a finding is about, by the finding's id; findings about none are left out
 * @param unitNames short names of units by their codes
 * @param nextCutoff the last day of the next period
 * @param months what the months of the year stated, by month and indicator; those that were never compiled are left out
 */
public record PeriodBackground(
        @Nullable String previousPeriod,
        Map<String, BigDecimal> previousValues,
        List<WaiverLine> waivers,
        Map<String, String> notes,
        Map<String, String> subjects,
        Map<String, String> unitNames,
        LocalDate nextCutoff,
        SortedMap<String, SortedMap<String, BigDecimal>> months) {

    public PeriodBackground {
        months = Collections.unmodifiableSortedMap(months);
        previousValues = Map.copyOf(previousValues);
        waivers = List.copyOf(waivers);
        notes = Map.copyOf(notes);
        subjects = Map.copyOf(subjects);
        unitNames = Map.copyOf(unitNames);
    }

    /** Nothing known but the next cut-off. */
    public static PeriodBackground none(LocalDate nextCutoff) {
        return new PeriodBackground(
                null, Map.of(), List.of(), Map.of(), Map.of(), Map.of(), nextCutoff, new TreeMap<>());
    }

    /** A unit's short name; the code where the catalogue has none. */
    public String unitName(@Nullable String code) {
        return code == null ? "" : unitNames.getOrDefault(code, code);
    }

    /** The waiver of a finding; null where it is open. */
    public @Nullable WaiverLine waiver(String findingId) {
        return waivers.stream()
                .filter(w -> w.findingId().equals(findingId))
                .findFirst()
                .orElse(null);
    }

    /** A finding that somebody accepted, with name, reason and day. */
    public record WaiverLine(String findingId, String message, String by, String reason, LocalDate day) {}
}
