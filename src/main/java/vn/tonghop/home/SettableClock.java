package vn.tonghop.home;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is set; for demonstrations and tests. */
public final class SettableClock extends Clock {

    private volatile Instant instant;

    public SettableClock(Instant instant) {
        this.instant = instant;
    }

    /** Moves the hands. */
    public void set(Instant moved) {
        instant = moved;
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant, zone);
    }
}
