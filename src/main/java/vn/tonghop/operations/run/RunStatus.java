package vn.tonghop.operations.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.wording.Sentence;

/** How a run or a step of it stands, in the words of the job repository. */
public enum RunStatus {
    /** The process died before the job began; only a run can be so. */
    NEVER_STARTED,
    STARTING,
    STARTED,
    STOPPING,
    STOPPED,
    FAILED,
    COMPLETED,
    /** A later run did what was left. */
    ABANDONED,
    UNKNOWN;

    /** As programs read it. */
    @JsonValue
    public String code() {
        return name().replace('_', '-');
    }

    /** The word for it. */
    public Sentence told() {
        return Sentence.of("runs.status." + code().toLowerCase(Locale.ROOT));
    }

    /** Reads what the job repository holds; what it does not hold never started. */
    static RunStatus of(@Nullable String stored) {
        return stored == null ? NEVER_STARTED : valueOf(stored);
    }

    /** Whether nothing but a process that goes on or has died leaves it so. */
    public boolean isUnderWay() {
        return switch (this) {
            case STARTING, STARTED, STOPPING -> true;
            case NEVER_STARTED, STOPPED, FAILED, COMPLETED, ABANDONED, UNKNOWN -> false;
        };
    }

    /** Whether the job repository goes on from here, once no process does. */
    boolean isRelaunchable() {
        return switch (this) {
            case STARTING, STARTED, STOPPING, STOPPED, FAILED, UNKNOWN -> true;
            case NEVER_STARTED, COMPLETED, ABANDONED -> false;
        };
    }

    /** Whether it ended and was no success. */
    public boolean isFailure() {
        return switch (this) {
            case STOPPED, FAILED, ABANDONED -> true;
            case NEVER_STARTED, STARTING, STARTED, STOPPING, COMPLETED, UNKNOWN -> false;
        };
    }
}
