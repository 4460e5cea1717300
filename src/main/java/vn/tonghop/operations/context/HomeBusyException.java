package vn.tonghop.operations.context;

import java.io.Serial;
import java.sql.SQLException;
import java.util.List;
import vn.tonghop.failure.FailureClass;

/** Another run of the same home is under way: exit code 4. */
public final class HomeBusyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    HomeBusyException() {
        super("another run of this home is under way");
    }

    /** What the embedded database says by number where another process has it open, or is just opening it. */
    private static final int ALREADY_OPEN = 90020;

    private static final int CANNOT_OPEN = 8000;
    private static final List<String> JUST_OPENING =
            List.of("Another process was faster", "Lock file recently modified");

    /** Whether what was thrown says that another process is at work in the home. */
    public static boolean isCauseOf(Throwable thrown) {
        return FailureClass.causes(thrown).anyMatch(HomeBusyException::tellsOfAnother);
    }

    private static boolean tellsOfAnother(Throwable thrown) {
        if (!(thrown instanceof SQLException refused)) {
            return thrown instanceof HomeBusyException;
        }
        return refused.getErrorCode() == ALREADY_OPEN
                || (refused.getErrorCode() == CANNOT_OPEN
                        && JUST_OPENING.stream().anyMatch(String.valueOf(refused.getMessage())::contains));
    }
}
