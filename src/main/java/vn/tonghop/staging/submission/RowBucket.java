package vn.tonghop.staging.submission;

import java.util.Locale;

/** Where a row that was not loaded ended. */
public enum RowBucket {
    /** Title, header, group, total, blank, signature. */
    STRUCTURAL,
    /** At fault; the unit is told why. */
    REJECTED,
    /** Left out for a reason that is no fault. */
    IGNORED;

    /** The word that the database keeps. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
