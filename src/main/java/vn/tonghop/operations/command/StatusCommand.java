package vn.tonghop.operations.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.closing.HeldFiles;
import vn.tonghop.closing.PeriodStatus;
import vn.tonghop.closing.PeriodStatuses;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.UntakenLines;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.UntakenFiles;
import vn.tonghop.wording.VietnameseDates;

/** {@code status}: who has sent what, what is open, and whether the period may be closed. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    /** How a period stands, for programs; the reasons are in words. */
    private record StatusLine(
            String period,
            String state,
            List<Completeness.Line> completeness,
            int blocking,
            int warnings,
            boolean stale,
            boolean closable,
            List<String> reasons,
            List<HeldFiles.Held> held,
            List<WaitingFile> waiting) {

        static StatusLine of(PeriodStatus status, Console console) {
            return new StatusLine(
                    status.period().toString(),
                    status.state().code(),
                    status.completeness(),
                    status.blocking(),
                    status.warnings(),
                    status.stale(),
                    status.isClosable(),
                    status.reasons().stream().map(r -> console.text(r.told())).toList(),
                    status.held(),
                    status.waiting());
        }
    }

    @Override
    public Integer call() {
        Console console = options.console();
        List<PeriodStatus> all = new ArrayList<>();
        List<Finding> untaken;
        try (OpenContext context = Homes.store(options)) {
            List<ReportingPeriod> periods =
                    period == null ? context.get(PeriodDesk.class).watchedPeriods() : List.of(Periods.parse(period));
            if (periods.isEmpty()) {
                tellOfNone(console, context.get(PeriodDesk.class).known());
            }
            PeriodStatuses statuses = context.get(PeriodStatuses.class);
            SilentMonths silent = new SilentMonths(console);
            for (ReportingPeriod p : periods) {
                PeriodStatus status = statuses.of(p);
                all.add(status);
                boolean last = p.equals(periods.get(periods.size() - 1));
                if (last || !silent.takes(status)) {
                    silent.tell();
                    tell(console, status);
                }
            }
            untaken = context.get(UntakenFiles.class).told();
            UntakenLines.tell(console, untaken);
        }
        console.answer(all.stream().map(s -> StatusLine.of(s, console)).toList());
        boolean act = !untaken.isEmpty() || all.stream().anyMatch(PeriodStatus::needsPeople);
        return act ? ExitCode.ACT : ExitCode.DONE;
    }

    private static void tellOfNone(Console console, List<ReportingPeriod> known) {
        console.say(
                known.isEmpty() ? "status.none" : "status.all-closed",
                "period",
                known.isEmpty() ? "" : known.get(known.size() - 1).toString());
    }

    private static void tell(Console console, PeriodStatus status) {
        console.say(
                "status.header",
                "period",
                status.period(),
                "window",
                VietnameseDates.window(status.window()),
                "state",
                console.text("state." + status.state().code()));
        for (Completeness.Line line : status.completeness()) {
            console.say(
                    "status.line",
                    "unit",
                    line.unit(),
                    "form",
                    line.form(),
                    "state",
                    console.text("received."
                            + (line.optional() ? "optional" : line.state().code())));
        }
        console.say(
                status.period().isMonth() ? "status.findings" : "status.findings.longer",
                "blocking",
                status.blocking(),
                "warnings",
                status.warnings());
        status.held().forEach(h -> tellHeld(console, h));
        if (status.stale()) {
            console.say("status.stale" + (status.onlyChange() == null ? "" : "." + status.onlyChange()));
        }
        if (status.isClosable()) {
            console.say("status.closable");
        }
        status.reasons().forEach(reason -> console.say(reason.told()));
    }

    private static void tellHeld(Console console, HeldFiles.Held held) {
        Integer standing = held.standingRows();
        console.say(
                "status.held",
                "file",
                held.file(),
                "unit",
                held.unit(),
                "form",
                held.form(),
                "submission",
                held.submission(),
                "rows",
                held.rows(),
                "standing",
                standing == null
                        ? console.text("status.held.none")
                        : console.text("status.held.rows", "count", standing),
                "changes",
                held.figures().isEmpty() ? console.text("status.held.no-figures") : String.join("; ", held.figures()));
    }
}
