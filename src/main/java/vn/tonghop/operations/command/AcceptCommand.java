package vn.tonghop.operations.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.operations.OpenContext;
import vn.tonghop.operations.PeriodDesk;

/** {@code accept}: a named waiver for a blocking finding. */
@Command(name = "accept", description = "Chấp nhận một phát hiện chặn chốt kỳ, có lý do và tên người chấp nhận.")
final class AcceptCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FINDING", description = "Mã phát hiện")
    String finding = "";

    @Option(names = "--reason", paramLabel = "LÝ DO", description = "Lý do; bắt buộc khi chấp nhận")
    @Nullable
    String reason;

    @Option(names = "--by", required = true, paramLabel = "NGƯỜI", description = "Người quyết định")
    String by = "";

    @Option(names = "--revoke", description = "Thu hồi việc đã chấp nhận")
    boolean revoke;

    @Override
    public Integer call() {
        Console console = options.console();
        if (!revoke && (reason == null || reason.isBlank())) {
            throw new WrongUse("wrong-use", "found", "--reason");
        }
        PeriodDesk.Decision decision;
        try (OpenContext context = Homes.store(options)) {
            PeriodDesk desk = context.get(PeriodDesk.class);
            decision = revoke ? desk.revoke(finding, by) : desk.accept(finding, String.valueOf(reason), by);
        }
        console.answer(Map.of("finding", finding, "done", decision.isDone()));
        if (decision.isDone()) {
            console.say(revoke ? "accept.revoked" : "accept.done", "id", finding, "by", by);
        }
        return Decisions.exitCode(console, decision);
    }
}
