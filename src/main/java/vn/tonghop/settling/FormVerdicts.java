package vn.tonghop.settling;

import vn.tonghop.finding.Verdict;
import vn.tonghop.intake.Submissions;

/** The verdicts of counting forms after reconciliation: to be looked at again while anything asks for it. */
public final class FormVerdicts {

    private final FormResults forms;
    private final Submissions submissions;

    public FormVerdicts(FormResults forms, Submissions submissions) {
        this.forms = forms;
        this.submissions = submissions;
    }

    /** Judges the counting forms of a period by what staging, settling and reconciliation have found in them. */
    public void review(String period) {
        forms.judgeByFindings(period);
        forms.countingSubmissions(period).forEach(this::judge);
    }

    /** A submission's verdict is the worst of its forms'; a file that broke off stays unreadable. */
    void judge(String submission) {
        submissions.judge(
                submission,
                forms.of(submission).stream().map(FormResult::verdict).reduce(Verdict.ACCEPTED, Verdict::worst));
    }
}
