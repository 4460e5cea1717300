package vn.tonghop.operations.command;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.Closability;
import vn.tonghop.closing.HeldFiles;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.intake.Submissions;
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

    /**
     * The state of a period, for programs.
     *
     * @param stale whether what it rests on has changed since it was compiled
     * @param closable whether it may be closed now
     * @param reasons why not, in words
     * @param held what has come since it was submitted or closed
     * @param waiting files that lie in the inbox and wait, or could not be read
     */
    record PeriodStatus(
            String period,
            String state,
            List<Completeness.Line> completeness,
            int blocking,
            int warnings,
            boolean stale,
            boolean closable,
            List<String> reasons,
            List<HeldFiles.Held> held,
            List<WaitingFile> waiting) {}

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
            SilentMonths silent = new SilentMonths(console);
            for (ReportingPeriod p : periods) {
                PeriodStatus status = status(context, p, console);
                all.add(status);
                boolean last = p.equals(periods.get(periods.size() - 1));
                if (last || !silent.takes(status)) {
                    silent.tell();
                    tell(console, status, context, p);
                }
            }
            untaken = UntakenLines.standing(context);
            UntakenLines.tell(console, untaken);
        }
        console.answer(all);
        boolean act = !untaken.isEmpty()
                || all.stream()
                        .anyMatch(s -> s.blocking() > 0
                                || !s.held().isEmpty()
                                || s.completeness().stream()
                                        .anyMatch(l -> l.state().equals("missing")
                                                || l.state().equals("returned")));
        return act ? ExitCode.ACT : ExitCode.DONE;
    }

    private static void tellOfNone(Console console, List<ReportingPeriod> known) {
        console.say(
                known.isEmpty() ? "status.none" : "status.all-closed",
                "period",
                known.isEmpty() ? "" : known.get(known.size() - 1).toString());
    }

    private static PeriodStatus status(OpenContext context, ReportingPeriod period, Console console) {
        LocalDateTime now = Submissions.utc(context.get(Clock.class).instant());
        Closability closability = context.get(Closability.class);
        Closability.Standing standing = closability.look(period);
        List<String> reasons = standing.reasons().stream()
                .map(r -> console.text(r.key(), "count", r.count(), "forms", r.text(), "period", r.text()))
                .toList();
        return new PeriodStatus(
                period.toString(),
                context.get(PeriodDesk.class).state(period).code(),
                period.isMonth() ? context.get(Completeness.class).lines(period, now) : List.of(),
                standing.blocking(),
                standing.warnings(),
                closability.isStale(period),
                reasons.isEmpty(),
                reasons,
                context.get(HeldFiles.class).of(period),
                waiting(context, period));
    }

    private static List<WaitingFile> waiting(OpenContext context, ReportingPeriod period) {
        Catalogue catalogue = context.get(Catalogue.class);
        return context.get(UntakenFiles.class).of(period).stream()
                .filter(u -> u.why().isWaitingFile())
                .map(u -> WaitingFile.of(u, catalogue.calendar().zone()))
                .toList();
    }

    private static void tell(Console console, PeriodStatus status, OpenContext context, ReportingPeriod period) {
        console.say(
                "status.header",
                "period",
                status.period(),
                "window",
                VietnameseDates.window(context.get(Catalogue.class).calendar().window(period)),
                "state",
                console.text("state." + status.state()));
        for (Completeness.Line line : status.completeness()) {
            boolean optional = !line.required() && line.state().equals("awaited");
            console.say(
                    "status.line",
                    "unit",
                    line.unit(),
                    "form",
                    line.form(),
                    "state",
                    console.text("received." + (optional ? "optional" : line.state())));
        }
        console.say(
                period.isMonth() ? "status.findings" : "status.findings.longer",
                "blocking",
                status.blocking(),
                "warnings",
                status.warnings());
        status.held().forEach(h -> tellHeld(console, h));
        if (status.stale()) {
            Optional<String> only = context.get(Closability.class).onlyChange(period);
            console.say("status.stale" + only.map(kind -> "." + kind).orElse(""));
        }
        if (status.closable()) {
            console.say("status.closable");
        }
        status.reasons().forEach(console::line);
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
