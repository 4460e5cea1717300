package vn.tonghop.reading;

import java.util.Map;
import vn.tonghop.finding.FindingCode;

/** A file cannot be read, by the fault of its content: it becomes a finding of the submission, never a failed step. */
public final class UnreadableSourceException extends RuntimeException {

    private final FindingCode code;
    private final String variant;
    private final Map<String, Object> arguments;

    /**
     * @param code the finding it becomes
     * @param variant which sentence of that code, such as {@code pdf}; empty for the general one
     * @param arguments the sentence's named values
     * @param message for the log
     */
    public UnreadableSourceException(FindingCode code, String variant, Map<String, Object> arguments, String message) {
        super(message);
        this.code = code;
        this.variant = variant;
        this.arguments = Map.copyOf(arguments);
    }

    public UnreadableSourceException(FindingCode code, String variant, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.variant = variant;
        this.arguments = Map.of();
    }

    /** The finding it becomes. */
    public FindingCode code() {
        return code;
    }

    /** Which sentence of that code; empty for the general one. */
    public String variant() {
        return variant;
    }

    /** The sentence's named values. */
    public Map<String, Object> arguments() {
        return arguments;
    }
}
