package vn.tonghop.closing;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.period.ReportingPeriod;

/** Reads a signed copy back before a period is closed on it. */
public interface SignedCopyCheck {

    /**
     * What a signed copy is.
     *
     * @param refusal why no period can be closed on it; null where one can
     * @param copy with what it says itself of its number and day, and what was read of it
     * @param remarks what people are to know of it
     */
    record Outcome(@Nullable Decision refusal, SignedCopy copy, List<Decision.Remark> remarks) {
        public Outcome {
            remarks = List.copyOf(remarks);
        }
    }

    /** Holds the copy against the period as it is reconciled now; one without a file is taken as it is. */
    Outcome check(ReportingPeriod period, SignedCopy copy) throws IOException;
}
