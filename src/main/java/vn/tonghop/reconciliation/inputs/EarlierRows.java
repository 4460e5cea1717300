package vn.tonghop.reconciliation.inputs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;

/**
 * Finds which rows of a month's register state a fact that a row of the same unit's register has counted in one of the
 * twelve months before, and notes them in {@code repeated_entry}: for each the earliest such row, and the earliest of its
 * own day. A row that was dated after its month's cut-off did not count in it. Costs what thirteen months hold, however long
 * the history is. Each form of a month is noted once in the life of this object; in the caller's transaction.
 */
final class EarlierRows {

    private static final int MONTHS_LOOKED_BACK = 12;
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final ReportingCalendar calendar;
    private final RowKeyPacks packs;
    private final Set<String> noted = new HashSet<>();

    EarlierRows(JdbcTemplate jdbc, ReportingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.packs = new RowKeyPacks(jdbc);
    }

    /** A row that has counted before. */
    private record Earlier(String submission, int sheet, int row) {}

    /** A submission that counts for a month. */
    private record Counted(ReportingPeriod month, String submission) {}

    /** Whether a form's rows can repeat: a register with two dates lists a dossier again as an update. */
    static boolean canRepeat(DataForm form) {
        return form.kind() == DataForm.Kind.REGISTER
                && !form.identity().isEmpty()
                && form.windowColumn().size() <= 1;
    }

    /** Notes the repeated rows of a unit's form in a month, in place of what was noted of them before. */
    void note(ReportingPeriod period, String unit, DataForm form) {
        if (!canRepeat(form) || !noted.add(period + " " + unit + " " + form.code())) {
            return;
        }
        List<String> submissions = submissions(period, unit, form);
        submissions.forEach(submission -> forget(submission, form));
        List<Counted> before = before(period, unit, form);
        if (before.isEmpty() || submissions.isEmpty()) {
            return;
        }
        RowKeyTable rows = new RowKeyTable();
        for (int i = 0; i < submissions.size(); i++) {
            int source = i;
            packs.each(
                    submissions.get(i),
                    form.code(),
                    (key, sheet, row, day, referenced) -> rows.add(key, source, sheet, row, day, referenced));
        }
        rows.index();
        insert(submissions, rows, find(rows, before, form));
    }

    private void forget(String submission, DataForm form) {
        jdbc.update(
                "delete from repeated_entry where submission_id = ? and sheet_no in"
                        + " (select s.sheet_no from staged_sheet s where s.submission_id = ? and s.form_code = ?)",
                submission,
                submission,
                form.code());
    }

    private List<String> submissions(ReportingPeriod period, String unit, DataForm form) {
        return jdbc.queryForList(
                "select submission_id from form_result where period = ? and unit_code = ? and form_code = ?"
                        + " and counting = true order by submission_id",
                String.class,
                period.toString(),
                unit,
                form.code());
    }

    /** What counted in the months before, earliest first. */
    private List<Counted> before(ReportingPeriod period, String unit, DataForm form) {
        List<Object> parameters = new ArrayList<>(List.of(unit, form.code()));
        ReportingPeriod month = period;
        for (int i = 0; i < MONTHS_LOOKED_BACK; i++) {
            month = month.previous();
            parameters.add(month.toString());
        }
        return jdbc.query(
                "select period, submission_id from form_result where unit_code = ? and form_code = ? and counting = true"
                        + " and period in (" + String.join(", ", Collections.nCopies(MONTHS_LOOKED_BACK, "?"))
                        + ") order by period, submission_id",
                (rs, n) -> new Counted(ReportingPeriod.parse(rs.getString(1)), rs.getString(2)),
                parameters.toArray());
    }

    private Found find(RowKeyTable rows, List<Counted> before, DataForm form) {
        Found found = new Found(rows);
        for (Counted counted : before) {
            int cutoff = Math.toIntExact(calendar.cutoff(counted.month()).toEpochDay());
            packs.each(counted.submission(), form.code(), (key, sheet, row, day, referenced) -> {
                if (day <= cutoff) {
                    found.look(key, day, counted.submission(), sheet, row);
                }
            });
        }
        return found;
    }

    private void insert(List<String> submissions, RowKeyTable rows, Found found) {
        List<Object[]> lines = new ArrayList<>();
        for (Found.Pair pair : found.pairs) {
            int index = pair.row();
            lines.add(new Object[] {
                submissions.get(rows.source(index)),
                rows.sheet(index),
                rows.row(index),
                pair.earlier().submission(),
                pair.earlier().sheet(),
                pair.earlier().row()
            });
        }
        for (int from = 0; from < lines.size(); from += BATCH) {
            jdbc.batchUpdate(
                    "insert into repeated_entry (submission_id, sheet_no, row_no, earlier_submission_id,"
                            + " earlier_sheet_no, earlier_row_no) values (?, ?, ?, ?, ?, ?)",
                    lines.subList(from, Math.min(lines.size(), from + BATCH)));
        }
    }

    /** What was found so far; months are shown earliest first. */
    private static final class Found {

        private final RowKeyTable rows;
        private final BitSet any = new BitSet();
        private final BitSet ofSameDay = new BitSet();
        private final List<Pair> pairs = new ArrayList<>();

        /** A row of the month and one that counted before. */
        private record Pair(int row, Earlier earlier) {}

        Found(RowKeyTable rows) {
            this.rows = rows;
        }

        void look(long key, int day, String submission, int sheet, int row) {
            for (int index = rows.first(key); index >= 0; index = rows.next(index)) {
                boolean sameDay = day != RowKeyPacks.NO_DAY && day == rows.day(index);
                boolean wanted = !any.get(index) || (sameDay && !ofSameDay.get(index) && !rows.isReferenced(index));
                any.set(index);
                ofSameDay.set(index, ofSameDay.get(index) || sameDay);
                if (wanted) {
                    pairs.add(new Pair(index, new Earlier(submission, sheet, row)));
                }
            }
        }
    }
}
