package vn.tonghop.database;

import java.io.Serial;

/** The process that has the embedded database open is there and does not answer. */
public final class HostSilentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    HostSilentException(Throwable cause) {
        super(cause);
    }
}
