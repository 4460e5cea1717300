package vn.tonghop.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.reconciliation.StagedMonths.Row;

/**
 * Four months in which everything is sent and nothing is wrong: January to March are closed, April is about to be sent. A
 * test spoils one thing of April and sees what is found. Rows stand in the order of their keys' first mention, from row 8 on.
 */
final class SoundYear {

    static final String MARCH = "2024-03";
    static final String APRIL = "2024-04";

    private final Catalogue catalogue;
    private final StagedMonths months;
    private final Map<String, Map<String, Row>> april;

    private SoundYear(Catalogue catalogue, StagedMonths months) {
        this.catalogue = catalogue;
        this.months = months;
        for (int month = 1; month <= 3; month++) {
            Map<String, Map<String, Row>> sent = forms(month);
            sent.values().removeIf(Map::isEmpty);
            send("2024-0" + month, sent);
            months.close("2024-0" + month);
        }
        april = forms(4);
    }

    static SoundYear of(Catalogue catalogue, StagedMonths months) {
        return new SoundYear(catalogue, months);
    }

    StagedMonths months() {
        return months;
    }

    /** Puts a row in the place of April's, or adds one. */
    SoundYear set(String form, String key, Row row) {
        rows(form).put(key, row);
        return this;
    }

    /** Replaces the whole form. */
    SoundYear replace(String form, Map<String, Row> rows) {
        april.put(form, rows);
        return this;
    }

    /** Leaves a row out. */
    SoundYear drop(String form, String key) {
        Objects.requireNonNull(rows(form).remove(key), key);
        return this;
    }

    /** Leaves a form out. */
    SoundYear withhold(String form) {
        Objects.requireNonNull(april.remove(form), form);
        return this;
    }

    /** What April's reconciliation finds before forms are due; of forms without rows only those that BM01 leaves figures to. */
    List<String> findings() {
        Map<String, Map<String, Row>> sent = new LinkedHashMap<>(april);
        sent.entrySet().removeIf(e -> e.getValue().isEmpty() && !e.getKey().startsWith("TDC"));
        send(APRIL, sent);
        months.reconcile(APRIL);
        return months.findings(APRIL);
    }

    /** Sends those forms too by which units say that nothing happened. */
    SoundYear sendEverything() {
        send(APRIL, april);
        return this;
    }

    void send(String form) {
        send(APRIL, Map.of(form, rows(form)));
    }

    /** The forms of a month, the first of the year being 1. */
    Map<String, Map<String, Row>> forms(int month) {
        Map<String, Map<String, Row>> forms = new LinkedHashMap<>();
        for (ReportingUnit unit : catalogue.units()) {
            unit.sends().stream()
                    .filter(f -> f.required())
                    .forEach(f -> forms.put(unit.code() + " " + f.form(), new LinkedHashMap<>()));
        }
        String day = "2024-%02d-05".formatted(month);
        catalogue.indicators().forEach(i -> {
            boolean counted = i.feed() != null && i.unit().equals("TDC");
            if (forms.containsKey(i.unit() + " BM01") && !counted) {
                Objects.requireNonNull(forms.get(i.unit() + " BM01")).put(i.code(), indicator(i, month));
            }
        });
        put(forms, "TTUD BM05", "KĐ-" + month, StagedMonths.instrument("KĐ-" + month, day, 100, "Đạt"));
        put(forms, "TTUD BM06", "M-" + month, sample("M-" + month, day, 10));
        put(
                forms,
                "VP BM02",
                "open",
                StagedMonths.task("2197/UBND-KGVX", "2023-04-30", "2024-12-31", "", "Chưa đến hạn"));
        put(
                forms,
                "VP BM02",
                "done",
                month < 4
                        ? StagedMonths.task("6340/UBND-NC", "2023-11-03", "2024-08-10", "", "Chưa đến hạn")
                        : StagedMonths.task("6340/UBND-NC", "2023-11-03", "2024-08-10", "2024-04-02", "Đúng hạn"));
        put(forms, "QLKH BM04", "words", StagedMonths.paragraph("I.III.1.2", "Việc của tháng " + month + "."));
        return forms;
    }

    static Row sample(String code, String day, int quantity) {
        return StagedMonths.register("BM06", code, day, "", quantity, "", false);
    }

    /** A row of BM01 of April: with the total that follows where nothing else is said. */
    static Row stated(String code, String period, String cumulative) {
        return stated(code, period, cumulative, "", "");
    }

    static Row stated(String code, String period, String cumulative, String plan, String percent) {
        return StagedMonths.indicator(code, period, cumulative, plan, percent, false, false, "");
    }

    private static Row indicator(Indicator indicator, int month) {
        int value = switch (indicator.code()) {
            case "TTUD-01" -> 10;
            case "TTUD-02" -> 100;
            case "TDC-01" -> 40;
            case "TDC-02" -> 29;
            case "TDC-05" -> 20_000_000;
            default -> 2;
        };
        String total = indicator.cumulates() ? String.valueOf(value * month) : "";
        return stated(indicator.code(), String.valueOf(value), total);
    }

    private static void put(Map<String, Map<String, Row>> forms, String form, String key, Row row) {
        Objects.requireNonNull(forms.get(form), form).put(key, row);
    }

    private Map<String, Row> rows(String form) {
        return april.computeIfAbsent(form, f -> new LinkedHashMap<>());
    }

    private void send(String period, Map<String, Map<String, Row>> forms) {
        forms.forEach((slot, rows) -> {
            String unit = slot.substring(0, slot.indexOf(' '));
            String form = slot.substring(slot.indexOf(' ') + 1);
            if (rows.isEmpty()) {
                months.sendNil(period, unit, form);
            } else {
                months.send(period, unit, form, rows.values().toArray(Row[]::new));
            }
        });
    }
}
