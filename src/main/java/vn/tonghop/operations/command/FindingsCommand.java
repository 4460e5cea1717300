package vn.tonghop.operations.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Severity;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compiled.FindingQuery;
import vn.tonghop.report.json.ResultJson;
import vn.tonghop.result.FindingLine;

/** {@code findings}: what is to be corrected, accepted or looked at again. */
@Command(name = "findings")
final class FindingsCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    @Option(names = "--unit", paramLabel = "ĐƠN VỊ")
    @Nullable
    String unit;

    @Option(names = "--severity", paramLabel = "error|blocking|warning|note")
    @Nullable
    Severity severity;

    @Option(names = "--state", paramLabel = "open|accepted")
    @Nullable
    State state;

    /** Whether a finding still asks for something. */
    enum State {
        OPEN,
        ACCEPTED
    }

    @Override
    public Integer call() throws Exception {
        Console console = options.console();
        List<FindingLine> all;
        try (OpenContext context = Homes.store(options)) {
            List<ReportingPeriod> periods =
                    period == null ? context.get(PeriodDesk.class).openPeriods() : List.of(Periods.parse(period));
            FindingQuery query = new FindingQuery(
                    unit == null ? null : Homes.unit(context.get(Catalogue.class), unit),
                    severity,
                    state == null ? null : state.name().toLowerCase(Locale.ROOT),
                    null);
            all = context.get(CompiledPeriods.class).in(console.language()).findings(periods, query);
        }
        if (console.isJson()) {
            new ResultJson().writeFindings(all, console.out());
            console.out().println();
        } else if (all.isEmpty()) {
            console.say("findings.none");
        }
        for (FindingLine finding : all) {
            console.say(
                    "findings.line",
                    "severity",
                    console.text("severity." + finding.severity().slug()),
                    "message",
                    finding.message(),
                    "action",
                    finding.action());
            console.say(
                    "findings.place",
                    "place",
                    finding.place(),
                    "id",
                    finding.id(),
                    "state",
                    console.text("finding." + finding.state()));
        }
        return all.stream().anyMatch(FindingLine::needsPeople) ? ExitCode.ACT : ExitCode.DONE;
    }
}
