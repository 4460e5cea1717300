package vn.tonghop.settling;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.PeriodState;

/**
 * A form that was sent for a slot.
 *
 * @param periodState of the period that it was sent for
 * @param staged the verdict that staging gave
 * @param verdict the verdict that it has now
 * @param settled whether it was judged among the others of its slot before
 * @param rows loaded
 * @param run that received it
 * @param withdrawal why it was taken out, with the name of who decided; null where it was not
 */
record SlotForm(
        String submission,
        Slot slot,
        PeriodState periodState,
        Verdict staged,
        Verdict verdict,
        boolean settled,
        boolean counting,
        int rows,
        int version,
        String sha256,
        String file,
        long run,
        boolean checkOnly,
        LocalDateTime modified,
        @Nullable Withdrawal withdrawal) {

    /** Who took a submission out, and why. */
    record Withdrawal(String by, String reason) {}

    /** Whether it was waiting for a decision about its period, or has just come. */
    boolean isNewOrHeld() {
        return !settled || verdict == Verdict.HELD;
    }

    /** The file's name without its folders. */
    String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
