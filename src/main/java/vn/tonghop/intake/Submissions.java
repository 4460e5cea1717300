package vn.tonghop.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.MonthsAtHand;

/** The registered submissions: what each is, what was read out of it, how it was judged and answered. */
public final class Submissions {

    private static final String SELECT = "select id, unit_code, part, check_only, file_path, sha256, byte_size,"
            + " modified_at, received_at, archive_path, default_period, first_period, last_period,"
            + " current_period, period, file_type, encoding, verdict,"
            + " answer_path, answer_hash from submission ";

    private static final String RETURNED =
            " and verdict in ('RETURNED', 'UNREADABLE') and check_only = false order by unit_code, file_path";
    private final JdbcTemplate jdbc;

    public Submissions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The submission with this id. */
    public Optional<Submission> find(String id) {
        return jdbc.query(SELECT + "where id = ?", Submissions::map, id).stream()
                .findFirst();
    }

    /** The submission with this id, which must be there. */
    public Submission get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no submission " + id));
    }

    /** All of a month, by unit, order of sending and path. */
    public List<Submission> ofPeriod(String period) {
        return jdbc.query(
                SELECT + "where period = ? order by unit_code, modified_at, file_path, id", Submissions::map, period);
    }

    /** The newest of a unit, newest first. */
    public List<Submission> newestOf(String unit, int most) {
        return jdbc.query(
                SELECT + "where unit_code = ? order by received_at desc, modified_at desc, id limit ?",
                Submissions::map,
                unit,
                most);
    }

    /** Those of a month that are judged, by unit, path and order of sending. */
    public List<Submission> judgedOf(String period) {
        return jdbc.query(
                SELECT
                        + "where verdict is not null and period = ? order by unit_code, part, file_path, modified_at,"
                        + " id",
                Submissions::map,
                period);
    }

    /** The ids of submissions that are registered and not yet staged. */
    public List<String> unstaged() {
        return jdbc.queryForList(
                "select id from submission where state = ? order by modified_at, file_path, id",
                String.class,
                SubmissionState.RECEIVED.name());
    }

    /** The ids of submissions that are staged and whose bytes do not lie under their month yet. */
    public List<String> unfiled() {
        return jdbc.queryForList(
                "select id from submission where state = ? order by id", String.class, SubmissionState.STAGED.name());
    }

    /** The months of submissions that are judged and have no answer yet. */
    public List<String> unansweredPeriods() {
        return jdbc.queryForList(
                "select distinct period from submission where verdict is not null and answer_hash is null",
                String.class);
    }

    /** All of them, by where their bytes lie. */
    public List<Submission> all() {
        return jdbc.query(SELECT + "order by archive_path", Submissions::map);
    }

    /** The ids of all. */
    public Set<String> ids() {
        return new HashSet<>(jdbc.queryForList("select id from submission", String.class));
    }

    /** Those that a run after this one has received and that went back to their units, by unit and path. */
    public List<Submission> returnedAfter(long run) {
        return jdbc.query(SELECT + "where received_run > ?" + RETURNED, Submissions::map, run);
    }

    /** Those that were received after this moment and went back to their units, by unit and path. */
    public List<Submission> returnedSince(Instant moment) {
        return jdbc.query(SELECT + "where received_at > ?" + RETURNED, Submissions::map, utc(moment));
    }

    /** When the same bytes first came from the same unit, this submission left aside. */
    public Optional<Instant> firstOfSameBytes(Submission submission) {
        return jdbc
                .query(
                        "select min(received_at) as first_received from submission"
                                + " where sha256 = ? and unit_code = ? and id <> ?",
                        (rs, n) -> rs.getObject("first_received", LocalDateTime.class),
                        submission.sha256(),
                        submission.unit(),
                        submission.id())
                .stream()
                .filter(Objects::nonNull)
                .map(first -> first.toInstant(ZoneOffset.UTC))
                .findFirst();
    }

    /** Whether a program had the file open when it was taken. */
    public boolean wasLeftOpen(String id) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select left_open from submission where id = ?", Boolean.class, id));
    }

    /** The verdict of its first answer; empty before that. */
    public Optional<Verdict> givenVerdict(String id) {
        return jdbc.queryForList("select given_verdict from submission where id = ?", String.class, id).stream()
                .filter(Objects::nonNull)
                .map(Verdict::valueOf)
                .findFirst();
    }

    /** Keeps the verdict that stands now as that of the first answer. */
    public void giveVerdict(String id) {
        jdbc.update("update submission set given_verdict = verdict where id = ?", id);
    }

    /** Says which answer stands; {@code hash} is what it says, in short. */
    public void answered(String id, String path, String hash) {
        jdbc.update("update submission set answer_path = ?, answer_hash = ? where id = ?", path, hash, id);
    }

    /** Says what staging has read out of a submission. */
    public void staged(
            String id, String period, @Nullable String fileType, @Nullable String encoding, Verdict verdict) {
        jdbc.update(
                "update submission set state = ?, period = ?, file_type = ?, encoding = ?, verdict = ? where id = ?",
                SubmissionState.STAGED.name(),
                period,
                fileType,
                encoding,
                verdict.name(),
                id);
    }

    /** Brings a filed submission back to what it was when a month was issued. */
    public void restore(String id, String verdict, String period) {
        jdbc.update(
                "update submission set state = ?, verdict = ?, period = ? where id = ?",
                SubmissionState.FILED.name(),
                verdict,
                period,
                id);
    }

    /** Judges a submission; one whose file broke off stays unreadable. */
    public void judge(String id, Verdict verdict) {
        jdbc.update(
                "update submission set verdict = ? where id = ? and (verdict is null or verdict <> ?)",
                verdict.name(),
                id,
                Verdict.UNREADABLE.name());
    }

    /** The months of submissions that were taken out. */
    public List<String> withdrawnPeriods() {
        return jdbc.queryForList(
                "select distinct s.period from submission s join withdrawal w on w.submission_id = s.id", String.class);
    }

    /** Says that the bytes lie under their month now. */
    public void filed(String id, String archivePath) {
        jdbc.update(
                "update submission set archive_path = ?, state = ? where id = ?",
                archivePath,
                SubmissionState.FILED.name(),
                id);
    }

    /** An instant as the database keeps it: UTC, milliseconds. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    private static Submission map(ResultSet rs, int row) throws SQLException {
        return new Submission(
                rs.getString("id"),
                rs.getString("unit_code"),
                rs.getString("part"),
                rs.getBoolean("check_only"),
                rs.getString("file_path"),
                rs.getString("sha256"),
                rs.getLong("byte_size"),
                rs.getObject("modified_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rs.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rs.getString("archive_path"),
                MonthsAtHand.of(
                        rs.getString("default_period"),
                        rs.getString("first_period"),
                        rs.getString("last_period"),
                        rs.getString("current_period")),
                rs.getString("period"),
                rs.getString("file_type"),
                rs.getString("encoding"),
                verdict(rs.getString("verdict")),
                rs.getString("answer_path"),
                rs.getString("answer_hash"));
    }

    private static @Nullable Verdict verdict(@Nullable String name) {
        return name == null ? null : Verdict.valueOf(name);
    }
}
