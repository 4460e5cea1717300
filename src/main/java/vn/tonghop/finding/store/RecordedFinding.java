package vn.tonghop.finding.store;

import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;

/**
 * A finding as it stands in the database.
 *
 * @param finding the finding
 * @param acceptedBy who has accepted it with its present value; null while it is open
 * @param reason why it was accepted
 */
public record RecordedFinding(
        Finding finding,
        @Nullable String acceptedBy,
        @Nullable String reason) {

    /** Whether it still stops the closing. */
    public boolean isOpenBlocking() {
        return acceptedBy == null && finding.severity() == Severity.BLOCKING;
    }

    /** The word that programs read. */
    public String state() {
        return acceptedBy == null ? "open" : "accepted";
    }
}
