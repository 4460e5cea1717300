package vn.tonghop.operations.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.closing.Closings;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Decisions;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.period.ReportingPeriod;

/** {@code reopen}: undoes a submission or closing; what was reported stays in the ledger. */
@Command(name = "reopen")
final class ReopenCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", required = true, paramLabel = "2023-12")
    String period = "";

    @Option(names = "--reason", required = true, paramLabel = "LÝ DO")
    String reason = "";

    @Option(names = "--by", required = true, paramLabel = "NGƯỜI")
    String by = "";

    @Override
    public Integer call() throws Exception {
        ReportingPeriod parsed = Periods.parse(period);
        String who = Decisions.required("--by", by);
        String why = Decisions.required("--reason", reason);
        return Decisions.take(
                options, c -> c.get(Closings.class).reopen(parsed, why, who), "reopen.done", "period", period);
    }
}
