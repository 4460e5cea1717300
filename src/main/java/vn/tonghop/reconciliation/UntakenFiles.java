package vn.tonghop.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Untaken;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.NamedMonth;

/**
 * What lies in the inbox and holds up a month: a waiting file the month that its name says, else the one in which unmarked
 * forms belong; what could not be looked at every month. What began after a month was submitted does not concern it.
 */
public final class UntakenFiles {

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;

    public UntakenFiles(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    private record Notice(Untaken untaken, LocalDateTime firstSeen) {}

    /** All that holds up a month, in a stable order. */
    public List<Untaken> of(ReportingPeriod period) {
        LocalDateTime submitted = submitted(period);
        return jdbc
                .query(
                        "select why, place, unit_code, period, since, account, other, first_seen from inbox_notice"
                                + " where standing = true order by place, why",
                        UntakenFiles::map)
                .stream()
                .filter(n -> n.untaken().why().isOfPeriod() && concerns(n.untaken(), period))
                .filter(n -> submitted == null || !n.firstSeen().isAfter(submitted))
                .map(Notice::untaken)
                .sorted(Comparator.comparing(Untaken::place).thenComparing(Untaken::why))
                .toList();
    }

    /** The findings of a month. */
    List<Finding> check(ReportingPeriod period) {
        return of(period).stream()
                .filter(u -> catalogue.check(u.why().code()).enabled())
                .map(u -> {
                    CheckRule rule = catalogue.check(u.why().code());
                    return u.finding(
                            period.toString(),
                            rule.severity(),
                            catalogue.calendar().zone());
                })
                .toList();
    }

    /** One line each, for the sealed list. */
    List<String> sealed(ReportingPeriod period) {
        return of(period).stream()
                .map(u -> String.join(
                        " ",
                        "inbox",
                        u.why().slug(),
                        String.valueOf(u.unit()),
                        u.since().toString(),
                        u.account(),
                        u.place().replaceAll("\\R", " ")))
                .toList();
    }

    private boolean concerns(Untaken untaken, ReportingPeriod period) {
        String month = untaken.period();
        if (month == null) {
            return true;
        }
        String place = untaken.place();
        return NamedMonth.in(place.substring(place.lastIndexOf('/') + 1), catalogue)
                .map(ReportingPeriod::toString)
                .orElse(month)
                .equals(period.toString());
    }

    /** When the month was submitted, where it was and has not been reopened since. */
    private @Nullable LocalDateTime submitted(ReportingPeriod period) {
        return jdbc
                .query(
                        "select happened_at from period_event where period = ? and kind = 'submit' and event_no ="
                                + " (select max(l.event_no) from period_event l where l.period = ?"
                                + " and l.kind in ('submit', 'reopen'))",
                        (rs, n) -> rs.getObject(1, LocalDateTime.class),
                        period.toString(),
                        period.toString())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Notice map(ResultSet rs, int row) throws SQLException {
        return new Notice(
                new Untaken(
                        Untaken.Why.ofSlug(rs.getString("why")),
                        rs.getString("place"),
                        rs.getString("unit_code"),
                        rs.getString("period"),
                        rs.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getString("account"),
                        rs.getString("other")),
                rs.getObject("first_seen", LocalDateTime.class));
    }
}
