package vn.tonghop.closing.state;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;

/**
 * Which months there are: those about which something was decided, those in which something counts or is held, and the
 * unbroken row from the last closed one to now, whether anybody has sent something or not.
 */
final class MonthRow {

    private final TreeMap<ReportingPeriod, PeriodState> decided;
    private final TreeSet<ReportingPeriod> counting;
    private final TreeSet<ReportingPeriod> row = new TreeSet<>();
    private final ReportingPeriod end;

    /**
     * @param decided the states of months that are not just open
     * @param counting months in which something counts or is held
     * @param current the month that is being made
     * @param begun the month in whose window today lies, which comes next once the current one is frozen
     */
    MonthRow(
            Map<ReportingPeriod, PeriodState> decided,
            Collection<ReportingPeriod> counting,
            ReportingPeriod current,
            ReportingPeriod begun) {
        this.decided = new TreeMap<>(decided);
        this.counting = new TreeSet<>(counting);
        this.end = isFrozen(current) ? begun : current;
        for (ReportingPeriod month = start(); month.compareTo(end) <= 0; month = month.next()) {
            row.add(month);
        }
    }

    /** Every month that there is, earliest first. */
    List<ReportingPeriod> all() {
        TreeSet<ReportingPeriod> all = new TreeSet<>(row);
        all.addAll(decided.keySet());
        all.addAll(counting);
        return List.copyOf(all);
    }

    /** Those that are made one after the other; one from before the first that was closed is none of them. */
    List<ReportingPeriod> inOrder() {
        TreeSet<ReportingPeriod> months = new TreeSet<>(row);
        months.addAll(decided.keySet());
        return List.copyOf(months);
    }

    /** The earliest month before this one that is not closed and must be. */
    Optional<ReportingPeriod> openBefore(ReportingPeriod period) {
        ReportingPeriod closed = lastClosed(decided.headMap(period));
        Stream<ReportingPeriod> undone = decided.headMap(period).entrySet().stream()
                .filter(e -> e.getValue() != PeriodState.CLOSED)
                .map(Map.Entry::getKey);
        ReportingPeriod first = closed != null ? closed.next() : counting.isEmpty() ? period : counting.first();
        return Stream.concat(undone, Stream.of(first).filter(p -> p.compareTo(period) < 0))
                .sorted()
                .findFirst();
    }

    /** The earliest month that a file may be about: decided about, open, or just before where no month is closed yet. */
    ReportingPeriod earliest() {
        TreeSet<ReportingPeriod> months = new TreeSet<>(inOrder());
        if (lastClosed(decided) == null) {
            months.add(end.previous());
            months.addAll(counting);
        }
        return months.isEmpty() ? end : months.first();
    }

    /** The month after the open ones: the latest that a file may be about. */
    ReportingPeriod latest() {
        return end.next();
    }

    private ReportingPeriod start() {
        ReportingPeriod closed = lastClosed(decided);
        if (closed != null) {
            return closed.next();
        }
        TreeSet<ReportingPeriod> first = new TreeSet<>(counting);
        first.addAll(decided.keySet());
        first.add(end);
        return first.first();
    }

    private boolean isFrozen(ReportingPeriod month) {
        return decided.getOrDefault(month, PeriodState.OPEN).isFrozen();
    }

    private static @Nullable ReportingPeriod lastClosed(Map<ReportingPeriod, PeriodState> states) {
        return states.entrySet().stream()
                .filter(e -> e.getValue() == PeriodState.CLOSED)
                .map(Map.Entry::getKey)
                .max(ReportingPeriod::compareTo)
                .orElse(null);
    }
}
