package vn.tonghop.staging;

import java.util.Optional;
import java.util.Set;
import vn.tonghop.period.ReportingPeriod;

/** The month that a file's name says, for files that are not read. */
public final class NamedMonth {

    private NamedMonth() {}

    /** The one month that the name says; empty where it says none or several. */
    public static Optional<ReportingPeriod> in(String fileName) {
        Set<ReportingPeriod> months = PeriodMarks.inFileName(fileName);
        return months.size() == 1 ? months.stream().findFirst() : Optional.empty();
    }
}
