package vn.tonghop.samples;

import java.util.ArrayList;
import java.util.List;

/** The laboratory's register of samples (BM06): every third entry brings two samples, so three entries bring four. */
final class TestingRegister {

    private static final int ENTRIES_PER_FAILURE = 11;

    private final SampleMonth month;
    private final List<List<String>> kinds = TextTable.read("testing-customers.tsv");

    TestingRegister(SampleMonth month) {
        this.month = month;
    }

    List<List<String>> rows(int samples) {
        int entries = samples * 3 / 4;
        List<List<String>> rows = new ArrayList<>();
        for (int entry = 0; entry < entries; entry++) {
            rows.add(row(entry, entries));
        }
        rows.add(List.of("", "", "", "Tổng cộng", String.valueOf(samples), "", ""));
        return rows;
    }

    private List<String> row(int entry, int entries) {
        List<String> kind = kinds.get((entry + month.month().getMonthValue()) % kinds.size());
        return List.of(
                String.valueOf(entry + 1),
                month.workingDay(entry, entries),
                "TN-%s-%03d".formatted(month.serial(), entry + 1),
                kind.get(0),
                entry % 3 == 0 ? "2" : "1",
                kind.get(1),
                entry % ENTRIES_PER_FAILURE == ENTRIES_PER_FAILURE - 1 ? "Không đạt" : "Đạt");
    }
}
