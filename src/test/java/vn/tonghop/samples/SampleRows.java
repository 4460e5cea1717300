package vn.tonghop.samples;

import java.util.List;
import java.util.Locale;

/** The rows of a unit's form in a month: computed for the long registers, read from a table for all others. */
record SampleRows(SampleMonth month, String unit) {

    List<List<String>> of(SampleForm form) {
        return switch (form) {
            case BM05 -> new VerificationRegister(month).rows(periodValue("TTUD-02"));
            case BM06 -> new TestingRegister(month).rows(periodValue("TTUD-01"));
            case BM09 -> ImportDossiers.rows(month);
            case BM01, BM02, BM03, BM04, BM07, BM08, BM10, BM11, BM12 -> table(form);
        };
    }

    private List<List<String>> table(SampleForm form) {
        String name = "%s/%s-%s.tsv".formatted(month.folder(), unit, form).toLowerCase(Locale.ROOT);
        return TextTable.read(name);
    }

    /** What the unit's BM01 says of an indicator, so that its register adds up to it. */
    private int periodValue(String indicator) {
        return table(SampleForm.BM01).stream()
                .filter(row -> row.get(0).equals(indicator))
                .mapToInt(row -> Integer.parseInt(row.get(3)))
                .findFirst()
                .orElseThrow();
    }
}
