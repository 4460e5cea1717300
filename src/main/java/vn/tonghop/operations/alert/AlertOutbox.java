package vn.tonghop.operations.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.intake.Submissions;

/** Alerts that are to be sent; written down before they are sent, so that a process that dies loses none. */
public final class AlertOutbox {

    private static final String BETWEEN = "\n";

    private final JdbcTemplate jdbc;

    public AlertOutbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an alert, made after a run, unless there is one of this id. */
    void add(Alert alert, long run, Instant now) {
        Long same = jdbc.queryForObject("select count(*) from alert_outbox where alert_id = ?", Long.class, alert.id());
        if (same != null && same > 0) {
            return;
        }
        try {
            jdbc.update(
                    "insert into alert_outbox (alert_id, channel, recipients, subject, body, created_at,"
                            + " told_run) values (?, ?, ?, ?, ?, ?, ?)",
                    alert.id(),
                    alert.channel().name(),
                    String.join(BETWEEN, alert.recipients()),
                    alert.subject(),
                    alert.body(),
                    Submissions.utc(now),
                    run);
        } catch (DuplicateKeyException e) {
            // A second service was faster; its alert is the same.
            return;
        }
    }

    /** The last run that a digest for one of these audiences has told of; -1 where there was no digest yet. */
    long toldUpTo(List<String> audiences) {
        return audiences.stream()
                .map(audience -> jdbc.queryForObject(
                        "select max(told_run) from alert_outbox where alert_id like concat('digest %', ?)",
                        Long.class, " " + audience))
                .mapToLong(run -> run == null ? -1 : run)
                .max()
                .orElse(-1);
    }

    /** What is not sent yet and not too old to be tried again. */
    List<Alert> unsent(Instant now, Duration triesFor) {
        return jdbc.query(
                "select alert_id, channel, recipients, subject, body from alert_outbox where sent_at is null"
                        + " and created_at > ? order by created_at, alert_id",
                (rs, n) -> new Alert(
                        rs.getString(1),
                        Alert.Channel.valueOf(rs.getString(2)),
                        Arrays.asList(rs.getString(3).split(BETWEEN)),
                        rs.getString(4),
                        rs.getString(5)),
                Submissions.utc(now.minus(triesFor)));
    }

    /**
     * What an audience has not got though it was tried.
     *
     * @param later whether it has got one that was made after these
     */
    public record Undelivered(String recipients, int alerts, String subject, LocalDateTime oldestUtc, boolean later) {}

    /** What was made after an instant and tried in vain, by audience. */
    public List<Undelivered> undeliveredSince(Instant since) {
        return jdbc.query(
                """
                select u.recipients, count(*) as alerts, min(u.created_at) as oldest, max(u.created_at) as newest,
                    max(u.subject) as subject, max(s.last_sent) as later
                from alert_outbox u left join (select recipients, max(created_at) as last_sent from alert_outbox
                    where sent_at is not null group by recipients) s on s.recipients = u.recipients
                where u.sent_at is null and u.attempts > 0 and u.created_at > ?
                group by u.recipients order by u.recipients
                """,
                (rs, n) -> {
                    LocalDateTime later = rs.getObject("later", LocalDateTime.class);
                    return new Undelivered(
                            rs.getString("recipients").replace(BETWEEN, ", "),
                            rs.getInt("alerts"),
                            rs.getString("subject"),
                            rs.getObject("oldest", LocalDateTime.class),
                            later != null && later.isAfter(rs.getObject("newest", LocalDateTime.class)));
                },
                LocalDateTime.ofInstant(since, ZoneOffset.UTC));
    }

    void sent(Alert alert, Instant now) {
        jdbc.update(
                "update alert_outbox set sent_at = ?, attempts = attempts + 1 where alert_id = ?",
                Submissions.utc(now),
                alert.id());
    }

    /** Leaves it for those whom it has not reached. */
    void failed(Alert alert, List<String> unreached) {
        jdbc.update(
                "update alert_outbox set attempts = attempts + 1, recipients = ? where alert_id = ?",
                String.join(BETWEEN, unreached),
                alert.id());
    }
}
