package vn.tonghop.operations.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
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

/** What the database remembers of runs: which there were, how each ended, what it left undone. */
public final class RunRecords {

    /** The job parameter that names a run. */
    static final String RUN = "run";

    private static final List<String> RELAUNCHABLE = List.of("FAILED", "STOPPED", "UNKNOWN");
    private static final List<String> UNDER_WAY = List.of("STARTING", "STARTED", "STOPPING");

    private static final Logger log = LoggerFactory.getLogger(RunRecords.class);
    private static final int LONGEST_CAUSE = 1000;

    private final JdbcTemplate jdbc;

    public RunRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run by its last launch.
     *
     * @param status of the job repository; {@code NEVER-STARTED} where the process died before the job began
     * @param failure whose the cause is, as judged when it happened; null where nothing went wrong or nobody could say
     * @param cause what went wrong in one line; null like it
     */
    public record Run(
            long run,
            @Nullable String period,
            LocalDateTime startedUtc,
            String account,
            @Nullable Long execution,
            String status,
            @Nullable LocalDateTime endedUtc,
            @Nullable FailureClass failure,
            @Nullable String cause) {}

    /** A step of a run's last launch; partitions stand as steps of their own, {@code stageSubmissions:0000}. */
    public record Step(String name, String status, long read, long written) {}

    /** Whether a run can be relaunched from where it failed. */
    sealed interface Restartable {

        /** It can. */
        record Yes(long run, @Nullable String period, long execution) implements Restartable {}

        /** It cannot; which sentence says why. */
        record No(String messageKey, String argument, String other) implements Restartable {}
    }

    /** All runs, newest first. */
    public List<Run> all() {
        boolean alive = isAnyAlive();
        return jdbc.query(
                "select p.run_no, p.requested_period, p.started_at, p.os_account, e.JOB_EXECUTION_ID, e.STATUS,"
                        + " e.END_TIME, p.failure_class, p.failure_cause from pipeline_run p"
                        + " left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = (select max(a.JOB_EXECUTION_ID)"
                        + " from BATCH_JOB_EXECUTION_PARAMS a where a.PARAMETER_NAME = 'run'"
                        + " and a.PARAMETER_VALUE = concat(p.run_no, '')) order by p.run_no desc",
                (rs, n) -> new Run(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getObject(3, LocalDateTime.class),
                        rs.getString(4),
                        rs.getObject(5, Long.class),
                        rs.getString(6) == null ? "NEVER-STARTED" : rs.getString(6),
                        rs.getObject(7, LocalDateTime.class),
                        failure(rs.getString(6), rs.getString(8), alive && n == 0),
                        rs.getString(9)));
    }

    /**
     * When the last completed run with documents began, in UTC; one that began later than now was dated by a wrong clock, and
     * which is the last is told by their order, so that it counts for none when its day comes either.
     */
    public Optional<LocalDateTime> lastGoodNight(Instant now) {
        return jdbc
                .queryForList(
                        "select p.started_at from pipeline_run p"
                                + " join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = p.job_execution_id"
                                + " where p.documents = true and e.STATUS = 'COMPLETED'"
                                + " and p.started_at <= ? order by p.run_no desc limit 1",
                        LocalDateTime.class,
                        Submissions.utc(now))
                .stream()
                .findFirst();
    }

    /** Who holds the lease of a run now. */
    public static List<String> leaseHolders(JdbcTemplate jdbc) {
        return RunLock.holders(jdbc);
    }

    /** Whether the run goes on to the documents. */
    boolean writesDocuments(long run) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select documents from pipeline_run where run_no = ?", Boolean.class, run));
    }

    /** The run with this number. */
    public Optional<Run> find(long run) {
        return all().stream().filter(r -> r.run() == run).findFirst();
    }

    /** The steps of a run's last launch, in the order in which they began. */
    public List<Step> steps(Run run) {
        if (run.execution() == null) {
            return List.of();
        }
        return jdbc.query(
                "select STEP_NAME, STATUS, READ_COUNT, WRITE_COUNT from BATCH_STEP_EXECUTION"
                        + " where JOB_EXECUTION_ID = ? order by STEP_EXECUTION_ID",
                (rs, n) -> new Step(rs.getString(1), rs.getString(2), rs.getLong(3), rs.getLong(4)),
                run.execution());
    }

    /** The steps that a restart would not do again, over all launches of the run, in the order in which they began. */
    public List<String> completedSteps(Run run) {
        return jdbc.queryForList(
                "select s.STEP_NAME from BATCH_STEP_EXECUTION s where s.STATUS = 'COMPLETED'"
                        + " and s.JOB_EXECUTION_ID in (select a.JOB_EXECUTION_ID from BATCH_JOB_EXECUTION_PARAMS a"
                        + " where a.PARAMETER_NAME = 'run' and a.PARAMETER_VALUE = ?)"
                        + " group by s.STEP_NAME order by min(s.STEP_EXECUTION_ID)",
                String.class,
                String.valueOf(run.run()));
    }

    /** The months that a run's submissions belong to. */
    public List<String> periods(Run run) {
        return new RunManifest(jdbc)
                .touchedPeriods(run.run()).stream().map(String::valueOf).toList();
    }

    /**
     * Whether a run can be restarted.
     *
     * @param requested its number, or null for the last run
     */
    Restartable restartable(@Nullable Long requested) {
        List<Run> runs = all();
        Optional<Run> found = requested == null
                ? runs.stream().findFirst()
                : runs.stream().filter(r -> r.run() == requested).findFirst();
        if (found.isEmpty()) {
            return requested == null
                    ? new Restartable.No("restart.none", "", "")
                    : new Restartable.No("unknown-id", String.valueOf(requested), "");
        }
        Run run = found.get();
        String number = String.valueOf(run.run());
        if (run.status().equals("COMPLETED")) {
            return new Restartable.No(requested == null ? "restart.none" : "restart.completed", number, "");
        }
        Optional<Run> successor =
                runs.stream().filter(r -> r.run() == run.run() + 1).findFirst();
        if (successor.isPresent()) {
            return new Restartable.No(
                    "restart.abandoned", number, String.valueOf(successor.get().run()));
        }
        Long execution = run.execution();
        if (execution == null) {
            return new Restartable.No("restart.never-started", number, "");
        }
        boolean may = RELAUNCHABLE.contains(run.status()) || UNDER_WAY.contains(run.status());
        return may
                ? new Restartable.Yes(run.run(), run.period(), execution)
                : new Restartable.No("restart.abandoned", number, number);
    }

    /** Why a run cannot be restarted; null where it can. {@code requested} is null for the last run. */
    public RunReport.@Nullable Refusal refusal(@Nullable Long requested) {
        return restartable(requested) instanceof Restartable.No no
                ? new RunReport.Refusal(no.messageKey(), no.argument(), no.other())
                : null;
    }

    /** Whether the last run has not come to its good end, so that it has left something undone or is still under way. */
    public boolean isLastUnfinished() {
        return all().stream()
                .findFirst()
                .filter(run -> !run.status().equals("COMPLETED"))
                .isPresent();
    }

    /** The number of the last run; 0 where there is none. */
    public long last() {
        return all().stream().findFirst().map(Run::run).orElse(0L);
    }

    /** Whether somebody holds the lease who is not known to be dead; only the newest run can be theirs. */
    private boolean isAnyAlive() {
        return RunLock.holders(jdbc).stream().anyMatch(text -> {
            LockHolder holder = LockHolder.parse(text);
            return holder == null || !holder.isDeadProcessOfThisHost();
        });
    }

    /** What has left nothing behind and is not under way was cut short. */
    private static @Nullable FailureClass failure(@Nullable String status, @Nullable String recorded, boolean alive) {
        if (recorded != null) {
            return FailureClass.valueOf(recorded);
        }
        boolean underWay = alive && (status == null || UNDER_WAY.contains(status));
        return underWay || "COMPLETED".equals(status) ? null : FailureClass.CUT_SHORT;
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
