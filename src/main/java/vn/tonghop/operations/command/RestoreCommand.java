package vn.tonghop.operations.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.closing.issued.LostDecisions;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.context.HomeBusyException;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RestoreReport;
import vn.tonghop.operations.run.RunOutcome;

/** {@code restore}: rebuilds a lost database from archive and issued sets, and lists the decisions that are lost. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        Console console = options.console();
        RestoreReport report = restored(console);
        if (report == null) {
            console.complain("run.busy");
            return ExitCode.BUSY;
        }
        if (report.run().status() == RunOutcome.FAILED) {
            return RunCommand.conclude(console, report.run());
        }
        console.answer(report);
        console.say("restore.done", "sets", report.sets(), "files", report.submissions());
        report.lost().forEach(lost -> tell(console, lost));
        report.unknown().forEach(file -> console.say("restore.unknown", "file", file));
        boolean complete = report.lost().isEmpty() && report.unknown().isEmpty();
        return complete ? ExitCode.DONE : ExitCode.ACT;
    }

    private @Nullable RestoreReport restored(Console console) throws Exception {
        try (OpenContext context = Homes.restoring(options)) {
            return console.watching(context.get(WorkProgress.class), context::restore);
        } catch (HomeBusyException e) {
            return null;
        }
    }

    private static void tell(Console console, LostDecisions.Lost lost) {
        console.say(
                "restore.lost." + lost.kind(), "period", lost.period(), "id", lost.subject(), "named", lost.named());
    }
}
