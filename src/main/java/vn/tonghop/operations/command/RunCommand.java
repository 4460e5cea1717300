package vn.tonghop.operations.command;

import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.UntakenLines;
import vn.tonghop.operations.console.Verdicts;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.HomeBusyException;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.operations.run.StepNames;
import vn.tonghop.period.ReportingPeriod;

/** {@code run}: receives, stages, reconciles, answers and compiles, once. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private static final int MOST_DIFFERENCES = 3;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    @Option(names = "--calendar", paramLabel = "CALENDAR")
    @Nullable
    String calendar;

    @Override
    public Integer call() throws Exception {
        String checked = Periods.checked(period);
        if (calendar != null && checked == null) {
            throw new WrongUse("calendar.needs-period");
        }
        Console console = options.console();
        console.progress("run.started");
        RunReport report;
        try (OpenContext context = Homes.pipeline(options)) {
            String named = checked == null ? null : inCalendar(checked, context.get(Catalogue.class));
            report = console.watching(context.get(WorkProgress.class), () -> context.run(named));
        } catch (HomeBusyException e) {
            report = RunReport.busy();
        }
        return conclude(console, report);
    }

    /** The period by the calendar asked for; the department's own needs no name. */
    private String inCalendar(String checked, Catalogue catalogue) {
        ReportingPeriod asked = ReportingPeriod.parse(checked);
        String code = calendar == null ? asked.calendar() : calendar;
        if (code == null || code.equals(catalogue.department().calendar())) {
            return asked.by(null).toString();
        }
        if (!catalogue.calendars().containsKey(code)) {
            throw new WrongUse(
                    "calendar.wrong",
                    "found",
                    code,
                    "known",
                    String.join(", ", new TreeSet<>(catalogue.calendars().keySet())));
        }
        return asked.by(code).toString();
    }

    /** Tells how a run ended, and the exit code that goes with it. */
    static int conclude(Console console, RunReport report) {
        console.answer(report);
        return switch (report.status()) {
            case BUSY -> {
                console.complain("run.busy");
                yield ExitCode.BUSY;
            }
            case FAILED -> {
                complain(console, report);
                yield ExitCode.FAILED;
            }
            case COMPLETED, REFUSED -> tell(console, report);
        };
    }

    /** Where a run stopped, why, and what to do. */
    static void complain(Console console, RunReport report) {
        String step = console.text(StepNames.title(report.failedStep()));
        FailureClass failure = report.failure();
        console.complain("run.failed", "run", report.run(), "step", step);
        if (failure != null) {
            console.complain(failure.key());
        }
        if (report.cause() != null && !report.cause().isBlank()) {
            console.complain("run.failed.said", "cause", report.cause());
        }
        console.complain("run.failed.action", "run", report.run());
        UntakenLines.tell(console, report.untaken());
    }

    /** A report that a person has edited stays; the first lines say in what the new one differs. */
    private static void tellBeside(Console console, RunReport.BesideReport beside) {
        console.say(
                "run.beside",
                "edited",
                beside.edited(),
                "fresh",
                beside.fresh(),
                "count",
                beside.differences().size());
        beside.differences().stream()
                .limit(MOST_DIFFERENCES)
                .forEach(line -> console.say("run.beside.line", "line", line));
        if (beside.differences().size() > MOST_DIFFERENCES) {
            console.say("run.beside.more", "list", beside.list());
        }
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
                        ReportingPeriod.parse(period.period()).isMonth() ? "run.period" : "run.period.longer",
                        "period",
                        period.period(),
                        "blocking",
                        period.blocking(),
                        "warnings",
                        period.warnings(),
                        "report",
                        period.report());
            }
            period.beside().forEach(beside -> tellBeside(console, beside));
            if (period.blocking() > 0) {
                console.say("run.act", "period", period.period());
            }
        }
        UntakenLines.tell(console, report.untaken());
        return report.needsPeople() ? ExitCode.ACT : ExitCode.DONE;
    }
}
