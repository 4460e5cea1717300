package vn.tonghop.intake;

/** How far a submission has come; the names are what the database holds. */
public enum SubmissionState {
    /** Its bytes are safe. */
    RECEIVED,
    /** Its rows are in the staging tables. */
    STAGED,
    /** Its bytes lie under the month and unit that staging has found. */
    FILED
}
