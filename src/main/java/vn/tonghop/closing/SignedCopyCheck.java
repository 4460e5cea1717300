package vn.tonghop.closing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.period.ReportingPeriod;

/** Reads a signed copy back before a period is closed on it. */
public interface SignedCopyCheck {

    /** Where figures of the signed copy depart from the period's, one sentence each; empty where they agree. */
    List<String> departures(ReportingPeriod period, Path docx) throws IOException;
}
