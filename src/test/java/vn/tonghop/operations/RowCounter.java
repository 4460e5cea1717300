package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The rows of a submission as the database keeps them, counted without the sums that the program keeps beside them. */
public record RowCounter(long loaded, long structural, long rejected, long ignored) {

    private static final List<String> LOADED =
            List.of("indicator_figure", "task_entry", "narrative_item", "register_entry", "adjustment_entry");

    public static RowCounter of(TestHome home, String submission) {
        long loaded = 0;
        for (String table : LOADED) {
            loaded += home.count("select count(*) from " + table + " where submission_id = ?", submission);
        }
        return new RowCounter(
                loaded,
                bucket(home, submission, "STRUCTURAL"),
                bucket(home, submission, "REJECTED"),
                bucket(home, submission, "IGNORED"));
    }

    /** Compares with the {@code rows} of an answer or of {@code result.json}. */
    public void agreesWith(JsonNode rows) {
        assertThat(this)
                .isEqualTo(new RowCounter(
                        rows.get("loaded").asLong(),
                        rows.get("structural").asLong(),
                        rows.get("rejected").asLong(),
                        rows.get("ignored").asLong()));
        assertThat(loaded + structural + rejected + ignored)
                .isEqualTo(rows.get("read").asLong());
    }

    private static long bucket(TestHome home, String submission, String bucket) {
        return home.count(
                "select coalesce(sum(last_row - first_row + 1), 0) from row_account"
                        + " where submission_id = ? and upper(bucket) = ?",
                submission,
                bucket);
    }
}
