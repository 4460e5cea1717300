package vn.tonghop.reconciliation.inputs;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which rows of registers state what a row of an earlier month has counted. */
public final class RepeatedEntries {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    public RepeatedEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a row of a register lies. */
    record EntryPlace(String submission, int sheet, int row) {}

    /** A row and one that has counted before. */
    record RepeatedEntry(EntryPlace row, EntryPlace earlier) {}

    /** Forgets what was noted of a submission's form. */
    void forget(String submission, String form) {
        jdbc.update("""
                delete from repeated_entry where submission_id = ? and sheet_no in
                    (select s.sheet_no from staged_sheet s where s.submission_id = ? and s.form_code = ?)
                """, submission, submission, form);
    }

    void add(List<RepeatedEntry> entries) {
        jdbc.batchUpdate("""
                insert into repeated_entry (submission_id, sheet_no, row_no, earlier_submission_id, earlier_sheet_no,
                    earlier_row_no)
                values (?, ?, ?, ?, ?, ?)
                """, entries, BATCH, (insert, entry) -> {
            insert.setString(1, entry.row().submission());
            insert.setInt(2, entry.row().sheet());
            insert.setInt(3, entry.row().row());
            insert.setString(4, entry.earlier().submission());
            insert.setInt(5, entry.earlier().sheet());
            insert.setInt(6, entry.earlier().row());
        });
    }
}
