package vn.tonghop.operations.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.operations.FailureClass;
import vn.tonghop.operations.HomeBusyException;
import vn.tonghop.operations.OpenContext;
import vn.tonghop.operations.RunReport;

/** {@code run}: receives, stages, reconciles, answers and compiles, once. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    @Override
    public Integer call() throws Exception {
        String checked = Periods.checked(period);
        Console console = options.console();
        console.progress("run.started");
        RunReport report;
        try (OpenContext context = OpenContext.pipeline(options.settings(), null)) {
            report = context.run(checked);
        } catch (HomeBusyException e) {
            report = RunReport.busy();
        }
        return conclude(console, report);
    }

    /** Tells how a run ended, and the exit code that goes with it. */
    static int conclude(Console console, RunReport report) {
        console.answer(report);
        return switch (report.status()) {
            case "busy" -> {
                console.complain("run.busy");
                yield ExitCode.BUSY;
            }
            case "failed" -> {
                complain(console, report);
                yield ExitCode.FAILED;
            }
            default -> tell(console, report);
        };
    }

    /** Where a run stopped, why, and what to do. */
    static void complain(Console console, RunReport report) {
        console.complain("run.failed", "run", report.run(), "step", report.failedStep(), "cause", report.cause());
        FailureClass failure = report.failure();
        if (failure != null) {
            console.complain(failure.key());
        }
        console.complain("run.failed.action", "run", report.run());
    }

    static int tell(Console console, RunReport report) {
        console.say("run.done", "run", report.run());
        report.verdicts()
                .forEach((verdict, count) ->
                        console.say("run.verdict", "count", count, "verdict", Verdicts.title(console, verdict)));
        for (RunReport.PeriodReport period : report.periods()) {
            if (period.report() == null) {
                console.say("run.period.none", "period", period.period());
            } else {
                console.say(
                        "run.period",
                        "period",
                        period.period(),
                        "blocking",
                        period.blocking(),
                        "warnings",
                        period.warnings(),
                        "report",
                        period.report());
            }
            if (period.blocking() > 0) {
                console.say("run.act", "period", period.period());
            }
        }
        return report.needsPeople() ? ExitCode.ACT : ExitCode.DONE;
    }
}
