package vn.tonghop.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a finding weighs, gravest first. */
public enum Severity {
    /** Returns the form, or rejects the row where the form's good rows may load. */
    ERROR,
    /** Leaves the data in, and stops the closing of the period until corrected or accepted by name. */
    BLOCKING,
    /** Asks the unit to look again. */
    WARNING,
    /** Tells, and asks for nothing. */
    NOTE;

    /** The word that programs read, in lower case. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
