package vn.tonghop.operations.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.operations.OpenContext;

/** {@code runs}: the runs, newest first; {@code runs show ID}: one with its steps. */
@Command(name = "runs", description = "Các lượt chạy, mới nhất trước; “runs show ID” cho từng bước của một lượt.")
final class RunsCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..2", paramLabel = "show ID", description = "Xem một lượt chạy")
    List<String> words = List.of();

    /** A run, for programs. */
    record RunLine(
            long run,
            @Nullable String period,
            String started,
            String status,
            List<StepLine> steps,
            @Nullable String cause) {}

    /** A step of a run. */
    record StepLine(String step, String status, long written) {}

    @Override
    public Integer call() {
        Console console = options.console();
        boolean one = !words.isEmpty();
        if (one
                && (words.size() != 2
                        || !words.get(0).equals("show")
                        || !words.get(1).matches("\\d{1,18}"))) {
            throw new WrongUse("wrong-use", "found", String.join(" ", words));
        }
        try (OpenContext context = Homes.store(options)) {
            JdbcTemplate jdbc = context.get(JdbcTemplate.class);
            List<RunLine> lines = one
                    ? lines(jdbc, "where p.run_no = " + Long.parseLong(words.get(1)), true)
                    : lines(jdbc, "", false);
            if (one && lines.isEmpty()) {
                throw new WrongUse("unknown-id", "argument", words.get(1));
            }
            console.answer(one ? lines.get(0) : lines);
            if (lines.isEmpty()) {
                console.say("runs.none");
            }
            lines.forEach(line -> tell(console, line));
        }
        return ExitCode.DONE;
    }

    private static List<RunLine> lines(JdbcTemplate jdbc, String where, boolean withSteps) {
        return jdbc.query(
                "select p.run_no, p.requested_period, p.started_at, e.STATUS, e.JOB_EXECUTION_ID, e.EXIT_MESSAGE"
                        + " from pipeline_run p left join BATCH_JOB_EXECUTION_PARAMS a on a.PARAMETER_NAME = 'run'"
                        + " and a.PARAMETER_VALUE = cast(p.run_no as char)"
                        + " left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = a.JOB_EXECUTION_ID " + where
                        + " order by p.run_no desc, e.JOB_EXECUTION_ID desc",
                (rs, n) -> new RunLine(
                        rs.getLong(1),
                        rs.getString(2),
                        String.valueOf(rs.getObject(3)),
                        rs.getString(4) == null ? "UNKNOWN" : rs.getString(4),
                        withSteps ? steps(jdbc, rs.getLong(5)) : List.of(),
                        firstLine(rs.getString(6))));
    }

    private static List<StepLine> steps(JdbcTemplate jdbc, long execution) {
        return jdbc.query(
                "select STEP_NAME, STATUS, WRITE_COUNT from BATCH_STEP_EXECUTION where JOB_EXECUTION_ID = ?"
                        + " order by STEP_EXECUTION_ID",
                (rs, n) -> new StepLine(rs.getString(1), rs.getString(2), rs.getLong(3)),
                execution);
    }

    private static @Nullable String firstLine(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.lines().findFirst().orElse(null);
    }

    private static void tell(Console console, RunLine line) {
        console.say(
                "runs.line",
                "run",
                line.run(),
                "started",
                line.started(),
                "status",
                line.status(),
                "period",
                line.period() == null ? "" : line.period());
        line.steps()
                .forEach(s -> console.say("runs.step", "step", s.step(), "status", s.status(), "count", s.written()));
        if (line.cause() != null) {
            console.say("runs.cause", "cause", line.cause());
        }
    }
}
