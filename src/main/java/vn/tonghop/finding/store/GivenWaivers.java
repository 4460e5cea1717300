package vn.tonghop.finding.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The waivers that people have given for blocking findings. Each is for the fact that was found then. */
public final class GivenWaivers {

    private static final String SELECT = "select finding_id, fact_hash, period, reason, accepted_by, os_account,"
            + " accepted_at from waiver where revoked_at is null and ";

    private final JdbcTemplate jdbc;

    public GivenWaivers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A waiver; times are UTC. */
    public record Waiver(
            String finding, String fact, String period, String reason, String by, String account, LocalDateTime at) {}

    /** Those of a period that nobody has taken back, in the order in which they were given. */
    public List<Waiver> ofPeriod(String period) {
        return jdbc.query(SELECT + "period = ? order by accepted_at, finding_id, fact_hash", GivenWaivers::map, period);
    }

    /** The one for a finding that nobody has taken back. */
    public Optional<Waiver> of(String finding) {
        return jdbc.query(SELECT + "finding_id = ?", GivenWaivers::map, finding).stream()
                .findFirst();
    }

    /** Keeps a waiver in place of an earlier one for the same fact. */
    public void give(Waiver waiver) {
        jdbc.update("delete from waiver where finding_id = ? and fact_hash = ?", waiver.finding(), waiver.fact());
        jdbc.update(
                """
                insert into waiver (finding_id, fact_hash, period, reason, accepted_by, os_account, accepted_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                waiver.finding(),
                waiver.fact(),
                waiver.period(),
                waiver.reason(),
                waiver.by(),
                waiver.account(),
                waiver.at());
    }

    /** Takes back what stands for a finding. */
    public void revoke(String finding, String by, LocalDateTime at) {
        jdbc.update(
                "update waiver set revoked_by = ?, revoked_at = ? where finding_id = ? and revoked_at is null",
                by,
                at,
                finding);
    }

    private static Waiver map(ResultSet rs, int row) throws SQLException {
        return new Waiver(
                rs.getString("finding_id"),
                rs.getString("fact_hash"),
                rs.getString("period"),
                rs.getString("reason"),
                rs.getString("accepted_by"),
                rs.getString("os_account"),
                rs.getObject("accepted_at", LocalDateTime.class));
    }
}
