package vn.tonghop.period;

import java.util.Locale;

/** Where a month stands on its way to its signature and back. */
public enum PeriodState {
    /** Nothing was decided about it. */
    OPEN,
    /** Its candidate lies with those who sign; what arrives is held. */
    SUBMITTED,
    /** Signed and issued. */
    CLOSED,
    /** Undone after it was submitted or closed. */
    REOPENED;

    /** As the database, {@code result.json} and the message bundles spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that is spelt so; anything else is a fault. */
    public static PeriodState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the figures stand for now: what arrives is held. */
    public boolean isFrozen() {
        return switch (this) {
            case SUBMITTED, CLOSED -> true;
            case OPEN, REOPENED -> false;
        };
    }
}
