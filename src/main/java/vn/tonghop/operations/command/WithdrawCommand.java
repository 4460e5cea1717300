package vn.tonghop.operations.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.closing.Withdrawals;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Decisions;

/** {@code withdraw}: takes a counted file out; the one before it counts again. */
@Command(name = "withdraw")
final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "SUBMISSION", descriptionKey = "parameter")
    String submission = "";

    @Option(names = "--reason", required = true, paramLabel = "LÝ DO")
    String reason = "";

    @Option(names = "--by", required = true, paramLabel = "NGƯỜI")
    String by = "";

    @Override
    public Integer call() throws Exception {
        String who = Decisions.required("--by", by);
        String why = Decisions.required("--reason", reason);
        return Decisions.take(
                options,
                c -> c.get(Withdrawals.class).withdraw(submission, why, who),
                "withdraw.done",
                "submission",
                submission);
    }
}
