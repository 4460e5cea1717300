package vn.tonghop.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.store.Periods;

/**
 * The record of who has done what: decisions about months, whether taken on the page or by a command, as the record of the
 * month keeps them in the decision's own transaction, and all else that happened on the page. Rows are only ever added.
 */
public final class AuditTrail {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_ACCOUNT = 128;

    private final JdbcTemplate jdbc;
    private final Periods periods;
    private final Clock clock;

    AuditTrail(JdbcTemplate jdbc, Periods periods, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Something that was done or tried.
     *
     * @param actor the name of the person, or what somebody gave for it who could not sign in
     * @param account user name and address, such as {@code lan@10.0.0.5}, or the account of the operating system
     * @param kind such as {@code accept} or {@code sign-in}
     * @param subject what it was done to: a month, a person, a file
     */
    public record Entry(Instant at, String actor, String account, String kind, String subject, String detail) {}

    /** Adds an entry; what is too long loses its end. */
    public void add(String actor, String account, String kind, String subject, String detail) {
        jdbc.update(
                "insert into audit_entry (happened_at, actor, account, kind, subject, detail) values (?, ?, ?, ?, ?,"
                        + " ?)",
                LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC),
                cut(actor, LONGEST_ACTOR),
                cut(account, LONGEST_ACCOUNT),
                kind,
                cut(subject, LONGEST_SUBJECT),
                cut(detail, LONGEST_DETAIL));
    }

    /**
     * The newest entries, newest first.
     *
     * @param who part of a name or account; empty for any
     * @param kind of the entry; empty for any
     * @param most how many at most
     */
    public List<Entry> newest(String who, String kind, int most) {
        return Stream.concat(own(who, kind, most).stream(), decisions(who, kind, most).stream())
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(most)
                .toList();
    }

    /** The kinds that there are, in order. */
    public List<String> kinds() {
        List<String> own = jdbc.queryForList("select distinct kind from audit_entry", String.class);
        return Stream.concat(own.stream(), periods.eventKinds().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Entry> own(String who, String kind, int most) {
        return jdbc.query(
                """
                select happened_at, actor, account, kind, subject, detail from audit_entry
                where (? = '' or locate(?, actor) > 0 or locate(?, account) > 0) and (? = '' or kind = ?)
                order by entry_no desc limit ?
                """,
                (rs, n) -> new Entry(
                        rs.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getString("actor"),
                        rs.getString("account"),
                        rs.getString("kind"),
                        rs.getString("subject"),
                        rs.getString("detail")),
                who,
                who,
                who,
                kind,
                kind,
                most);
    }

    private List<Entry> decisions(String who, String kind, int most) {
        return periods.newestEvents(who, kind, most).stream()
                .map(e -> new Entry(
                        e.at().toInstant(ZoneOffset.UTC), e.actor(), e.account(), e.kind(), e.period(), e.detail()))
                .toList();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
