package vn.tonghop.settling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.PeriodState;
import vn.tonghop.staging.submission.RowTally;

/** The forms of submissions: what became of each, and which count. */
public final class FormResults {

    private static final String RESULT = """
        select r.submission_id, r.form_code, r.unit_code, r.part, r.period, r.verdict, r.settled, r.counting,
            r.withdrawn, r.held_back, r.version_no, r.rows_structural, r.rows_loaded, r.rows_rejected, r.rows_ignored
        """;
    private static final String RECEIVED = RESULT + """
            , s.check_only, s.file_path, s.sha256, s.received_at
        from form_result r join submission s on s.id = r.submission_id
        """;
    private static final String SENT = """
        select r.submission_id, r.form_code, r.unit_code, r.part, r.period, r.verdict, r.staged_verdict, r.settled,
            r.counting, r.version_no, r.rows_loaded, s.sha256, s.file_path, s.received_run, s.check_only,
            s.modified_at, w.withdrawn_by, w.reason as withdrawal_reason, p.state as period_state
        from form_result r
        join submission s on s.id = r.submission_id
        left join withdrawal w on w.submission_id = s.id and r.withdrawn = true
        left join period_state p on p.period = r.period
        """;
    private static final String REMARKS = """
        exists (select 1 from finding f where f.form_code = form_result.form_code
            and f.severity in ('warning', 'blocking')
            and (f.owner = form_result.submission_id
                or (f.owner = form_result.period and f.submission_id = form_result.submission_id)))\
        """;

    private final JdbcTemplate jdbc;

    public FormResults(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a submission, by form. */
    public List<FormResult> of(String submission) {
        return jdbc.query(
                RESULT + "from form_result r where r.submission_id = ? order by r.form_code",
                FormResults::map,
                submission);
    }

    /** Those of the submissions that speak of a month, by submission and form. */
    public List<FormResult> ofSubmissionsOf(String period) {
        return jdbc.query(
                RESULT
                        + "from form_result r join submission s on s.id = r.submission_id where s.period = ?"
                        + " order by r.submission_id, r.form_code",
                FormResults::map,
                period);
    }

    /** All that was sent for a month, in the order of sending. */
    public List<ReceivedForm> receivedFor(String period) {
        return jdbc.query(
                RECEIVED + "where r.period = ? order by r.version_no, s.id", FormResults::mapReceived, period);
    }

    /** When the form was received that counts in the slot of this one. */
    public Optional<Instant> countingReceived(FormResult form) {
        return jdbc
                .query(
                        "select s.received_at from form_result r join submission s on s.id = r.submission_id"
                                + " where r.unit_code = ? and r.part = ? and r.form_code = ? and r.period = ?"
                                + " and r.counting = true",
                        (rs, n) ->
                                rs.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        form.unit(),
                        form.part(),
                        form.form(),
                        form.period())
                .stream()
                .findFirst();
    }

    /** The parts of a unit whose form counts for a month, in order. */
    public List<String> countingParts(String unit, String form, String period) {
        return jdbc
                .queryForList(
                        "select distinct part from form_result where unit_code = ? and form_code = ? and period = ?"
                                + " and counting = true",
                        String.class,
                        unit,
                        form,
                        period)
                .stream()
                .sorted()
                .toList();
    }

    /** The form by which a unit says that nothing happened in a month. */
    public Optional<ReceivedForm> explicitNil(String unit, String form, String period) {
        return jdbc
                .query(
                        RECEIVED + "where r.period = ? and r.unit_code = ? and r.form_code = ? and r.counting = true"
                                + " and r.explicit_nil = true order by s.id",
                        FormResults::mapReceived,
                        period,
                        unit,
                        form)
                .stream()
                .findFirst();
    }

    /** Whether a form of the unit counts for the month; an explicit nil counts. */
    public boolean isCounting(String unit, String form, String period) {
        Integer count = jdbc.queryForObject(
                "select count(*) from form_result where period = ? and unit_code = ? and form_code = ?"
                        + " and counting = true",
                Integer.class,
                period,
                unit,
                form);
        return count != null && count > 0;
    }

    /** How many rows of a unit's form count for a month. */
    public int countingRows(String unit, String form, String period) {
        Integer rows = jdbc.queryForObject(
                "select coalesce(sum(rows_loaded), 0) from form_result where period = ? and unit_code = ?"
                        + " and form_code = ? and counting = true",
                Integer.class,
                period,
                unit,
                form);
        return rows == null ? 0 : rows;
    }

    /** The months from this one on in which a unit's form counts. */
    public List<String> countingMonthsFrom(String unit, String form, String first) {
        return jdbc.queryForList(
                "select distinct period from form_result where unit_code = ? and form_code = ?"
                        + " and counting = true and period >= ?",
                String.class,
                unit,
                form,
                first);
    }

    /** What counts of a unit's form for any of some months, by month and submission. */
    public List<FormResult> counting(String unit, String form, List<String> months) {
        List<Object> parameters = new ArrayList<>(List.of(unit, form));
        parameters.addAll(months);
        return jdbc.query(
                RESULT
                        + "from form_result r where r.unit_code = ? and r.form_code = ? and r.counting = true"
                        + " and r.period in (" + String.join(", ", Collections.nCopies(months.size(), "?"))
                        + ") order by r.period, r.submission_id",
                FormResults::map,
                parameters.toArray());
    }

    /** The submissions that count for a month. */
    List<String> countingSubmissions(String period) {
        return jdbc.queryForList(
                "select distinct submission_id from form_result where period = ? and counting = true",
                String.class,
                period);
    }

    /** The months in which something counts, or is held and was not taken out. */
    public List<String> months() {
        return jdbc.queryForList(
                "select distinct r.period from form_result r join submission s on s.id = r.submission_id"
                        + " where s.check_only = false and (r.counting = true"
                        + " or (r.verdict = 'HELD' and r.withdrawn = false))",
                String.class);
    }

    /** The months for which something is held. */
    public List<String> heldMonths() {
        return jdbc.queryForList("select distinct period from form_result where verdict = 'HELD'", String.class);
    }

    /** Takes out every form of a submission that counts or is held. */
    public void withdraw(String submission) {
        jdbc.update(
                "update form_result set withdrawn = true where submission_id = ? and (counting = true"
                        + " or verdict = 'HELD')",
                submission);
    }

    /** What was returned while a month was submitted or closed speaks of it again. */
    public void releaseHeldBack(String period) {
        jdbc.update("update form_result set held_back = false where period = ?", period);
    }

    /** What is staged and not yet settled, in the order of sending. */
    List<SlotForm> unsettled() {
        return jdbc.query(
                SENT + "where r.settled = false and s.state <> 'RECEIVED'"
                        + " order by s.received_run, s.modified_at, s.file_path, s.id, r.form_code",
                FormResults::mapSent);
    }

    /** What a submission was sent for. */
    List<SlotForm> sentIn(String submission) {
        return jdbc.query(SENT + "where r.submission_id = ?", FormResults::mapSent, submission);
    }

    /** What was sent for a slot, in the order of sending. */
    List<SlotForm> sentFor(Slot slot) {
        return jdbc.query(
                SENT + "where r.unit_code = ? and r.part = ? and r.form_code = ? and r.period = ?"
                        + " and s.state <> 'RECEIVED' order by r.version_no, r.submission_id",
                FormResults::mapSent,
                slot.unit(),
                slot.part(),
                slot.form(),
                slot.period());
    }

    /** What is held for a month that is open again. */
    List<SlotForm> released() {
        return jdbc.query(
                SENT + "where r.verdict = 'HELD' and (p.state is null or p.state not in ('submitted', 'closed'))"
                        + " order by r.unit_code, r.part, r.form_code, r.period",
                FormResults::mapSent);
    }

    /** Numbers a form among all that were sent for its slot, and keeps what staging said of it. */
    void number(SlotForm form) {
        Slot slot = form.slot();
        Integer last = jdbc.queryForObject(
                "select coalesce(max(r.version_no), 0) from form_result r join submission s on s.id = r.submission_id"
                        + " where r.unit_code = ? and r.part = ? and r.form_code = ? and r.period = ?"
                        + " and s.check_only = ?",
                Integer.class,
                slot.unit(),
                slot.part(),
                slot.form(),
                slot.period(),
                form.checkOnly());
        jdbc.update(
                "update form_result set version_no = ?, staged_verdict = coalesce(staged_verdict, verdict)"
                        + " where submission_id = ? and form_code = ? and version_no = 0",
                1 + (last == null ? 0 : last),
                form.submission(),
                slot.form());
    }

    /** A form that is returned after its month was submitted says nothing of what was submitted. */
    void holdBack(SlotForm form) {
        jdbc.update(
                "update form_result set held_back = true where submission_id = ? and form_code = ?",
                form.submission(),
                form.slot().form());
    }

    /** Settles a form. */
    void decide(SlotForm form, Verdict verdict, boolean counting) {
        jdbc.update(
                "update form_result set verdict = ?, counting = ?, settled = true"
                        + " where submission_id = ? and form_code = ?",
                verdict.name(),
                counting,
                form.submission(),
                form.slot().form());
    }

    /** Judges what counts for a month by what was found in it. */
    void judgeByFindings(String period) {
        String judge = "update form_result set verdict = ? where period = ? and counting = true and ";
        jdbc.update(judge + "staged_verdict = 'ACCEPTED' and not " + REMARKS, Verdict.ACCEPTED.name(), period);
        jdbc.update(
                judge + "(staged_verdict = 'ACCEPTED_WITH_WARNINGS' or " + REMARKS + ")",
                Verdict.ACCEPTED_WITH_WARNINGS.name(),
                period);
    }

    private static FormResult map(ResultSet rs, int row) throws SQLException {
        return new FormResult(
                rs.getString("submission_id"),
                rs.getString("form_code"),
                rs.getString("unit_code"),
                rs.getString("part"),
                rs.getString("period"),
                Verdict.valueOf(rs.getString("verdict")),
                rs.getBoolean("settled"),
                rs.getBoolean("counting"),
                rs.getBoolean("withdrawn"),
                rs.getBoolean("held_back"),
                rs.getInt("version_no"),
                new RowTally(
                        rs.getInt("rows_structural"),
                        rs.getInt("rows_loaded"),
                        rs.getInt("rows_rejected"),
                        rs.getInt("rows_ignored")));
    }

    private static ReceivedForm mapReceived(ResultSet rs, int row) throws SQLException {
        return new ReceivedForm(
                map(rs, row),
                rs.getBoolean("check_only"),
                rs.getString("file_path"),
                rs.getString("sha256"),
                rs.getObject("received_at", LocalDateTime.class));
    }

    private static SlotForm mapSent(ResultSet rs, int row) throws SQLException {
        Verdict verdict = Verdict.valueOf(rs.getString("verdict"));
        String staged = rs.getString("staged_verdict");
        String by = rs.getString("withdrawn_by");
        String state = rs.getString("period_state");
        return new SlotForm(
                rs.getString("submission_id"),
                new Slot(
                        rs.getString("unit_code"),
                        rs.getString("part"),
                        rs.getString("form_code"),
                        rs.getString("period")),
                state == null ? PeriodState.OPEN : PeriodState.ofCode(state),
                staged == null ? verdict : Verdict.valueOf(staged),
                verdict,
                rs.getBoolean("settled"),
                rs.getBoolean("counting"),
                rs.getInt("rows_loaded"),
                rs.getInt("version_no"),
                rs.getString("sha256"),
                rs.getString("file_path"),
                rs.getLong("received_run"),
                rs.getBoolean("check_only"),
                rs.getObject("modified_at", LocalDateTime.class),
                by == null ? null : new SlotForm.Withdrawal(by, rs.getString("withdrawal_reason")));
    }
}
