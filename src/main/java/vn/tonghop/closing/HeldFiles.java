package vn.tonghop.closing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.settling.FormResult;
import vn.tonghop.settling.FormResults;
import vn.tonghop.settling.ReceivedForm;
import vn.tonghop.staging.store.StagedRows;

/** What has come for a period that is submitted or closed, and what it would change. */
public final class HeldFiles {

    private final FormResults forms;
    private final StagedRows staged;

    HeldFiles(FormResults forms, StagedRows staged) {
        this.forms = forms;
        this.staged = staged;
    }

    /**
     * A form that is held.
     *
     * @param file below {@code inbox/} as dropped
     * @param rows that it holds
     * @param standingRows of the form that counts; null where none does
     * @param figures that it states otherwise, such as {@code TTUD-02.period 2239 → 2240}
     */
    public record Held(
            String submission,
            String file,
            String unit,
            String part,
            String form,
            int rows,
            @Nullable Integer standingRows,
            List<String> figures) {}

    /** All that is held for a period, by unit, part, form and order of sending. */
    public List<Held> of(ReportingPeriod period) {
        List<FormResult> sent = new ArrayList<>();
        List<ReceivedForm> held = new ArrayList<>();
        for (ReceivedForm form : forms.receivedFor(period.toString())) {
            sent.add(form.result());
            if (form.result().verdict() == Verdict.HELD) {
                held.add(form);
            }
        }
        held.sort(Comparator.comparing((ReceivedForm form) -> form.result().unit())
                .thenComparing(form -> form.result().part())
                .thenComparing(form -> form.result().form()));
        return held.stream().map(form -> held(form, sent)).toList();
    }

    private Held held(ReceivedForm form, List<FormResult> sent) {
        FormResult held = form.result();
        FormResult standing = sent.stream()
                .filter(other -> other.counting() && other.isOfSlot(held))
                .findFirst()
                .orElse(null);
        return new Held(
                held.submission(),
                form.file(),
                held.unit(),
                held.part(),
                held.form(),
                held.rows().loaded(),
                standing == null ? null : standing.rows().loaded(),
                differences(held.submission(), standing == null ? null : standing.submission()));
    }

    private List<String> differences(String held, @Nullable String standing) {
        Map<String, BigDecimal> now = standing == null ? Map.of() : staged.figures(standing);
        Map<String, BigDecimal> then = staged.figures(held);
        List<String> differences = new ArrayList<>();
        then.forEach((id, value) -> {
            BigDecimal before = now.get(id);
            if (before == null || before.compareTo(value) != 0) {
                differences.add(id + " " + (before == null ? "–" : plain(before)) + " → " + plain(value));
            }
        });
        now.forEach((id, value) -> {
            if (!then.containsKey(id)) {
                differences.add(id + " " + plain(value) + " → –");
            }
        });
        return differences;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
