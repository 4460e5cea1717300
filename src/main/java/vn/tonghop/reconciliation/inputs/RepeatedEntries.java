package vn.tonghop.reconciliation.inputs;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Place;

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

    /** A row and the month in which the same fact counted first. */
    record Repeated(String found, String rowKey, ReportingPeriod earlier, Place place) {}

    /**
     * The rows of a unit's form that have counted before. The same key alone may be chance where the register leaves numbers
     * out; then the day must be the same too.
     */
    List<Repeated> of(String unit, String form, String period) {
        return jdbc.query(
                "select s.id as submission_id, s.file_path, s.sha256, sh.sheet_name, sh.column_letters, sh.sheet_no,"
                        + " e.row_no, e.row_key, e.reference, e.subject, e.party, min(pr.period) as earlier"
                        + ReconciliationInputs.COUNTING
                        + "join repeated_entry x on x.submission_id = sh.submission_id and x.sheet_no = sh.sheet_no"
                        + " join register_entry e on e.submission_id = x.submission_id and e.sheet_no = x.sheet_no"
                        + " and e.row_no = x.row_no"
                        + " join register_entry p on p.submission_id = x.earlier_submission_id"
                        + " and p.sheet_no = x.earlier_sheet_no and p.row_no = x.earlier_row_no"
                        + " join form_result pr on pr.submission_id = p.submission_id and pr.form_code = p.form_code"
                        + " where r.period = ? and r.unit_code = ? and r.form_code = ? and r.counting = true"
                        + " and e.entry_date is not null and (e.reference is not null or p.entry_date = e.entry_date)"
                        + " group by s.id, s.file_path, s.sha256, sh.sheet_name, sh.column_letters, sh.sheet_no, e.row_no,"
                        + " e.row_key, e.reference, e.subject, e.party order by s.id, sh.sheet_no, e.row_no",
                (rs, n) -> new Repeated(
                        java.util.stream.Stream.of(
                                        rs.getString("reference"), rs.getString("subject"), rs.getString("party"))
                                .filter(Objects::nonNull)
                                .filter(Predicate.not(String::isEmpty))
                                .findFirst()
                                .orElse(""),
                        rs.getString("row_key"),
                        ReportingPeriod.parse(rs.getString("earlier")),
                        ReconciliationInputs.place(rs)),
                period,
                unit,
                form);
    }

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
