package vn.tonghop.settling;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Verdict;

/** The verdicts of counting forms after reconciliation: to be looked at again while anything asks for it. */
public final class FormVerdicts {

    private final JdbcTemplate jdbc;

    public FormVerdicts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Judges the counting forms of a period by what staging, settling and reconciliation have found in them. */
    public void review(String period) {
        String remarks = "exists (select 1 from finding f where f.form_code = form_result.form_code"
                + " and f.severity in ('warning', 'blocking')"
                + " and (f.owner = form_result.submission_id"
                + " or (f.owner = form_result.period and f.submission_id = form_result.submission_id)))";
        for (Verdict verdict : List.of(Verdict.ACCEPTED, Verdict.ACCEPTED_WITH_WARNINGS)) {
            boolean accepted = verdict == Verdict.ACCEPTED;
            jdbc.update(
                    "update form_result set verdict = ? where period = ? and counting = true and "
                            + (accepted
                                    ? "staged_verdict = 'ACCEPTED' and not " + remarks
                                    : "(staged_verdict = 'ACCEPTED_WITH_WARNINGS' or " + remarks + ")"),
                    verdict.name(),
                    period);
        }
        jdbc.queryForList(
                        "select distinct submission_id from form_result where period = ? and counting = true",
                        String.class,
                        period)
                .forEach(this::judge);
    }

    /** A submission's verdict is the worst of its forms'; a file that broke off stays unreadable. */
    void judge(String submission) {
        Verdict worst = jdbc
                .queryForList("select verdict from form_result where submission_id = ?", String.class, submission)
                .stream()
                .map(Verdict::valueOf)
                .reduce(Verdict.ACCEPTED, Verdict::worst);
        jdbc.update(
                "update submission set verdict = ? where id = ? and (verdict is null or verdict <> 'UNREADABLE')",
                worst.name(),
                submission);
    }
}
