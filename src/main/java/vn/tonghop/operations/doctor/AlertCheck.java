package vn.tonghop.operations.doctor;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts that nobody has got, though they were sent again and again: the last month's, whether still tried or given up. */
public final class AlertCheck {

    private static final Duration TOLD_FOR = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final Clock machine;

    public AlertCheck(JdbcTemplate jdbc, Clock machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    /** One remark for each audience; no more than a note where it has got a later one. */
    public List<Remark> look() {
        LocalDateTime since = LocalDateTime.ofInstant(machine.instant().minus(TOLD_FOR), ZoneOffset.UTC);
        return jdbc
                .queryForList(
                        "select u.recipients, count(*) as alerts, min(u.created_at) as oldest,"
                                + " max(u.created_at) as newest, max(u.subject) as subject, max(s.last_sent) as later"
                                + " from alert_outbox u left join (select recipients, max(created_at) as last_sent"
                                + " from alert_outbox where sent_at is not null group by recipients) s"
                                + " on s.recipients = u.recipients where u.sent_at is null and u.attempts > 0"
                                + " and u.created_at > ? group by u.recipients order by u.recipients",
                        since)
                .stream()
                .map(AlertCheck::remark)
                .toList();
    }

    private static Remark remark(Map<String, Object> row) {
        String[] values = {
            "recipients",
            String.valueOf(row.get("recipients")).replace("\n", ", "),
            "count",
            String.valueOf(row.get("alerts")),
            "subject",
            String.valueOf(row.get("subject")),
            "since",
            Remark.when(time(row.get("oldest")).toInstant(ZoneOffset.UTC))
        };
        boolean later = row.get("later") != null && time(row.get("later")).isAfter(time(row.get("newest")));
        return later ? Remark.note("alerts", "lost", values) : Remark.bad("alerts", "unsent", values);
    }

    /** MySQL's driver and the embedded one have a type each. */
    private static LocalDateTime time(@Nullable Object value) {
        return value instanceof Timestamp stamp
                ? stamp.toLocalDateTime()
                : (LocalDateTime) Objects.requireNonNull(value);
    }
}
