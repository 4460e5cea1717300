package vn.tonghop.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Untaken;

/**
 * What runs could not take, look at or write. What the last look has seen stands until the next one; what earlier ones have
 * seen is kept for a while, to be told of those runs.
 */
public final class InboxNotices {

    private static final String SELECT =
            "select why, place, unit_code, period, since, account, other from inbox_notice ";
    private static final String ORDER = " order by run_no, notice_no";
    private static final int KEPT_RUNS = 200;
    private static final int LONGEST_PLACE = 1000;

    private final JdbcTemplate jdbc;

    public InboxNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands now. */
    public List<Untaken> standing() {
        return jdbc.query(SELECT + "where standing = true" + ORDER, InboxNotices::map);
    }

    /** How much each run has met; those that have met nothing are left out. */
    public Map<Long, Integer> countsByRun() {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.query("select run_no, count(*) from inbox_notice group by run_no", rs -> {
            counts.put(rs.getLong(1), rs.getInt(2));
        });
        return counts;
    }

    /** What a run has met. */
    public List<Untaken> ofRun(long run) {
        return jdbc.query(SELECT + "where run_no = ?" + ORDER, InboxNotices::map, run);
    }

    /**
     * Puts what a run's look has seen in place of what stood; what stood before keeps the time at which it began.
     *
     * @param month the month that waiting files hold up unless their names say another
     */
    void replace(long run, List<Untaken> seen, String month, Instant now) {
        Map<String, Began> before = began();
        jdbc.update("delete from inbox_notice where run_no = ? or run_no < ?", run, run - KEPT_RUNS);
        jdbc.update("update inbox_notice set standing = false where standing = true");
        int number = 0;
        for (Untaken each : seen) {
            insert(run, number++, each, each.why().isWaitingFile() ? month : null, before.get(key(each)), now);
        }
    }

    /** Adds what a later step of the run has met. */
    public void add(long run, Untaken untaken, Instant now) {
        Integer number = jdbc.queryForObject(
                "select coalesce(max(notice_no) + 1, 0) from inbox_notice where run_no = ?", Integer.class, run);
        insert(run, number == null ? 0 : number, untaken, null, null, now);
    }

    private void insert(
            long run, int number, Untaken each, @Nullable String month, @Nullable Began began, Instant now) {
        LocalDateTime first = began == null ? Submissions.utc(now) : began.firstSeen();
        jdbc.update(
                "insert into inbox_notice (run_no, notice_no, why, place, unit_code, period, since, first_seen,"
                        + " account, other, standing) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                number,
                each.why().slug(),
                shortened(each.place()),
                each.unit(),
                month,
                each.since().isBefore(first.toInstant(ZoneOffset.UTC)) ? Submissions.utc(each.since()) : first,
                first,
                each.account(),
                each.other(),
                true);
    }

    private Map<String, Began> began() {
        Map<String, Began> before = new HashMap<>();
        jdbc.query("select why, place, first_seen from inbox_notice where standing = true", rs -> {
            before.put(rs.getString(1) + " " + rs.getString(2), new Began(rs.getObject(3, LocalDateTime.class)));
        });
        return before;
    }

    private record Began(LocalDateTime firstSeen) {}

    private static String key(Untaken untaken) {
        return untaken.why().slug() + " " + shortened(untaken.place());
    }

    private static String shortened(String place) {
        return place.length() <= LONGEST_PLACE ? place : place.substring(0, LONGEST_PLACE - 1) + "…";
    }

    private static Untaken map(ResultSet rs, int row) throws SQLException {
        return new Untaken(
                Untaken.Why.ofSlug(rs.getString(1)),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rs.getString(6),
                rs.getString(7));
    }
}
