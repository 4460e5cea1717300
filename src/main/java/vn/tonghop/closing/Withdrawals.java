package vn.tonghop.closing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.settling.VerdictSettler;

/** Files that somebody takes out of the report: what stood before them counts again, at once. */
public final class Withdrawals {

    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final TransactionTemplate transaction;
    private final PeriodDesk periods;
    private final Catalogue catalogue;

    Withdrawals(
            JdbcTemplate jdbc,
            Submissions submissions,
            TransactionTemplate transaction,
            PeriodDesk periods,
            Catalogue catalogue) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.transaction = transaction;
        this.periods = periods;
        this.catalogue = catalogue;
    }

    /**
     * Takes a file out that counts or is held. Refused while a period that it counts for is submitted or closed: that must
     * be undone first. Documents and answers follow at the next run.
     */
    public Decision withdraw(String submission, String reason, String by) {
        if (submissions.find(submission).isEmpty()) {
            return Decision.unknown(submission);
        }
        List<String> counted = jdbc.queryForList(
                "select distinct period from form_result where submission_id = ? and counting = true order by period",
                String.class,
                submission);
        List<String> held = jdbc.queryForList(
                "select distinct period from form_result where submission_id = ? and verdict = 'HELD' order by period",
                String.class,
                submission);
        if (counted.isEmpty() && held.isEmpty()) {
            return Decision.refused("withdraw.not-counted", submission);
        }
        for (String period : counted) {
            if (periods.isFrozen(ReportingPeriod.parse(period))) {
                return Decision.refused("withdraw.frozen", period);
            }
        }
        transaction.executeWithoutResult(s -> take(submission, reason, by));
        return Decision.done();
    }

    private void take(String submission, String reason, String by) {
        jdbc.update("delete from withdrawal where submission_id = ?", submission);
        jdbc.update(
                "insert into withdrawal (submission_id, reason, withdrawn_by, os_account, withdrawn_at)"
                        + " values (?, ?, ?, ?, ?)",
                submission,
                reason,
                by,
                PeriodDesk.account(),
                periods.now());
        List<String> of = jdbc.queryForList(
                "select distinct period from form_result where submission_id = ? and (counting = true"
                        + " or verdict = 'HELD') order by period",
                String.class,
                submission);
        jdbc.update(
                "update form_result set withdrawn = true where submission_id = ? and (counting = true"
                        + " or verdict = 'HELD')",
                submission);
        new VerdictSettler(jdbc, catalogue).settleSubmission(submission);
        of.forEach(period -> periods.record(period, "withdraw", by, submission + ": " + reason));
    }
}
