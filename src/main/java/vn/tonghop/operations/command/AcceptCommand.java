package vn.tonghop.operations.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.operations.Waivers;

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
    public Integer call() throws Exception {
        String who = Decisions.required("--by", by);
        if (revoke) {
            return Decisions.take(
                    options,
                    c -> c.get(Waivers.class).revoke(finding, who),
                    "accept.revoked",
                    "id",
                    finding,
                    "by",
                    who);
        }
        String why = Decisions.required("--reason", reason == null ? "" : reason);
        return Decisions.take(
                options, c -> c.get(Waivers.class).accept(finding, why, who), "accept.done", "id", finding, "by", who);
    }
}
