package vn.tonghop.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The laboratory's register of verified instruments (BM05): batches that add up to a wanted number of passed ones. */
final class VerificationRegister {

    private static final int INSTRUMENTS_PER_BATCH = 12;
    private static final int BATCHES_PER_FAILURE = 23;

    private final SampleMonth month;
    private final Random random;
    private final List<List<String>> customers = new ArrayList<>(TextTable.read("verification-customers.tsv"));

    VerificationRegister(SampleMonth month) {
        this.month = month;
        this.random = new Random(Long.parseLong(month.serial()));
    }

    List<List<String>> rows(int passed) {
        int batches = passed / INSTRUMENTS_PER_BATCH;
        List<List<String>> visits = visits(batches);
        int[] quantities = quantities(visits, passed);
        List<List<String>> rows = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            String day = month.workingDay(batch, batches);
            List<String> visit = visits.get(batch);
            rows.add(row(rows.size() + 1, day, certificate(batch + 1), quantities[batch], visit, "Đạt"));
            if (batch % BATCHES_PER_FAILURE == BATCHES_PER_FAILURE / 2) {
                rows.add(row(rows.size() + 1, day, "", 1 + random.nextInt(3), visit, "Không đạt"));
            }
        }
        return rows;
    }

    private List<List<String>> visits(int batches) {
        List<List<String>> visits = new ArrayList<>();
        while (visits.size() < batches) {
            Collections.shuffle(customers, random);
            visits.addAll(customers);
        }
        return visits.subList(0, batches);
    }

    private int[] quantities(List<List<String>> visits, int passed) {
        int[] quantities = visits.stream().mapToInt(this::quantity).toArray();
        int missing = passed;
        for (int quantity : quantities) {
            missing -= quantity;
        }
        for (int batch = 0; missing != 0; batch = (batch + 1) % quantities.length) {
            int step = Integer.signum(missing);
            if (quantities[batch] + step > 0 && quantities[batch] > 2) {
                quantities[batch] += step;
                missing -= step;
            }
        }
        return quantities;
    }

    private int quantity(List<String> visit) {
        int least = Integer.parseInt(visit.get(3));
        int most = Integer.parseInt(visit.get(4));
        return least + random.nextInt(most - least + 1);
    }

    private String certificate(int number) {
        return "KĐ-%s-%04d".formatted(month.serial(), number);
    }

    private static List<String> row(
            int ordinal, String day, String certificate, int quantity, List<String> visit, String result) {
        String written = quantity == 1 ? "" : String.valueOf(quantity);
        return List.of(
                String.valueOf(ordinal), day, certificate, visit.get(0), written, visit.get(1), visit.get(2), result);
    }
}
