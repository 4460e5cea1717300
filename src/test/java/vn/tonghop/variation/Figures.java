package vn.tonghop.variation;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.staging.StagedFile;
import vn.tonghop.staging.submission.StagedItem;

/**
 * What counts of a file: its rows, without where they stand, and the month in which they count.
 *
 * @param rows each in one line
 * @param asked findings of weight, each once
 * @param verdict on the file
 */
record Figures(List<String> rows, Set<String> asked, Verdict verdict) {

    static final Figures NONE = new Figures(List.of(), Set.of(), Verdict.RETURNED);

    /** Keys and traces follow from the rest. */
    private static final Set<String> LEFT_OUT = Set.of("key", "rowKey", "taskKey", "applied");

    static Figures of(StagedFile staged) {
        List<String> rows = new ArrayList<>();
        boolean counts = staged.verdict() == Verdict.ACCEPTED || staged.verdict() == Verdict.ACCEPTED_WITH_WARNINGS;
        if (counts) {
            staged.of(StagedItem.FormStaged.class).forEach(f -> rows.add(f.form() + " " + f.period()));
            staged.of(StagedItem.TypedRow.class).forEach(row -> rows.add(line((Record) row)));
        }
        Set<String> asked = new TreeSet<>();
        for (Finding finding : staged.findings()) {
            if (finding.severity() != Severity.NOTE) {
                asked.add(finding.code().slug() + (finding.variant().isEmpty() ? "" : "." + finding.variant()));
            }
        }
        return new Figures(rows, asked, staged.verdict());
    }

    private static String line(Record row) {
        StringBuilder line = new StringBuilder();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            if (!LEFT_OUT.contains(component.getName())) {
                line.append(component.getName())
                        .append('=')
                        .append(plain(value(component, row)))
                        .append(" | ");
            }
        }
        return line.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFC)
                        .replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF]", "")
                        .replaceAll("[\\s\\p{Zs}]+", " ")
                        .strip();
    }

    boolean isAccepted() {
        return verdict == Verdict.ACCEPTED && asked.isEmpty() && rows.size() > 1;
    }

    /** The findings of weight that another file did not have. */
    Set<String> told(Figures before) {
        Set<String> told = new TreeSet<>(asked);
        told.removeAll(before.asked);
        return told;
    }

    /** The same figures with other texts. */
    Figures renamed(Map<String, String> texts) {
        List<String> now = new ArrayList<>();
        for (String row : rows) {
            String renamed = row;
            for (Map.Entry<String, String> text : texts.entrySet()) {
                renamed = renamed.replace("=" + plain(text.getKey()) + " |", "=" + plain(text.getValue()) + " |");
            }
            now.add(renamed);
        }
        return new Figures(now, asked, verdict);
    }

    /** What is there no more, and what was not there. */
    String difference(Figures expected) {
        List<String> lost = new ArrayList<>(expected.rows);
        rows.forEach(lost::remove);
        List<String> gained = new ArrayList<>(rows);
        expected.rows.forEach(gained::remove);
        return "Lost: " + lost + ". Gained: " + gained + ".";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figures figures && figures.rows.equals(rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }
}
