package vn.tonghop.operations.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.database.LockHolder;
import vn.tonghop.database.RunLock;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.intake.Submissions;

/** The runs that the database remembers: which there were, how each ended, what it left undone. */
public final class Runs {

    /** The job parameter that names a run. */
    static final String RUN = "run";

    private static final Logger log = LoggerFactory.getLogger(Runs.class);
    private static final int LONGEST_CAUSE = 1000;
    private static final String SELECT = """
            select run_no, requested_period, started_at, os_account, failure_class, failure_cause from pipeline_run
            """;

    private final JdbcTemplate jdbc;
    private final RunLock lock;

    public Runs(JdbcTemplate jdbc, RunLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /**
     * A run by its last launch.
     *
     * @param failure whose the cause is, as judged when it happened; null where nothing went wrong or nobody could say
     * @param cause what went wrong in one line; null like it
     */
    public record Run(
            long run,
            @Nullable String period,
            LocalDateTime startedUtc,
            String account,
            @Nullable Long execution,
            RunStatus status,
            @Nullable LocalDateTime endedUtc,
            @Nullable FailureClass failure,
            @Nullable String cause) {}

    /** A step of a run's last launch; partitions stand as steps of their own, {@code stageSubmissions:0000}. */
    public record Step(String name, RunStatus status, long read, long written) {}

    /** A launch as the job repository keeps it. */
    private record Launch(
            long id, RunStatus status, @Nullable LocalDateTime ended) {}

    /** All runs, newest first. */
    public List<Run> all() {
        return read(SELECT + "order by run_no desc", "");
    }

    /** The run with this number. */
    public Optional<Run> find(long run) {
        return read(SELECT + "where run_no = ?", " and a.PARAMETER_VALUE = ?", run).stream()
                .findFirst();
    }

    /** The last run. */
    public Optional<Run> last() {
        long last = lastNumber();
        return last == 0 ? Optional.empty() : find(last);
    }

    /** The number of the last run; 0 where there is none. */
    public long lastNumber() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(max(run_no), 0) from pipeline_run", Long.class));
    }

    /** @param of which launches are needed, by the number of their run as text */
    private List<Run> read(String sql, String of, Object... values) {
        long last = lastNumber();
        boolean alive = isAnyAlive();
        Map<String, Launch> launches =
                launches(of, List.of(values).stream().map(String::valueOf).toArray());
        return jdbc.query(
                sql,
                (rs, n) -> {
                    long run = rs.getLong("run_no");
                    Launch launch = launches.get(String.valueOf(run));
                    RunStatus status = launch == null ? RunStatus.NEVER_STARTED : launch.status();
                    return new Run(
                            run,
                            rs.getString("requested_period"),
                            rs.getObject("started_at", LocalDateTime.class),
                            rs.getString("os_account"),
                            launch == null ? null : launch.id(),
                            status,
                            launch == null ? null : launch.ended(),
                            failure(status, rs.getString("failure_class"), alive && run == last),
                            rs.getString("failure_cause"));
                },
                values);
    }

    /** The last launch of each run; read once, since the repository cannot find them by their run. */
    private Map<String, Launch> launches(String of, Object... values) {
        Map<String, Launch> launches = new HashMap<>();
        jdbc.query(
                """
                select a.PARAMETER_VALUE, e.JOB_EXECUTION_ID, e.STATUS, e.END_TIME from BATCH_JOB_EXECUTION_PARAMS a
                join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = a.JOB_EXECUTION_ID where a.PARAMETER_NAME = 'run'
                """ + of + " order by e.JOB_EXECUTION_ID",
                rs -> {
                    launches.put(
                            rs.getString("PARAMETER_VALUE"),
                            new Launch(
                                    rs.getLong("JOB_EXECUTION_ID"),
                                    RunStatus.of(rs.getString("STATUS")),
                                    rs.getObject("END_TIME", LocalDateTime.class)));
                },
                values);
        return launches;
    }

    /**
     * When the last completed run with documents began, in UTC; one that began later than now was dated by a wrong clock, and
     * which is the last is told by their order, so that it counts for none when its day comes either.
     */
    public Optional<LocalDateTime> lastGoodNight(Instant now) {
        return jdbc.queryForList("""
                        select p.started_at from pipeline_run p
                        join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = p.job_execution_id
                        where p.documents = true and e.STATUS = 'COMPLETED' and p.started_at <= ?
                        order by p.run_no desc limit 1
                        """, LocalDateTime.class, Submissions.utc(now)).stream()
                .findFirst();
    }

    /** Writes down that a run begins, and gives it the number after all that were given, those of lost runs as well. */
    long begin(@Nullable String period, Instant now, String account, RunScope scope) {
        long run = 1 + Objects.requireNonNull(jdbc.queryForObject("""
                        select coalesce(max(n), 0) from (select max(run_no) as n from pipeline_run
                        union all select max(received_run) as n from submission) numbers
                        """, Long.class));
        jdbc.update("""
                insert into pipeline_run (run_no, requested_period, started_at, os_account, documents)
                values (?, ?, ?, ?, ?)
                """, run, period, Submissions.utc(now), account, scope == RunScope.DOCUMENTS);
        return run;
    }

    /** Writes down by which launch a run ended. */
    void ended(long run, long execution) {
        jdbc.update("update pipeline_run set job_execution_id = ? where run_no = ?", execution, run);
    }

    /** Whether the run goes on to the documents. */
    boolean writesDocuments(long run) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select documents from pipeline_run where run_no = ?", Boolean.class, run));
    }

    /** The steps of a run's last launch, in the order in which they began. */
    public List<Step> steps(Run run) {
        if (run.execution() == null) {
            return List.of();
        }
        return jdbc.query(
                """
                select STEP_NAME, STATUS, READ_COUNT, WRITE_COUNT from BATCH_STEP_EXECUTION
                where JOB_EXECUTION_ID = ? order by STEP_EXECUTION_ID
                """,
                (rs, n) -> new Step(
                        rs.getString("STEP_NAME"),
                        RunStatus.of(rs.getString("STATUS")),
                        rs.getLong("READ_COUNT"),
                        rs.getLong("WRITE_COUNT")),
                run.execution());
    }

    /** The steps that a restart would not do again, over all launches of the run, in the order in which they began. */
    public List<String> completedSteps(Run run) {
        return jdbc.queryForList("""
                select s.STEP_NAME from BATCH_STEP_EXECUTION s where s.STATUS = 'COMPLETED'
                and s.JOB_EXECUTION_ID in (select a.JOB_EXECUTION_ID from BATCH_JOB_EXECUTION_PARAMS a
                where a.PARAMETER_NAME = 'run' and a.PARAMETER_VALUE = ?)
                group by s.STEP_NAME order by min(s.STEP_EXECUTION_ID)
                """, String.class, String.valueOf(run.run()));
    }

    /** Whether the last run has not come to its good end, so that it has left something undone or is still under way. */
    public boolean isLastUnfinished() {
        return last().filter(run -> run.status() != RunStatus.COMPLETED).isPresent();
    }

    /** Whether somebody holds the lease who is not known to be dead; only the newest run can be theirs. */
    private boolean isAnyAlive() {
        return lock.holders().stream().anyMatch(text -> {
            LockHolder holder = LockHolder.parse(text);
            return holder == null || !holder.isDeadProcessOfThisHost();
        });
    }

    /** What has left nothing behind and is not under way was cut short. */
    private static @Nullable FailureClass failure(RunStatus status, @Nullable String recorded, boolean alive) {
        if (recorded != null) {
            return FailureClass.valueOf(recorded);
        }
        boolean underWay = alive && (status == RunStatus.NEVER_STARTED || status.isUnderWay());
        return underWay || status == RunStatus.COMPLETED ? null : FailureClass.CUT_SHORT;
    }

    /** Writes down why a run failed; a database that is away cannot be told. */
    void failed(long run, FailureClass failure, String cause) {
        try {
            jdbc.update(
                    "update pipeline_run set failure_class = ?, failure_cause = ? where run_no = ?",
                    failure.name(),
                    cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause,
                    run);
        } catch (DataAccessException e) {
            log.debug("the cause of the failure of run {} is not recorded", run, e);
        }
    }

    /** A run that is launched again has not failed yet. */
    void relaunched(long run) {
        jdbc.update("update pipeline_run set failure_class = null, failure_cause = null where run_no = ?", run);
    }
}
