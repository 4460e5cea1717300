package vn.tonghop.year;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger must hold, by the rules of the profession and none of the program's code: a month opens with the total that
 * stands for the month before it; what has been reported is never changed; a correction adds what is right, for its month
 * and for every later month of the year whose total rests on it.
 */
public final class YearLedger {

    private final YearFacts facts;
    private final Statements statements;
    private final TreeMap<YearMonth, List<Entry>> entries = new TreeMap<>();
    private final Map<String, BigDecimal> carried = new HashMap<>();

    /** An entry; values as plain text, "-" where there is none. */
    public record Entry(
            String indicator,
            int revision,
            @Nullable BigDecimal opening,
            @Nullable BigDecimal period,
            @Nullable BigDecimal cumulative,
            @Nullable BigDecimal plan,
            String origin) {

        /** The entry in one line. */
        public String line(YearMonth month) {
            return String.join(
                    " ",
                    month.toString(),
                    indicator,
                    "r" + revision,
                    plain(opening),
                    plain(period),
                    plain(cumulative),
                    plain(plan),
                    origin);
        }

        Entry shifted(int newRevision, BigDecimal change) {
            return new Entry(
                    indicator,
                    newRevision,
                    opening == null ? null : opening.add(change),
                    period,
                    cumulative == null ? null : cumulative.add(change),
                    plan,
                    origin);
        }
    }

    public YearLedger(YearFacts facts) {
        this.facts = facts;
        this.statements = new Statements(facts);
    }

    /** A number without exponent and superfluous zeros, "-" for none. */
    public static String plain(@Nullable BigDecimal value) {
        return value == null
                ? "-"
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A month is reported; {@code silent} is the unit that sent nothing. */
    public void close(YearMonth month, @Nullable String silent) {
        entries.put(month, state(month, silent, 0));
    }

    /** A closed month is corrected to what is known now. */
    public void correct(YearMonth month) {
        int revision = next(month);
        List<Entry> changed = new ArrayList<>();
        Map<String, BigDecimal> changes = new TreeMap<>();
        for (Entry now : state(month, null, revision)) {
            Entry then = latest(month).get(now.indicator());
            if (then != null && !(same(then.period(), now.period()) && same(then.cumulative(), now.cumulative()))) {
                changed.add(now);
                if (now.cumulative() != null && then.cumulative() != null) {
                    changes.put(now.indicator(), now.cumulative().subtract(then.cumulative()));
                }
            }
        }
        for (YearMonth later = month.plusMonths(1);
                later.getYear() == month.getYear() && entries.containsKey(later);
                later = later.plusMonths(1)) {
            int laterRevision = next(later);
            Map<String, Entry> stands = latest(later);
            List<Entry> restated = new ArrayList<>();
            changes.forEach((code, change) ->
                    restated.add(Objects.requireNonNull(stands.get(code)).shifted(laterRevision, change)));
            of(later).addAll(restated);
        }
        of(month).addAll(changed);
    }

    /** Every entry in one line, by month, indicator and revision. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        entries.forEach((month, of) -> of.forEach(e -> lines.add(e.line(month))));
        lines.sort(null);
        return lines;
    }

    /** Entries as they were reported, in one line each. */
    public List<String> asReported() {
        return lines().stream().filter(line -> line.contains(" r0 ")).toList();
    }

    /**
     * The figures of a longer period by id, as plain text, "null" where a month is missing: what happens adds up, a state is
     * the last, an estimate is what it has proved to be.
     */
    public Map<String, String> longer(YearMonth first, YearMonth last) {
        Map<String, String> figures = new TreeMap<>();
        for (String code : Indicators.all()) {
            Entry end = entry(last, code);
            BigDecimal sum = BigDecimal.ZERO;
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                boolean settled = facts.of(month).estimates.containsKey(code) && month.isBefore(last);
                BigDecimal value = settled
                        ? new Indicators(facts).value(code, month)
                        : entry(month, code).period();
                sum = sum == null || value == null ? null : sum.add(value);
            }
            figures.put(code + ".period", text(Indicators.STOCKS.contains(code) ? end.period() : sum));
            if (Indicators.TOTALS.contains(code)) {
                figures.put(code + ".cumulative", text(end.cumulative()));
            }
            if (end.plan() != null) {
                figures.put(code + ".plan", text(end.plan()));
                figures.put(code + ".percent", text(percent(end)));
            }
        }
        return figures;
    }

    /** What the registers with a day in each row count in a plain month, by figure id. */
    public Map<String, String> plainMonth(YearMonth month) {
        Map<String, String> figures = new TreeMap<>();
        new Indicators(facts).plain(month).forEach((code, value) -> figures.put(code + ".period", text(value)));
        return figures;
    }

    /** The figures of a month by id, as plain text; "null" where one is missing. */
    public Map<String, String> figures(YearMonth month) {
        Map<String, String> figures = new TreeMap<>();
        latest(month).forEach((code, entry) -> {
            figures.put(code + ".period", text(entry.period()));
            if (Indicators.TOTALS.contains(code)) {
                figures.put(code + ".cumulative", text(entry.cumulative()));
            }
            if (entry.plan() != null) {
                figures.put(code + ".plan", text(entry.plan()));
                figures.put(code + ".percent", text(percent(entry)));
            }
        });
        return figures;
    }

    private List<Entry> of(YearMonth month) {
        return Objects.requireNonNull(entries.get(month));
    }

    private Entry entry(YearMonth month, String code) {
        return Objects.requireNonNull(latest(month).get(code));
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "null" : plain(value);
    }

    /** The entries of a month as they stand now, by indicator. */
    public Map<String, Entry> latest(YearMonth month) {
        Map<String, Entry> latest = new TreeMap<>();
        of(month).forEach(e -> latest.put(e.indicator(), e));
        return latest;
    }

    private static @Nullable BigDecimal percent(Entry entry) {
        return Statements.percent(entry.cumulative(), entry.plan(), Statements.decimals(entry.indicator()));
    }

    private List<Entry> state(YearMonth month, @Nullable String silent, int revision) {
        List<Entry> stated = new ArrayList<>();
        for (String code : Indicators.all()) {
            stated.add(state(code, month, Indicators.unit(code).equals(silent), revision));
        }
        return stated;
    }

    private Entry state(String code, YearMonth month, boolean silent, int revision) {
        BigDecimal period = silent ? null : statements.period(code, month);
        String origin = Indicators.STATED.contains(code) ? "reported" : "register";
        if (silent) {
            origin = "missing";
        } else if (period == null) {
            period = carried.get(code);
            origin = "carried";
        }
        Integer adjusted = facts.of(month).adjustments.get(code);
        if (adjusted != null && period != null) {
            period = period.add(BigDecimal.valueOf(adjusted));
            origin = "adjusted";
        }
        if (period != null && Indicators.STOCKS.contains(code)) {
            carried.put(code, period);
        }
        return new Entry(
                code,
                revision,
                opening(code, month),
                period,
                statements.cumulative(code, month),
                Statements.plan(code, month),
                origin);
    }

    private @Nullable BigDecimal opening(String code, YearMonth month) {
        if (!Indicators.TOTALS.contains(code) || month.equals(YearFacts.FIRST)) {
            return null;
        }
        if (month.getMonthValue() == 1) {
            return Indicators.BUDGET_YEAR.contains(code) ? null : BigDecimal.ZERO;
        }
        return entry(month.minusMonths(1), code).cumulative();
    }

    private int next(YearMonth month) {
        return of(month).stream().mapToInt(Entry::revision).max().orElse(-1) + 1;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
