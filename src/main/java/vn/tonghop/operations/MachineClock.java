package vn.tonghop.operations;

import java.time.Clock;

/** The one place where the machine's own clock is taken; all else is handed a clock. */
public final class MachineClock {

    private MachineClock() {}

    /** The machine's clock, in UTC. */
    public static Clock utc() {
        return Clock.systemUTC();
    }
}
