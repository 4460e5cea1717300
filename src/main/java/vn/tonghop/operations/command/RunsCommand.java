package vn.tonghop.operations.command;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.intake.UntakenBook;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.StepNames;
import vn.tonghop.operations.console.UntakenLines;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunStatus;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.operations.run.Runs.Run;

/** {@code runs}: the runs, newest first; {@code runs show ID}: one with its steps. */
@Command(name = "runs")
final class RunsCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..2", paramLabel = "show ID", descriptionKey = "parameter")
    List<String> words = List.of();

    /** A run, for programs. */
    record RunLine(
            long run,
            @Nullable String period,
            String started,
            @Nullable String ended,
            String account,
            RunStatus status,
            List<StepLine> steps,
            @Nullable String failureClass,
            @Nullable String cause) {}

    /** A step of a run. */
    record StepLine(String step, RunStatus status, long read, long written) {}

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
            Runs records = context.get(Runs.class);
            ZoneId zone = context.get(Catalogue.class).calendar().zone();
            if (one) {
                Run run = records.find(Long.parseLong(words.get(1)))
                        .orElseThrow(() -> new WrongUse("unknown-id", "argument", words.get(1)));
                show(console, run, records, zone);
                UntakenLines.tell(console, UntakenLines.ofRun(context, run.run()));
            } else {
                List<Run> runs = records.all();
                console.answer(runs.stream().map(r -> line(r, List.of(), zone)).toList());
                if (runs.isEmpty()) {
                    console.say("runs.none");
                }
                Map<Long, Integer> untaken = context.get(UntakenBook.class).countsByRun();
                runs.forEach(run -> {
                    tell(console, run, zone);
                    Integer count = untaken.get(run.run());
                    if (count != null) {
                        console.say("runs.untaken", "count", count, "run", run.run());
                    }
                });
            }
        }
        return ExitCode.DONE;
    }

    private static void show(Console console, Run run, Runs records, ZoneId zone) {
        List<Runs.Step> steps = records.steps(run);
        RunLine line = line(run, steps, zone);
        console.answer(line);
        tell(console, run, zone);
        line.steps()
                .forEach(s -> console.say(
                        s.written() == 0 ? "runs.step.uncounted" : "runs.step",
                        "step",
                        StepNames.title(console, s.step()),
                        "status",
                        status(console, s.status()),
                        "count",
                        s.written()));
        FailureClass failure = run.failure();
        if (failure != null) {
            console.say("runs.cause", "cause", console.text(failure.key()));
        }
        if (line.cause() != null && !line.cause().isBlank()) {
            console.say("run.failed.said", "cause", line.cause());
        }
        if (failure != null) {
            console.say("run.failed.action", "run", run.run());
        }
    }

    private static void tell(Console console, Run run, ZoneId zone) {
        console.say(
                "runs.line",
                "run",
                run.run(),
                "started",
                local(run.startedUtc(), zone),
                "status",
                status(console, run),
                "period",
                run.period() == null ? console.text("runs.every-period") : run.period());
    }

    private static RunLine line(Run run, List<Runs.Step> steps, ZoneId zone) {
        FailureClass failure = run.failure();
        return new RunLine(
                run.run(),
                run.period(),
                local(run.startedUtc(), zone),
                run.endedUtc() == null ? null : local(run.endedUtc(), zone),
                run.account(),
                run.status(),
                steps.stream()
                        .map(s -> new StepLine(s.name(), s.status(), s.read(), s.written()))
                        .toList(),
                failure == null ? null : failure.group(),
                run.cause());
    }

    /** A run without an end is under way, or was cut short. */
    private static String status(Console console, Run run) {
        boolean ended = !run.status().isUnderWay() && run.status() != RunStatus.UNKNOWN;
        return ended
                ? status(console, run.status())
                : console.text(run.failure() == null ? "runs.status.alive" : "runs.status.cut");
    }

    private static String status(Console console, RunStatus status) {
        return console.text("runs.status." + status.key());
    }

    private static String local(LocalDateTime utc, ZoneId zone) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ');
    }
}
