package vn.tonghop.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Those who may sign in. Nobody is ever deleted, since decisions stay in their names. */
public final class People {

    private static final String SELECT =
            "select username, display_name, role, unit_code, password, enabled, must_change, revision from person ";

    private final JdbcTemplate jdbc;

    People(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody, by user name. */
    public List<Person> all() {
        return jdbc.query(SELECT + "order by username", People::map);
    }

    /** The person with this user name. */
    public Optional<Person> find(String username) {
        return jdbc.query(SELECT + "where username = ?", People::map, username).stream()
                .findFirst();
    }

    void add(Person person) {
        jdbc.update(
                "insert into person (username, display_name, role, unit_code, password, enabled, must_change, revision)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                person.username(),
                person.name(),
                person.role().slug(),
                person.unit(),
                person.password(),
                person.enabled(),
                person.mustChange(),
                person.revision());
    }

    /** Gives a password; sessions under way end. */
    void setPassword(String username, String encoded, boolean mustChange) {
        jdbc.update(
                "update person set password = ?, must_change = ?, revision = revision + 1 where username = ?",
                encoded,
                mustChange,
                username);
    }

    /** Ends or renews the right to sign in; sessions under way end. */
    void setEnabled(String username, boolean enabled) {
        jdbc.update("update person set enabled = ?, revision = revision + 1 where username = ?", enabled, username);
    }

    private static Person map(ResultSet rs, int row) throws SQLException {
        String role = rs.getString("role");
        return new Person(
                rs.getString("username"),
                rs.getString("display_name"),
                Role.ofSlug(role).orElseThrow(() -> new IllegalStateException("no role '" + role + "'")),
                rs.getString("unit_code"),
                rs.getString("password"),
                rs.getBoolean("enabled"),
                rs.getBoolean("must_change"),
                rs.getInt("revision"));
    }
}
