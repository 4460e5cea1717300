package vn.tonghop.intake;

import java.io.Serial;
import java.nio.file.FileSystemException;
import vn.tonghop.finding.Untaken;

/** The whole inbox is away, so that nothing could be received. */
public final class InboxAwayException extends FileSystemException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Untaken untaken;

    InboxAwayException(Untaken untaken) {
        super(untaken.place());
        this.untaken = untaken;
    }

    /** For logs: people are told by the finding. */
    @Override
    public String getMessage() {
        return getFile() + ": " + untaken.why().slug() + " (" + untaken.account() + ")";
    }

    /** What is the matter with it. */
    Untaken untaken() {
        return untaken;
    }
}
