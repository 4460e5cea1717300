package vn.tonghop.operations.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import vn.tonghop.operations.alert.AlertOutbox;

/** Alerts that nobody has got, though they were sent again and again: the last month's, whether still tried or given up. */
public final class AlertCheck {

    private static final Duration TOLD_FOR = Duration.ofDays(30);

    private final AlertOutbox outbox;
    private final ZoneId zone;
    private final Clock machine;

    public AlertCheck(AlertOutbox outbox, ZoneId zone, Clock machine) {
        this.outbox = outbox;
        this.zone = zone;
        this.machine = machine;
    }

    /** One remark for each audience; no more than a note where it has got a later one. */
    public List<Remark> look() {
        return outbox.undeliveredSince(machine.instant().minus(TOLD_FOR)).stream()
                .map(this::remark)
                .toList();
    }

    private Remark remark(AlertOutbox.Undelivered undelivered) {
        String[] values = {
            "recipients",
            undelivered.recipients(),
            "count",
            String.valueOf(undelivered.alerts()),
            "subject",
            undelivered.subject(),
            "since",
            Remark.when(undelivered.oldestUtc().toInstant(ZoneOffset.UTC), zone)
        };
        return undelivered.later() ? Remark.note("alerts", "lost", values) : Remark.bad("alerts", "unsent", values);
    }
}
