package vn.tonghop.staging.months;

import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.period.ReportingPeriod;

/** The month that a file's name says, for files that are not read. */
public final class NamedMonth {

    private NamedMonth() {}

    /** The one month that the name says; empty where it says none or several. */
    public static Optional<ReportingPeriod> in(String fileName, Catalogue catalogue) {
        Set<ReportingPeriod> months = new NameMarks(catalogue.words().months()).named(fileName);
        return months.size() == 1 ? months.stream().findFirst() : Optional.empty();
    }
}
