package vn.tonghop.staging.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables that hold what was staged of a submission. */
public final class StagingTables {

    /** Decimals of every column that holds a figure; more are rounded half up. */
    static final int DECIMALS = 6;

    static final List<String> TYPED =
            List.of("indicator_figure", "task_entry", "narrative_item", "register_entry", "adjustment_entry");
    private static final List<String> OTHERS =
            List.of("row_account", "staged_sheet", "form_result", "row_key_pack", "repeated_entry", "returned_figure");

    private StagingTables() {}

    /** Removes all that was staged of a submission, so that it can be staged anew. */
    public static void clear(JdbcTemplate jdbc, String submission) {
        for (String table : TYPED) {
            jdbc.update("delete from " + table + " where submission_id = ?", submission);
        }
        for (String table : OTHERS) {
            jdbc.update("delete from " + table + " where submission_id = ?", submission);
        }
        jdbc.update("delete from finding where owner = ?", submission);
    }

    /**
     * Holds the row account of a submission against its tables.
     *
     * @throws IllegalStateException where the buckets do not add up to the rows that staging holds: the run must fail
     */
    public static void verify(JdbcTemplate jdbc, String submission) {
        long stated = count(
                jdbc, "select coalesce(sum(rows_loaded), 0) from staged_sheet where submission_id = ?", submission);
        long held = 0;
        for (String table : TYPED) {
            held += count(jdbc, "select count(*) from " + table + " where submission_id = ?", submission);
        }
        if (stated != held) {
            throw new IllegalStateException("submission %s: %d rows accounted for as loaded, %d rows in staging"
                    .formatted(submission, stated, held));
        }
    }

    private static long count(JdbcTemplate jdbc, String sql, String submission) {
        Long count = jdbc.queryForObject(sql, Long.class, submission);
        return count == null ? 0 : count;
    }
}
