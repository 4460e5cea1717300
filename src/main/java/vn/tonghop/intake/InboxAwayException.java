package vn.tonghop.intake;

import java.io.IOException;
import java.io.Serial;
import vn.tonghop.finding.Untaken;

/** The whole inbox is away, so that nothing could be received. */
public final class InboxAwayException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Untaken untaken;

    InboxAwayException(Untaken untaken) {
        super("the inbox " + untaken.place() + " is away for the account " + untaken.account() + ": "
                + untaken.why().slug());
        this.untaken = untaken;
    }

    /** What is the matter with it. */
    Untaken untaken() {
        return untaken;
    }
}
