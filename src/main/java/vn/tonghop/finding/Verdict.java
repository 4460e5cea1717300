package vn.tonghop.finding;

/** What becomes of a form or a submission, mildest first; a submission's is the worst of its forms'. */
public enum Verdict {
    ACCEPTED,
    ACCEPTED_WITH_WARNINGS,
    SUPERSEDED,
    DUPLICATE,
    HELD,
    RETURNED,
    UNREADABLE;

    /** The worse of both. */
    public Verdict worst(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether its rows may count. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_WARNINGS;
    }
}
