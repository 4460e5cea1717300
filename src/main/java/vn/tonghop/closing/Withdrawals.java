package vn.tonghop.closing;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Verdict;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.settling.FormResult;
import vn.tonghop.settling.FormResults;
import vn.tonghop.settling.VerdictSettler;

/** Files that somebody takes out of the report: what stood before them counts again, at once. */
public final class Withdrawals {

    private final Submissions submissions;
    private final TransactionTemplate transaction;
    private final PeriodDesk periods;
    private final Periods withdrawn;
    private final FormResults forms;
    private final VerdictSettler settler;

    Withdrawals(
            Submissions submissions,
            TransactionTemplate transaction,
            PeriodDesk periods,
            Periods withdrawn,
            FormResults forms,
            VerdictSettler settler) {
        this.submissions = submissions;
        this.transaction = transaction;
        this.periods = periods;
        this.withdrawn = withdrawn;
        this.forms = forms;
        this.settler = settler;
    }

    /**
     * Takes a file out that counts or is held. Refused while a period that it counts for is submitted or closed: that must
     * be undone first. Documents and answers follow at the next run.
     */
    public Decision withdraw(String submission, String reason, String by) {
        if (submissions.find(submission).isEmpty()) {
            return Decision.unknown(submission);
        }
        List<FormResult> sent = forms.of(submission);
        SortedSet<String> counted = periods(sent, FormResult::counting);
        SortedSet<String> held = periods(sent, form -> form.verdict() == Verdict.HELD);
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
        withdrawn.withdraw(new Periods.Withdrawal(submission, reason, by, PeriodDesk.account(), periods.now()));
        SortedSet<String> of = periods(forms.of(submission), FormResult::isWithdrawable);
        forms.withdraw(submission);
        settler.settleSubmission(submission);
        of.forEach(period -> periods.record(period, "withdraw", by, submission + ": " + reason));
    }

    private static SortedSet<String> periods(List<FormResult> forms, Predicate<FormResult> which) {
        return forms.stream().filter(which).map(FormResult::period).collect(Collectors.toCollection(TreeSet::new));
    }
}
