package vn.tonghop.pdf;

import java.io.Serial;

/** A file that is no PDF, is damaged or locked, or asks for more than an honest document does. */
public final class UnreadablePdfFile extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    UnreadablePdfFile(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnreadablePdfFile(String reason, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
    }

    /** Why: {@code type}, {@code password}, {@code damaged}, {@code too-large} or {@code too-slow}; the end of a sentence's key. */
    public String reason() {
        return reason;
    }
}
