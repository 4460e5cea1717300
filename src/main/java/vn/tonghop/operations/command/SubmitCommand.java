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

/** {@code submit}: a month goes to be signed; its report is frozen and what arrives is held. */
@Command(name = "submit")
final class SubmitCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", required = true, paramLabel = "2023-12")
    String period = "";

    @Option(names = "--by", required = true, paramLabel = "NGƯỜI")
    String by = "";

    @Override
    public Integer call() throws Exception {
        ReportingPeriod parsed = Periods.parse(period);
        String who = Decisions.required("--by", by);
        return Decisions.take(options, c -> c.get(Closings.class).submit(parsed, who), "submit.done", "period", period);
    }
}
