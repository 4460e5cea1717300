package vn.tonghop.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.MonthsAtHand;

/**
 * A file that a unit has sent.
 *
 * @param id twelve hexadecimal digits, the same for the same bytes sent by the same unit under the same name the same time
 * @param unit code; {@link #UNKNOWN_UNIT} for a file outside the units' folders
 * @param part of the unit; empty for none
 * @param checkOnly answered, never counted
 * @param filePath below {@code inbox/} as dropped
 * @param archivePath where the bytes lie, relative to the home
 * @param months which months it may be about
 * @param period the month that it speaks of: the current one until staging has read it
 * @param verdict null before it is staged
 * @param answerHash what its answer says, in short; null where it has none
 */
public record Submission(
        String id,
        String unit,
        String part,
        boolean checkOnly,
        String filePath,
        String sha256,
        long size,
        Instant modified,
        Instant received,
        String archivePath,
        MonthsAtHand months,
        String period,
        @Nullable String fileType,
        @Nullable String encoding,
        @Nullable Verdict verdict,
        @Nullable String answerPath,
        @Nullable String answerHash) {

    /** Stands for the unit of a file that lies in no unit's folder. */
    public static final String UNKNOWN_UNIT = "_unknown";

    /** The name under which it was dropped. */
    public String fileName() {
        return filePath.substring(filePath.lastIndexOf('/') + 1);
    }
}
