package vn.tonghop.operations.command;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.StepNames;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.HomeBusyException;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.Restartable;
import vn.tonghop.operations.run.RunManifest;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.operations.run.RunStatus;
import vn.tonghop.operations.run.Runs;

/** {@code restart}: relaunches a failed run from where it failed; safe to give twice, at any time, by anyone. */
@Command(name = "restart")
final class RestartCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "parameter")
    @Nullable
    Long run;

    @Option(names = "--failed")
    boolean failed;

    @Option(names = "--preview")
    boolean preview;

    /** What a restart would do, for programs. */
    record Preview(long run, List<String> committed, List<String> again, List<String> periods) {}

    @Override
    public Integer call() throws Exception {
        if (failed == (run != null)) {
            throw new WrongUse("wrong-use", "found", "restart ID | restart --failed");
        }
        Console console = options.console();
        return preview ? preview(console) : restart(console);
    }

    private int restart(Console console) throws Exception {
        RunReport report;
        try (OpenContext context = Homes.pipeline(options)) {
            report = console.watching(context.get(WorkProgress.class), () -> context.restart(run));
        } catch (HomeBusyException e) {
            report = RunReport.busy();
        }
        Restartable.No refusal = report.refusal();
        if (refusal == null) {
            return RunCommand.conclude(console, report);
        }
        console.answer(report);
        return refuse(console, refusal);
    }

    private int preview(Console console) {
        try (OpenContext context = Homes.store(options)) {
            Runs records = context.get(Runs.class);
            if (Restartable.of(records.all(), run) instanceof Restartable.No no) {
                console.answer(Map.of("restartable", false));
                return refuse(console, no);
            }
            Runs.Run found = (run == null ? records.last() : records.find(run)).orElseThrow();
            List<String> committed = records.completedSteps(found);
            List<String> again = records.steps(found).stream()
                    .filter(s -> s.status() != RunStatus.COMPLETED)
                    .map(Runs.Step::name)
                    .toList();
            TreeSet<String> periods = new TreeSet<>();
            context.get(RunManifest.class).touchedPeriods(found.run()).forEach(p -> periods.add(p.toString()));
            if (found.period() != null) {
                periods.add(found.period());
            } else {
                context.get(PeriodDesk.class).openPeriods().forEach(p -> periods.add(p.toString()));
            }
            Preview answer = new Preview(found.run(), committed, again, List.copyOf(periods));
            console.answer(answer);
            console.say("restart.preview", "run", found.run());
            String done = StepNames.titles(console, committed);
            console.say(done.isEmpty() ? "restart.preview.committed.none" : "restart.preview.committed", "steps", done);
            String failedSteps = StepNames.titles(console, again);
            console.say(
                    failedSteps.isEmpty() ? "restart.preview.after" : "restart.preview.again", "steps", failedSteps);
            console.say(
                    answer.periods().isEmpty() ? "restart.preview.periods.open" : "restart.preview.periods",
                    "periods",
                    String.join(", ", answer.periods()));
        }
        return ExitCode.DONE;
    }

    private static int refuse(Console console, Restartable.No refusal) {
        console.complain(refusal.messageKey(), "argument", refusal.argument(), "other", refusal.other());
        return refusal.messageKey().equals("unknown-id") ? ExitCode.WRONG_USE : ExitCode.ACT;
    }
}
