package vn.tonghop.staging.submission;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.MonthsAtHand;

/**
 * What must be known of a submission before it is staged; frozen when it is registered.
 *
 * @param submission its id
 * @param unit the unit's code; null for a file outside the units' folders
 * @param part the part that the sub-folder names; empty for none
 * @param filePath the path below {@code inbox/} as dropped, with slashes
 * @param bytes where the original bytes lie
 * @param months which months the file may be about
 */
public record StagingOrder(
        String submission, @Nullable String unit, String part, String filePath, Path bytes, MonthsAtHand months) {

    /** The name under which the file was dropped. */
    public String fileName() {
        return filePath.substring(filePath.lastIndexOf('/') + 1);
    }
}
