package vn.tonghop.operations.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.intake.Submissions;

/** Alerts that are to be sent; written down before they are sent, so that a process that dies loses none. */
final class AlertOutbox {

    private static final String BETWEEN = "\n";

    private final JdbcTemplate jdbc;

    AlertOutbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an alert unless there is one of this id. */
    void add(Alert alert, Instant now) {
        Long same = jdbc.queryForObject("select count(*) from alert_outbox where alert_id = ?", Long.class, alert.id());
        if (same != null && same > 0) {
            return;
        }
        try {
            jdbc.update(
                    "insert into alert_outbox (alert_id, channel, recipients, subject, body, created_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    alert.id(),
                    alert.channel().name(),
                    String.join(BETWEEN, alert.recipients()),
                    alert.subject(),
                    alert.body(),
                    Submissions.utc(now));
        } catch (DuplicateKeyException e) {
            // A second service was faster; its alert is the same.
            return;
        }
    }

    /** When an alert with this beginning of its id was last made; the epoch where none was. */
    Instant lastMade(String beginning) {
        return jdbc
                .queryForList(
                        "select created_at from alert_outbox where substring(alert_id, 1, ?) = ?"
                                + " order by created_at desc",
                        java.time.LocalDateTime.class,
                        beginning.length(),
                        beginning)
                .stream()
                .findFirst()
                .map(utc -> utc.toInstant(java.time.ZoneOffset.UTC))
                .orElse(Instant.EPOCH);
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

    void sent(Alert alert, Instant now) {
        jdbc.update(
                "update alert_outbox set sent_at = ?, attempts = attempts + 1 where alert_id = ?",
                Submissions.utc(now),
                alert.id());
    }

    void failed(Alert alert) {
        jdbc.update("update alert_outbox set attempts = attempts + 1 where alert_id = ?", alert.id());
    }
}
