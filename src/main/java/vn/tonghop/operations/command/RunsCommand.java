package vn.tonghop.operations.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.UntakenLines;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunHistory;
import vn.tonghop.operations.run.RunLine;
import vn.tonghop.reconciliation.UntakenFiles;

/** {@code runs}: the runs, newest first; {@code runs show ID}: one with its steps. */
@Command(name = "runs")
final class RunsCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..2", paramLabel = "show ID", descriptionKey = "parameter")
    List<String> words = List.of();

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
            RunHistory history = context.get(RunHistory.class);
            if (one) {
                RunLine run = history.find(Long.parseLong(words.get(1)))
                        .orElseThrow(() -> new WrongUse("unknown-id", "argument", words.get(1)));
                show(console, run);
                UntakenLines.tell(console, context.get(UntakenFiles.class).toldOfRun(run.run()));
            } else {
                list(console, history.all());
            }
        }
        return ExitCode.DONE;
    }

    private static void list(Console console, List<RunLine> runs) {
        console.answer(runs);
        if (runs.isEmpty()) {
            console.say("runs.none");
        }
        for (RunLine run : runs) {
            tell(console, run);
            if (run.untaken() > 0) {
                console.say("runs.untaken", "count", run.untaken(), "run", run.run());
            }
        }
    }

    private static void show(Console console, RunLine run) {
        console.answer(run);
        tell(console, run);
        run.steps()
                .forEach(s -> console.say(
                        s.written() == 0 ? "runs.step.uncounted" : "runs.step",
                        "step",
                        console.text(s.title()),
                        "status",
                        console.text(s.told()),
                        "count",
                        s.written()));
        if (run.failure() != null) {
            console.say("runs.cause", "cause", console.text(run.failure().key()));
        }
        if (run.cause() != null && !run.cause().isBlank()) {
            console.say("run.failed.said", "cause", run.cause());
        }
        if (run.failure() != null) {
            console.say("run.failed.action", "run", run.run());
        }
    }

    private static void tell(Console console, RunLine run) {
        console.say(
                "runs.line",
                "run",
                run.run(),
                "started",
                run.started(),
                "status",
                console.text(run.told()),
                "period",
                run.period() == null ? console.text("runs.every-period") : run.period());
    }
}
