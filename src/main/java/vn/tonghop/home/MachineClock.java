package vn.tonghop.home;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;

/** The one place where the machine's own clock is taken; all else is handed a clock. */
public final class MachineClock {

    private MachineClock() {}

    /** The machine's clock, in UTC. */
    public static Clock utc() {
        return Clock.systemUTC();
    }

    /** The clock without a context: what the setting {@code tonghop.clock} says, else the machine's. */
    public static Clock configured() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        String set = environment.getProperty("tonghop.clock", environment.getProperty("TONGHOP_CLOCK", ""));
        return set.isBlank() ? utc() : Clock.fixed(Instant.parse(set), ZoneOffset.UTC);
    }
}
