package vn.tonghop.operations.console;

import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;

/** Reads periods from the command line. */
public final class Periods {

    private Periods() {}

    public static ReportingPeriod parse(String text) {
        ReportingPeriod period = ReportingPeriod.safeParse(text);
        if (period == null) {
            throw new WrongUse("period.wrong", "found", text);
        }
        return period;
    }

    public static @Nullable String checked(@Nullable String text) {
        return text == null ? null : parse(text).toString();
    }
}
