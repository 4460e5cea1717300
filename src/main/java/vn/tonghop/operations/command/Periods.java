package vn.tonghop.operations.command;

import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;

/** Reads periods from the command line. */
final class Periods {

    private Periods() {}

    static ReportingPeriod parse(String text) {
        ReportingPeriod period = ReportingPeriod.safeParse(text);
        if (period == null) {
            throw new WrongUse("period.wrong", "found", text);
        }
        return period;
    }

    static @Nullable String checked(@Nullable String text) {
        return text == null ? null : parse(text).toString();
    }
}
