package vn.tonghop.settling;

import vn.tonghop.finding.Verdict;
import vn.tonghop.staging.submission.RowTally;

/**
 * What became of one form of a submission.
 *
 * @param part of the unit; empty for none
 * @param settled whether it was judged among the others of its slot
 * @param counting whether its rows count for the period
 * @param heldBack returned after its month was submitted, so that it says nothing of what was
 * @param version how often the slot was sent, this sending included
 * @param rows where its rows ended
 */
public record FormResult(
        String submission,
        String form,
        String unit,
        String part,
        String period,
        Verdict verdict,
        boolean settled,
        boolean counting,
        boolean withdrawn,
        boolean heldBack,
        int version,
        RowTally rows) {

    /** Whether there is something of it that could be taken out of the report: it counts, or waits to. */
    public boolean isWithdrawable() {
        return counting || verdict == Verdict.HELD;
    }

    /** Whether the two were sent for the same slot. */
    public boolean isOfSlot(FormResult other) {
        return unit.equals(other.unit)
                && part.equals(other.part)
                && form.equals(other.form)
                && period.equals(other.period);
    }
}
