package vn.tonghop.operations.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of asking for a run. */
public enum RunOutcome {
    COMPLETED,
    FAILED,
    /** Another run is under way; none was launched. */
    BUSY,
    /** It cannot be restarted; none was launched. */
    REFUSED;

    /** As programs read it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
