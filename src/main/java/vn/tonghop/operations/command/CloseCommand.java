package vn.tonghop.operations.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.operations.OpenContext;
import vn.tonghop.operations.PeriodDesk;
import vn.tonghop.period.ReportingPeriod;

/** {@code close}: the month's figures stand, and open the next. */
@Command(name = "close", description = "Chốt một kỳ: số liệu của kỳ trở thành số mở đầu của kỳ sau.")
final class CloseCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", required = true, paramLabel = "2023-12", description = "Kỳ báo cáo")
    String period = "";

    @Option(names = "--by", required = true, paramLabel = "NGƯỜI", description = "Người quyết định")
    String by = "";

    @Override
    public Integer call() {
        ReportingPeriod parsed = Periods.parse(period);
        Console console = options.console();
        PeriodDesk.Decision decision;
        try (OpenContext context = Homes.store(options)) {
            decision = context.get(PeriodDesk.class).close(parsed, by);
        }
        console.answer(Map.of("period", period, "done", decision.isDone()));
        if (decision.isDone()) {
            console.say("close.done", "period", period);
        }
        return Decisions.exitCode(console, decision);
    }
}
