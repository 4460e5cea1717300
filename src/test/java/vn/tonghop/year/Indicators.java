package vn.tonghop.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The indicators of the department with what each of them counts, told a second time and in another way. */
final class Indicators {

    static final List<String> COUNTED = List.of(
            "TTUD-04", "TTUD-05", "TTUD-06", "TTUD-07", "TTUD-08", "TTUD-09", "TDC-08", "TDC-09", "TDC-10", "TDC-11",
            "TDC-12", "TDC-13", "TDC-15", "TDC-17", "TDC-19", "TDC-22");
    static final List<String> STOCKS = List.of("TTUD-03", "TTUD-10", "TTUD-11", "TDC-20", "TDC-21");

    /** Those with a total over the year; the money of the budget year starts anew on the first of January. */
    static final List<String> TOTALS = List.of("TTUD-01", "TTUD-02", "TDC-01", "TDC-02", "TTUD-12", "TDC-05");

    static final List<String> BUDGET_YEAR = List.of("TTUD-12", "TDC-05");

    /** Those that the form BM01 states; the others are only in registers. */
    static final List<String> STATED = stated();

    private static final List<String> REGISTERED = List.of(
            "VP-01",
            "VP-02",
            "VP-03",
            "VP-04",
            "QLKH-01",
            "QLKH-02",
            "QLKH-03",
            "QLKH-04",
            "QLKH-05",
            "QLKH-06",
            "QLKH-07",
            "QLCN-01",
            "QLCN-02",
            "QLCN-03",
            "QLCN-04",
            "TDC-03",
            "TDC-04",
            "TDC-06",
            "TDC-07",
            "TDC-14",
            "TDC-16",
            "TDC-18",
            "CSSHTT-01",
            "CSSHTT-02",
            "CSSHTT-03",
            "CSSHTT-04",
            "CSSHTT-05",
            "TTRA-01");

    private final YearFacts facts;

    Indicators(YearFacts facts) {
        this.facts = facts;
    }

    static List<String> all() {
        List<String> all = new ArrayList<>(REGISTERED);
        all.addAll(STATED);
        return all;
    }

    private static List<String> stated() {
        List<String> stated = new ArrayList<>(TOTALS);
        stated.addAll(COUNTED);
        stated.addAll(STOCKS);
        stated.sort(null);
        return stated;
    }

    static String unit(String code) {
        return code.substring(0, code.indexOf('-'));
    }

    /** What happened of it in the month's window; null where a unit leaves a state blank. */
    @Nullable
    BigDecimal value(String code, YearMonth month) {
        return value(code, month, day -> true);
    }

    /** What happened of it in the month's window and in the year by which it counts. */
    BigDecimal valueOfYear(String code, YearMonth month) {
        boolean restarts = month.getMonthValue() == 1 && BUDGET_YEAR.contains(code);
        LocalDate newYear = month.atDay(1);
        BigDecimal value = value(code, month, day -> !restarts || !day.isBefore(newYear));
        return value == null ? BigDecimal.ZERO : value;
    }

    private @Nullable BigDecimal value(String code, YearMonth month, Predicate<LocalDate> counts) {
        MonthFacts of = facts.of(month);
        return switch (code) {
            case "TTUD-01" ->
                big(of.samples.stream().mapToLong(s -> s.quantity()).sum());
            case "TTUD-02" ->
                big(of.instruments.stream()
                        .filter(i -> i.passed())
                        .mapToLong(i -> i.quantity())
                        .sum());
            case "TTUD-12" ->
                of.receipts.stream()
                        .filter(r -> counts.test(r.day()))
                        .map(r -> r.amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            case "TDC-01" ->
                big(facts.dossiers.stream()
                        .filter(d -> MonthFacts.isIn(month, d.received()))
                        .count());
            case "TDC-02" ->
                big(facts.dossiers.stream()
                        .filter(d -> MonthFacts.isIn(month, d.appraised()))
                        .count());
            case "TDC-03" ->
                big(of.declarations.stream()
                        .filter(d -> !d.regulation())
                        .mapToLong(d -> d.products())
                        .sum());
            case "TDC-04" ->
                big(of.declarations.stream().filter(d -> d.regulation()).count());
            case "TDC-05" -> big(grants(of, "Công bố hợp chuẩn", counts));
            case "TDC-06" -> big(grants(of, "Hệ thống quản lý", counts));
            case "TDC-07" -> big(grants(of, "Truy xuất nguồn gốc", counts));
            case "TDC-14" -> big(decisions(of, "Công bố hợp chuẩn"));
            case "TDC-16" -> big(decisions(of, "Hệ thống quản lý"));
            case "TDC-18" -> big(decisions(of, "Truy xuất nguồn gốc"));
            case "VP-01" -> big(documents(of, "Báo cáo"));
            case "VP-02" -> big(documents(of, "Kế hoạch"));
            case "VP-03" -> big(documents(of, "Quyết định"));
            case "VP-04" -> big(documents(of, "Công văn"));
            case "QLKH-01" -> events(of, "QLKH", "quốc gia", "nghiệm thu");
            case "QLKH-02" -> events(of, "QLKH", "quốc gia", "chấm dứt");
            case "QLKH-03" -> events(of, "QLKH", "quốc gia", "gia hạn");
            case "QLKH-04" -> events(of, "QLKH", "quốc gia", "kiểm tra");
            case "QLKH-05" -> events(of, "QLKH", "tỉnh", "đôn đốc");
            case "QLKH-06" -> events(of, "QLKH", "tỉnh", "kiểm tra");
            case "QLKH-07" -> events(of, "QLKH", "tỉnh", "thẩm định dự toán");
            case "CSSHTT-01" -> events(of, "CSSHTT", "cơ sở", "phê duyệt");
            case "CSSHTT-02" -> events(of, "CSSHTT", "cơ sở", "công nhận sáng kiến");
            case "CSSHTT-03" ->
                big(of.events.stream()
                        .filter(e -> e.action().equals("xét sáng kiến")
                                && e.outcome().equals("Đạt"))
                        .count());
            case "CSSHTT-04" -> events(of, "CSSHTT", "cơ sở", "hội đồng nghiệm thu");
            case "CSSHTT-05" -> events(of, "CSSHTT", "cơ sở", "công nhận");
            case "QLCN-01" -> opinions(of, "Ý kiến dự án đầu tư", "Góp ý hồ sơ");
            case "QLCN-02" -> opinions(of, "Ý kiến công nghệ", "Góp ý hồ sơ");
            case "QLCN-03" -> opinions(of, "Giấy phép X-quang", "Gia hạn");
            case "QLCN-04" -> opinions(of, "Hội nghị đối thoại", "");
            case "TTRA-01" ->
                big(of.inspections.stream().filter(i -> i.conclusion() != null).count());
            default -> {
                Integer count = of.counts.get(code);
                yield count == null ? null : big(count);
            }
        };
    }

    /** What happened from the first of a month to its last day, by the days in the registers alone. */
    Map<String, BigDecimal> plain(YearMonth month) {
        Predicate<LocalDate> inside = day -> YearMonth.from(day).equals(month);
        Map<String, BigDecimal> plain = new TreeMap<>();
        plain.put(
                "TDC-01",
                big(facts.dossiers.stream()
                        .filter(d -> inside.test(d.received()))
                        .count()));
        plain.put(
                "TDC-02",
                big(facts.dossiers.stream()
                        .filter(d -> inside.test(d.appraised()))
                        .count()));
        for (MonthFacts of : facts.months.values()) {
            add(
                    plain,
                    "TTUD-01",
                    of.samples.stream()
                            .filter(s -> inside.test(s.day()))
                            .mapToLong(s -> s.quantity())
                            .sum());
            add(
                    plain,
                    "TTUD-02",
                    of.instruments.stream()
                            .filter(i -> i.passed() && inside.test(i.day()))
                            .mapToLong(i -> i.quantity())
                            .sum());
            add(
                    plain,
                    "TDC-03",
                    of.declarations.stream()
                            .filter(d -> !d.regulation() && inside.test(d.day()))
                            .mapToLong(d -> d.products())
                            .sum());
            add(plain, "TDC-05", grants(of, "Công bố hợp chuẩn", inside));
            add(plain, "TDC-06", grants(of, "Hệ thống quản lý", inside));
            add(plain, "TDC-07", grants(of, "Truy xuất nguồn gốc", inside));
        }
        return plain;
    }

    private static void add(Map<String, BigDecimal> plain, String code, long value) {
        plain.merge(code, big(value), BigDecimal::add);
    }

    private static long grants(MonthFacts of, String subject, Predicate<LocalDate> counts) {
        return of.grants.stream()
                .filter(g -> g.subject().equals(subject) && counts.test(g.day()))
                .mapToLong(g -> g.amount())
                .sum();
    }

    private static long decisions(MonthFacts of, String subject) {
        return of.grants.stream().filter(g -> g.subject().equals(subject)).count();
    }

    private static long documents(MonthFacts of, String kind) {
        return of.documents.stream()
                .filter(d -> d.listed() && d.kind().equals(kind))
                .count();
    }

    private static BigDecimal events(MonthFacts of, String unit, String level, String action) {
        return big(of.events.stream()
                .filter(e -> e.unit().equals(unit)
                        && e.level().equals(level)
                        && e.action().equals(action))
                .count());
    }

    private static BigDecimal opinions(MonthFacts of, String kind, String form) {
        return big(of.opinions.stream()
                .filter(o -> o.kind().equals(kind) && o.form().equals(form))
                .count());
    }

    private static BigDecimal big(long value) {
        return BigDecimal.valueOf(value);
    }
}
