package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;

/** A finding about an indicator being written. */
public final class IndicatorFindings {

    private final FindingCode code;
    private final IndicatorCase c;
    private final CheckRule rule;
    private final Map<String, Object> arguments = new TreeMap<>();
    private String variant = "";
    private String aspect = "";
    private @Nullable Severity atMost;
    private @Nullable String found;
    private @Nullable String expected;

    private IndicatorFindings(FindingCode code, IndicatorCase c, CheckRule rule) {
        this.code = code;
        this.c = c;
        this.rule = rule;
        arguments.put("indicator", c.indicator().label());
    }

    public static IndicatorFindings of(FindingCode code, IndicatorCase c, CheckRule rule) {
        return new IndicatorFindings(code, c, rule);
    }

    public IndicatorFindings variant(String chosen) {
        variant = chosen;
        return this;
    }

    public IndicatorFindings found(@Nullable BigDecimal value) {
        found = value == null ? null : plain(value);
        return this;
    }

    public IndicatorFindings expected(BigDecimal value) {
        expected = plain(value);
        return this;
    }

    public IndicatorFindings with(String name, Object value) {
        arguments.put(name, value instanceof BigDecimal number ? new BigDecimal(plain(number)) : value);
        return this;
    }

    /** What of the indicator is meant, where one code may have several things to say about it. */
    public IndicatorFindings about(String what) {
        aspect = "|" + what;
        return this;
    }

    /** No graver than this, whatever the catalogue says. */
    public IndicatorFindings atMost(Severity severity) {
        atMost = severity;
        return this;
    }

    /** The finding at the indicator's cell in this column; the unit's explanation travels with it. */
    public Reconciliation differs(String column) {
        ReportedFigure row = c.statement().firstRow();
        String form = row != null
                ? row.form()
                : c.indicator().feed() != null ? c.indicator().feed().form() : null;
        arguments.put("form", form == null ? "" : form);
        String cell = row == null ? null : row.place().cell(column);
        arguments.put("cell", cell == null ? "" : cell);
        if (row != null && !row.note().isEmpty()) {
            arguments.put("note", row.note());
        }
        Severity severity = rule.severity();
        return new Reconciliation.Differs(
                Finding.of(code, atMost != null && severity.compareTo(atMost) < 0 ? atMost : severity)
                        .variant(variant)
                        .period(c.period())
                        .unit(c.indicator().unit())
                        .form(form)
                        .about(c.indicator().code() + aspect)
                        .at(row == null ? null : row.place().location(column))
                        .found(found)
                        .expected(expected)
                        .withAll(arguments)
                        .build());
    }

    /** What the counted rows have in common, such as "Đạt"; empty where the feed counts all rows. */
    public static String kindOfRows(@Nullable RegisterFeed feed) {
        if (feed == null) {
            return "";
        }
        return new TreeMap<>(feed.where())
                .values().stream()
                        .flatMap(List::stream)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
    }

    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
