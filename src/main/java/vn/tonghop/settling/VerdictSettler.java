package vn.tonghop.settling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Verdict;
import vn.tonghop.staging.store.StagingTables;

/**
 * Decides which form counts for its slot. A later accepted form takes the place of the one before it, which stands until
 * then; one that was withdrawn gives the place back; one for a period that is submitted or closed is held until that is
 * undone. What counts follows each time from all that was sent for the slot, in the order of sending, so that it may be
 * repeated at will. Runs in the caller's transaction.
 */
public final class VerdictSettler {

    private static final String FORMS =
            "select r.*, s.sha256, s.file_path, s.received_run, s.check_only, s.modified_at,"
                    + " w.withdrawn_by, w.reason as withdrawal_reason from form_result r"
                    + " join submission s on s.id = r.submission_id left join withdrawal w on w.submission_id = s.id"
                    + " and r.withdrawn = true ";

    private final JdbcTemplate jdbc;
    private final SlotFindings findings;

    public VerdictSettler(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.findings = new SlotFindings(jdbc, catalogue);
    }

    /** Settles what is staged and not yet settled, and what was held for a period that is open again. */
    public void settleAll() {
        List<SlotForm> fresh = jdbc.query(
                FORMS + "where r.settled = false and s.state <> 'RECEIVED'"
                        + " order by s.received_run, s.modified_at, s.file_path, s.id, r.form_code",
                VerdictSettler::map);
        fresh.stream().map(SlotForm::submission).distinct().forEach(id -> StagingTables.verify(jdbc, id));
        fresh.forEach(this::number);
        Set<Slot> slots = new LinkedHashSet<>();
        fresh.forEach(form -> slots.add(form.slot()));
        slots.addAll(releasedSlots());
        settle(slots);
    }

    /** Settles every slot that a submission was sent for; after a decision about it. */
    public void settleSubmission(String submission) {
        Set<Slot> slots = new LinkedHashSet<>();
        jdbc.query(FORMS + "where r.submission_id = ?", VerdictSettler::map, submission)
                .forEach(form -> slots.add(form.slot()));
        settle(slots);
    }

    private void settle(Set<Slot> slots) {
        Set<String> touched = new LinkedHashSet<>();
        for (Slot slot : slots) {
            List<SlotForm> forms = forms(slot);
            forms.forEach(form -> touched.add(form.submission()));
            settle(forms, state(slot.period()));
        }
        touched.forEach(this::judgeSubmission);
    }

    private void settle(List<SlotForm> forms, String state) {
        SlotForm standing = null;
        SlotForm whole = null;
        forms.forEach(findings::forget);
        for (SlotForm form : forms) {
            if (form.checkOnly() || !form.staged().isAccepted()) {
                if (!form.settled() && isFrozen(state)) {
                    holdBack(form);
                }
                decide(form, form.staged(), false);
            } else if (form.withdrawal() != null) {
                decide(form, Verdict.RETURNED, false);
                findings.withdrawn(form, form.withdrawal());
            } else if (isDuplicate(form, standing)) {
                decide(form, Verdict.DUPLICATE, false);
            } else if (form.isNewOrHeld() && isFrozen(state)) {
                decide(form, Verdict.HELD, false);
                findings.held(form, state);
            } else {
                if (standing != null) {
                    decide(standing, Verdict.SUPERSEDED, false);
                    findings.replaced(standing, form);
                }
                whole = whole != null && findings.shrinks(whole, form) ? whole : form;
                standing = form;
            }
        }
        if (standing != null) {
            boolean keeps = standing.counting() && standing.verdict().isAccepted();
            decide(standing, keeps ? standing.verdict() : standing.staged(), true);
        }
    }

    /** The bytes of a file that still counts. What was found to be one stays one, whatever becomes of the other. */
    private static boolean isDuplicate(SlotForm form, @Nullable SlotForm standing) {
        if (form.settled() && form.verdict() == Verdict.DUPLICATE) {
            return true;
        }
        return form.isNewOrHeld() && standing != null && standing.sha256().equals(form.sha256());
    }

    private static boolean isFrozen(String state) {
        return state.equals("submitted") || state.equals("closed");
    }

    /** Numbers a form among all that were sent for its slot, and keeps what staging said of it. */
    private void number(SlotForm form) {
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
    private void holdBack(SlotForm form) {
        jdbc.update(
                "update form_result set held_back = true where submission_id = ? and form_code = ?",
                form.submission(),
                form.slot().form());
    }

    private void decide(SlotForm form, Verdict verdict, boolean counting) {
        jdbc.update(
                "update form_result set verdict = ?, counting = ?, settled = true"
                        + " where submission_id = ? and form_code = ?",
                verdict.name(),
                counting,
                form.submission(),
                form.slot().form());
    }

    private void judgeSubmission(String submission) {
        new FormVerdicts(jdbc).judge(submission);
    }

    private List<Slot> releasedSlots() {
        return jdbc
                .query(
                        FORMS + "where r.verdict = 'HELD' and not exists (select 1 from period_state p"
                                + " where p.period = r.period and p.state in ('submitted', 'closed'))"
                                + " order by r.unit_code, r.part, r.form_code, r.period",
                        VerdictSettler::map)
                .stream()
                .map(SlotForm::slot)
                .distinct()
                .toList();
    }

    private List<SlotForm> forms(Slot slot) {
        return jdbc.query(
                FORMS + "where r.unit_code = ? and r.part = ? and r.form_code = ? and r.period = ?"
                        + " and s.state <> 'RECEIVED' order by r.version_no, r.submission_id",
                VerdictSettler::map,
                slot.unit(),
                slot.part(),
                slot.form(),
                slot.period());
    }

    private String state(String period) {
        return jdbc.queryForList("select state from period_state where period = ?", String.class, period).stream()
                .findFirst()
                .orElse("open");
    }

    private static SlotForm map(ResultSet rs, int row) throws SQLException {
        Verdict verdict = Verdict.valueOf(rs.getString("verdict"));
        String staged = rs.getString("staged_verdict");
        String by = rs.getString("withdrawn_by");
        return new SlotForm(
                rs.getString("submission_id"),
                new Slot(
                        rs.getString("unit_code"),
                        rs.getString("part"),
                        rs.getString("form_code"),
                        rs.getString("period")),
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
