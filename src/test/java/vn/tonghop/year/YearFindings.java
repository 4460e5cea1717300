package vn.tonghop.year;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tonghop.year.YearFacts.Task;

/** What must be found in the forms of a month, and nothing else; in the lines of {@code Result.findings}. */
public final class YearFindings {

    private final YearFacts facts;
    private final Statements statements;
    private final YearTasks tasks;

    public YearFindings(YearFacts facts) {
        this.facts = facts;
        this.statements = new Statements(facts);
        this.tasks = new YearTasks(facts);
    }

    /** What the month's own forms give rise to; what comes from scenes of the test is added by the test. */
    public List<String> of(YearMonth month) {
        List<String> findings = new ArrayList<>();
        if (month.equals(YearFacts.FIRST)) {
            for (String code : Indicators.TOTALS) {
                findings.add(at("blocking opening-balance-missing", code, month, "D"));
            }
        }
        if (month.equals(Statements.STILL_THE_OLD_PLAN)) {
            findings.add(at("warning plan-changed", "TTUD-01", month, "E"));
            findings.add(at("note percent-differs", "TTUD-01", month, "F"));
        }
        if (!facts.of(month.isAfter(YearFacts.FIRST) ? month.minusMonths(1) : month)
                        .estimates
                        .isEmpty()
                && month.isAfter(YearFacts.FIRST)) {
            findings.add(at("warning cumulative-does-not-roll-forward", "TTUD-12", month, "D"));
        }
        BigDecimal appraised = Objects.requireNonNull(statements.cumulative("TDC-02", month));
        BigDecimal received = Objects.requireNonNull(statements.cumulative("TDC-01", month));
        if (appraised.compareTo(received) > 0) {
            findings.add(at("warning figure-exceeds-other", "TDC-02", month, "D"));
        }
        addLateSamples(month, findings);
        int row = YearForms.FIRST_ROW;
        for (Task task : tasks.of(month)) {
            if (tasks.isDueSoon(task, month)) {
                findings.add(
                        "note task-due-before-next-cutoff VP BM02 " + YearForms.path("VP", "BM02", month) + " D" + row);
            }
            row++;
        }
        return findings;
    }

    private void addLateSamples(YearMonth month, List<String> findings) {
        MonthFacts of = facts.of(month);
        String file = " TTUD BM06 " + YearForms.path("TTUD", "BM06", month) + " ";
        int row = YearForms.FIRST_ROW;
        for (MonthFacts.Sample sample : of.samples) {
            if (!MonthFacts.isIn(month, sample.day())) {
                findings.add("warning date-outside-period" + file + "B" + row);
            }
            row++;
        }
        for (int i = 0; i < of.repeated.size(); i++) {
            findings.add("warning date-outside-period" + file + "B" + row);
            findings.add("warning row-duplicate" + file + "C" + row);
            row++;
        }
    }

    private static String at(String what, String code, YearMonth month, String column) {
        String unit = Indicators.unit(code);
        return what + " " + unit + " BM01 " + YearForms.path(unit, "BM01", month) + " " + column
                + YearForms.rowOf(code);
    }
}
