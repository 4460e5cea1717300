package vn.tonghop.operations;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;

/**
 * What a home's database says of a month once it is reconciled, in the words of {@link Result}; for runs that write no
 * documents.
 */
public record Reconciled(TestHome home, String period) {

    public static Reconciled of(TestHome home, String period) {
        return new Reconciled(home, period);
    }

    /** Findings as {@link Result#findings} has them. */
    public List<String> findings() {
        return new Findings(home.jdbc())
                .ofPeriod(period).stream().map(Reconciled::line).toList();
    }

    /** Figures as {@link Result#shown} has them. */
    public TreeMap<String, String> shown() {
        TreeMap<String, String> shown = new TreeMap<>();
        home.jdbc()
                .query(
                        "select figure_id, figure_value, shown from figure where period = ?",
                        rs -> {
                            BigDecimal value = rs.getBigDecimal(2);
                            String plain = value == null
                                    ? null
                                    : value.stripTrailingZeros().toPlainString();
                            shown.put(rs.getString(1), plain + " " + rs.getString(3));
                        },
                        period);
        return shown;
    }

    /** The verdict of the newest submission that was dropped under a path below the inbox. */
    @Nullable
    public String verdict(String file) {
        List<String> verdicts = home.jdbc()
                .queryForList(
                        "select verdict from submission where file_path = ? order by received_run desc, modified_at desc",
                        String.class,
                        file);
        return verdicts.get(0);
    }

    private static String line(RecordedFinding recorded) {
        Finding f = recorded.finding();
        SourceLocation place = f.location();
        return String.join(
                        " ",
                        f.severity().slug(),
                        f.code().slug(),
                        text(f.unit()),
                        text(f.form()),
                        text(place == null ? null : place.file()),
                        text(place == null ? null : place.cell()))
                + (recorded.acceptedBy() == null ? "" : " accepted");
    }

    private static String text(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
