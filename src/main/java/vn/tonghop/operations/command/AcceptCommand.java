package vn.tonghop.operations.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Severity;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.Decisions;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compiled.FindingQuery;
import vn.tonghop.result.FindingLine;

/** {@code accept}: a named waiver for a blocking finding, or for several that are shown first. */
@Command(name = "accept")
final class AcceptCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..*", paramLabel = "FINDING", descriptionKey = "parameter")
    List<String> findings = List.of();

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    @Option(names = "--unit", paramLabel = "ĐƠN VỊ")
    @Nullable
    String unit;

    @Option(names = "--code", paramLabel = "CODE")
    @Nullable
    String code;

    @Option(names = "--reason", paramLabel = "LÝ DO")
    @Nullable
    String reason;

    @Option(names = "--by", required = true, paramLabel = "NGƯỜI")
    String by = "";

    @Option(names = "--revoke")
    boolean revoke;

    /** What became of each, for programs. */
    record Accepted(String id, boolean done, @Nullable String refused) {}

    @Override
    public Integer call() throws Exception {
        if (findings.isEmpty() && (period == null || revoke)) {
            throw new WrongUse("accept.which");
        }
        String who = Decisions.required("--by", by);
        String why = revoke ? "" : Decisions.required("--reason", reason == null ? "" : reason);
        if (findings.size() != 1) {
            return several(why, who);
        }
        String id = findings.get(0);
        return Decisions.take(
                options,
                c -> decide(c, why, who).apply(id),
                revoke ? "accept.revoked" : "accept.done",
                "id",
                id,
                "by",
                who);
    }

    private Function<String, Decision> decide(OpenContext context, String why, String who) {
        Waivers waivers = context.get(Waivers.class);
        return revoke ? id -> waivers.revoke(id, who) : id -> waivers.accept(id, why, who);
    }

    private int several(String why, String who) throws Exception {
        Console console = options.console();
        try (OpenContext context = Homes.decision(options)) {
            List<String> ids = findings.isEmpty() ? asked(context, console) : shown(context, console);
            if (ids.isEmpty()) {
                console.complain("accept.nothing");
                return ExitCode.ACT;
            }
            if (!revoke && !isSure(console)) {
                console.complain("accept.unsure");
                return ExitCode.ACT;
            }
            Map<String, Decision> decisions = new LinkedHashMap<>();
            Function<String, Decision> work = decide(context, why, who);
            Optional<Decision> taken = context.decide(() -> {
                ids.forEach(id -> decisions.put(id, work.apply(id)));
                return Objects.requireNonNull(decisions.get(ids.get(ids.size() - 1)));
            });
            if (taken.isEmpty()) {
                console.complain("decide.busy");
                return ExitCode.BUSY;
            }
            return tell(console, decisions, who);
        }
    }

    private int tell(Console console, Map<String, Decision> decisions, String who) {
        int code = ExitCode.DONE;
        List<Accepted> answer = new ArrayList<>();
        for (Map.Entry<String, Decision> each : decisions.entrySet()) {
            Decision decision = each.getValue();
            answer.add(
                    new Accepted(each.getKey(), decision.isDone(), decision.isDone() ? null : decision.messageKey()));
            if (decision.isDone()) {
                console.say(revoke ? "accept.revoked" : "accept.done", "id", each.getKey(), "by", who);
            } else if (code != ExitCode.WRONG_USE) {
                code = Decisions.exitCode(console, decision);
            }
        }
        console.answer(answer);
        return code;
    }

    /** The open findings that the options name, shown. */
    private List<String> asked(OpenContext context, Console console) {
        ReportingPeriod of = Periods.parse(String.valueOf(period));
        String sender = unit == null ? null : Homes.unit(context.get(Catalogue.class), unit);
        List<FindingLine> lines =
                lines(context, List.of(of), new FindingQuery(sender, Severity.BLOCKING, "open", code), console);
        show(console, lines);
        return lines.stream().map(FindingLine::id).toList();
    }

    /** The findings that were named, shown where they are known. */
    private List<String> shown(OpenContext context, Console console) {
        List<ReportingPeriod> watched = context.get(PeriodDesk.class).watchedPeriods();
        show(
                console,
                lines(context, watched, new FindingQuery(null, null, null, null), console).stream()
                        .filter(f -> findings.contains(f.id()))
                        .toList());
        return findings.stream().distinct().toList();
    }

    private static List<FindingLine> lines(
            OpenContext context, List<ReportingPeriod> periods, FindingQuery query, Console console) {
        return context.get(CompiledPeriods.class).in(console.language()).findings(periods, query);
    }

    private void show(Console console, List<FindingLine> lines) {
        if (lines.isEmpty() || revoke) {
            return;
        }
        console.say("accept.listed", "count", lines.size());
        lines.forEach(f -> console.say("accept.listed.line", "id", f.id(), "message", f.message()));
    }

    /** A person at a terminal is asked; nobody else can answer. */
    @SuppressWarnings("SystemConsoleNull") // from Java 22 on a file is taken for a terminal; its end is no consent
    private static boolean isSure(Console console) {
        java.io.Console terminal = console.isJson() ? null : System.console();
        if (terminal == null) {
            return true;
        }
        String said = terminal.readLine("%s", console.text("accept.sure"));
        return said != null && said.strip().equalsIgnoreCase(console.text("accept.yes"));
    }
}
