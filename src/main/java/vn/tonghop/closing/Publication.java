package vn.tonghop.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.closing.issued.IssuedSets;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.report.DocumentsNotWrittenException;

/**
 * Brings what has been decided and committed to where people look: issued sets under their numbers, documents of frozen
 * months. What was cut short between the two is mended by whatever decides or runs next.
 */
public final class Publication {

    private static final Logger log = LoggerFactory.getLogger(Publication.class);

    private final Periods periods;
    private final PeriodCompiler compiler;
    private final IssuedSets issued;

    Publication(Periods periods, PeriodCompiler compiler, IssuedSets issued) {
        this.periods = periods;
        this.compiler = compiler;
        this.issued = issued;
    }

    /** Publishes a month that something was just decided about; returns what could not be written, for the next run. */
    String publish(ReportingPeriod period) {
        try {
            issued.publish();
            compiler.compile(period);
            return "";
        } catch (DocumentsNotWrittenException e) {
            return String.join(", ", e.paths());
        } catch (IOException | UncheckedIOException e) {
            log.debug("{} is not published yet", period, e);
            return FailureClass.inOneLine(e);
        }
    }

    /** Publishes what an earlier decision has left unpublished; months that are open are compiled by their run. */
    public void mend() {
        try {
            issued.publish();
            for (ReportingPeriod period : periods.in(PeriodState.SUBMITTED, PeriodState.CLOSED)) {
                compileUnpublished(period);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compileUnpublished(ReportingPeriod period) throws IOException {
        try {
            compiler.compileUnpublished(period);
        } catch (DocumentsNotWrittenException e) {
            log.warn("{} stays without {}; the next run tries again", period, e.paths());
        }
    }
}
