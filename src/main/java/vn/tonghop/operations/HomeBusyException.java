package vn.tonghop.operations;

import java.io.Serial;

/** Another run of the same home is under way: exit code 4. */
public final class HomeBusyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    HomeBusyException() {
        super("another run of this home is under way");
    }
}
