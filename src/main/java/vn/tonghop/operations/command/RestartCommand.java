package vn.tonghop.operations.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.HomeBusyException;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RestartPreview;
import vn.tonghop.operations.run.RestartPreviews;
import vn.tonghop.operations.run.Restartable;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.operations.run.StepNames;

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
        RestartPreview preview;
        try (OpenContext context = Homes.store(options)) {
            RestartPreviews previews = context.get(RestartPreviews.class);
            Restartable judged = previews.judge(run);
            if (judged instanceof Restartable.No no) {
                console.answer(Map.of("restartable", false));
                return refuse(console, no);
            }
            preview = previews.of((Restartable.Yes) judged);
        }
        console.answer(preview);
        console.say("restart.preview", "run", preview.run());
        String done = titles(console, preview.committed());
        console.say(done.isEmpty() ? "restart.preview.committed.none" : "restart.preview.committed", "steps", done);
        String again = titles(console, preview.again());
        console.say(again.isEmpty() ? "restart.preview.after" : "restart.preview.again", "steps", again);
        console.say(
                preview.periods().isEmpty() ? "restart.preview.periods.open" : "restart.preview.periods",
                "periods",
                String.join(", ", preview.periods()));
        return ExitCode.DONE;
    }

    /** Steps one after the other; parts are left out, since people know nothing of them. */
    private static String titles(Console console, List<String> steps) {
        return steps.stream()
                .filter(step -> !StepNames.isPart(step))
                .map(step -> console.text(StepNames.title(step)))
                .collect(Collectors.joining(", "));
    }

    private static int refuse(Console console, Restartable.No refusal) {
        console.complain(refusal.told());
        return refusal.unknown() ? ExitCode.WRONG_USE : ExitCode.ACT;
    }
}
