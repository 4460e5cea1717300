package vn.tonghop.home;

import java.io.IOException;
import java.io.Serial;

/** A file that is to be copied cannot be read: this account may not, or the disk or share on which it lies fails. */
public final class SourceUnreadableException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    SourceUnreadableException(IOException cause) {
        super(cause.toString(), cause);
    }
}
