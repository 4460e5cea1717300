package vn.tonghop.ooxml.word;

import java.io.Serial;

/** A file that is no Word document, is damaged, or asks for more than an honest document does. */
public final class UnreadableWordFile extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    UnreadableWordFile(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnreadableWordFile(String reason, Throwable cause) {
        super(cause.getMessage(), cause);
        this.reason = reason;
    }

    /** Why: {@code type}, {@code old-type}, {@code damaged} or {@code too-large}; the end of a sentence's key. */
    public String reason() {
        return reason;
    }
}
