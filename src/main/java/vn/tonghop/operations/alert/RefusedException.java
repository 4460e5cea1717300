package vn.tonghop.operations.alert;

import java.io.IOException;
import java.util.List;

/** An alert that the server refuses for some of its recipients or for all: others may go through. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> unreached;

    RefusedException(List<String> unreached, Exception cause) {
        super(cause);
        this.unreached = List.copyOf(unreached);
    }

    /** Whom it has not reached. */
    List<String> unreached() {
        return unreached;
    }
}
