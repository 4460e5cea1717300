package vn.tonghop.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.MonthsAtHand;

/** The files of submissions as they lay in the inbox: registered there, taken out or given back, and noted on. */
public final class DroppedFiles {

    private static final String DROPPED = """
        select s.id, s.received_run, coalesce(s.disk_path, s.file_path) as place, s.given_back, s.note_path,
            exists (select 1 from submission l where l.unit_code = s.unit_code and l.part = s.part
                and l.check_only = s.check_only and l.received_run > s.received_run) as sent_again
        from submission s
        """;

    private final JdbcTemplate jdbc;

    public DroppedFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a submission lay in the inbox. */
    public DroppedFile get(String id) {
        return jdbc.query(DROPPED + "where s.id = ?", DroppedFiles::map, id).get(0);
    }

    /** Those with a note in the inbox. */
    public List<DroppedFile> noted() {
        return jdbc.query(DROPPED + "where s.note_path is not null order by s.id", DroppedFiles::map);
    }

    /** Says where in the inbox the note of a submission stands; null where there is none any more. */
    public void note(String id, @Nullable String path) {
        jdbc.update("update submission set note_path = ? where id = ?", path, id);
    }

    /** How many submissions of these bytes under this name there are. */
    int countSame(InboxFile file, String sha256) {
        return count(
                "select count(*) from submission where unit_code = ? and part = ? and file_path = ? and sha256 = ?",
                unitOf(file),
                file.part(),
                file.path(),
                sha256);
    }

    /** The submission whose registration was committed but whose file was not yet taken out of the inbox. */
    Optional<String> findUncleared(InboxFile file, String sha256) {
        return jdbc
                .queryForList(
                        "select id from submission where inbox_cleared = false and file_path = ? and sha256 = ?"
                                + " and byte_size = ? and modified_at = ? order by id",
                        String.class,
                        file.path(),
                        sha256,
                        file.size(),
                        Submissions.utc(file.modified()))
                .stream()
                .findFirst();
    }

    /** Registers a file whose bytes are safe. */
    void register(
            String id,
            InboxFile file,
            String onDisk,
            String sha256,
            String archivePath,
            MonthsAtHand months,
            long run,
            Instant now) {
        jdbc.update(
                "insert into submission (id, unit_code, part, check_only, file_path, sha256, byte_size, modified_at,"
                        + " received_at, received_run, default_period, first_period, last_period,"
                        + " current_period, period, inbox_cleared, archive_path, state,"
                        + " left_open, disk_path) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?)",
                id,
                unitOf(file),
                file.part(),
                file.checkOnly(),
                file.path(),
                sha256,
                file.size(),
                Submissions.utc(file.modified()),
                Submissions.utc(now),
                run,
                months.assumed().toString(),
                months.first().toString(),
                months.last().toString(),
                months.current().toString(),
                months.current().toString(),
                false,
                archivePath,
                SubmissionState.RECEIVED.name(),
                file.leftOpen(),
                onDisk.equals(file.path()) ? null : onDisk);
        forceToDisk();
    }

    /** The file is deleted next, so a power cut may not take the row back. A server forces each commit by itself. */
    private void forceToDisk() {
        jdbc.execute((Connection connection) -> {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("checkpoint sync");
                }
            }
            return true;
        });
    }

    /**
     * Settles registrations whose run died between taking the file out of the inbox and writing that down, or whose file was
     * saved anew meanwhile: left open, one would swallow the same file when it is sent again.
     *
     * @param present what lies in the inbox now
     */
    void settleUncleared(List<InboxFile> present) {
        jdbc
                .query(
                        "select id, file_path, byte_size, modified_at from submission where inbox_cleared = false",
                        (rs, n) -> new Uncleared(
                                rs.getString(1), rs.getString(2), rs.getLong(3), rs.getObject(4, LocalDateTime.class)))
                .stream()
                .filter(u -> present.stream().noneMatch(u::isIn))
                .forEach(u -> markCleared(u.id()));
    }

    /** A registration whose file may still lie in the inbox. */
    private record Uncleared(String id, String path, long size, LocalDateTime modified) {
        boolean isIn(InboxFile file) {
            return file.path().equals(path)
                    && file.size() == size
                    && Submissions.utc(file.modified()).equals(modified);
        }
    }

    /** Whether this is the file of a registration that was not yet taken out of the inbox. */
    boolean isUncleared(String id, FileState file) {
        return count(
                        "select count(*) from submission where id = ? and inbox_cleared = false and byte_size = ?"
                                + " and modified_at = ?",
                        id,
                        file.size(),
                        Submissions.utc(file.modified()))
                > 0;
    }

    /** Whether the file lies in no unit's folder and was answered there: it waits for whoever moves or changes it. */
    boolean isGivenBack(InboxFile file) {
        if (file.unit() != null) {
            return false;
        }
        return count(
                        "select count(*) from submission where given_back = true and file_path = ? and byte_size = ?"
                                + " and modified_at = ?",
                        file.path(),
                        file.size(),
                        Submissions.utc(file.modified()))
                > 0;
    }

    /** Leaves a file where it lies, since nobody but its unit knows where it belongs. */
    void giveBack(String id) {
        jdbc.update("update submission set given_back = true, inbox_cleared = true where id = ?", id);
    }

    void markCleared(String id) {
        jdbc.update("update submission set inbox_cleared = true where id = ?", id);
    }

    private int count(String sql, Object... values) {
        Integer count = jdbc.queryForObject(sql, Integer.class, values);
        return count == null ? 0 : count;
    }

    static String unitOf(InboxFile file) {
        return file.unit() == null ? Submission.UNKNOWN_UNIT : file.unit();
    }

    private static DroppedFile map(ResultSet rs, int row) throws SQLException {
        return new DroppedFile(
                rs.getString("id"),
                rs.getLong("received_run"),
                rs.getString("place"),
                rs.getBoolean("given_back"),
                rs.getBoolean("sent_again"),
                rs.getString("note_path"));
    }
}
