package vn.tonghop.reconciliation;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.tonghop.reconciliation.StagedMonths.Row;

/** The whole BM01 of the testing centre, sound unless a row of it is replaced; row n of the catalogue stands in row 7 + n. */
final class TestingCentre {

    static final String FORM = "TTUD/BM01 %s.xlsx";

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private TestingCentre() {}

    static TestingCentre november() {
        return new TestingCentre()
                .set("TTUD-01", "52", "603", "700", "86.1")
                .set("TTUD-02", "702", "7057", "10000", "70.57")
                .others("3", "1", "1", "0", "0", "0", "2", "4", "2");
    }

    static TestingCentre december() {
        return new TestingCentre()
                .set("TTUD-01", "60", "663", "700", "94.7")
                .set("TTUD-02", "300", "7357", "10000", "73.57")
                .others("3", "2", "2", "2", "0", "0", "3", "5", "2");
    }

    static TestingCentre january() {
        return new TestingCentre()
                .set("TTUD-01", "10", "10", "", "")
                .set("TTUD-02", "100", "100", "", "")
                .others("3", "2", "2", "2", "0", "0", "3", "5", "2");
    }

    TestingCentre set(String code, String period, String cumulative, String plan, String percent) {
        return set(code, StagedMonths.indicator(code, period, cumulative, plan, percent, false, false, ""));
    }

    TestingCentre set(String code, Row row) {
        rows.put(code, row);
        return this;
    }

    Row[] rows() {
        return rows.values().toArray(Row[]::new);
    }

    private TestingCentre others(String... values) {
        for (int i = 0; i < values.length; i++) {
            String code = "TTUD-%02d".formatted(i + 3);
            set(code, values[i], "", "", "");
        }
        return this;
    }
}
