package vn.tonghop.operations.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.operations.Waivers;

/** {@code accept}: a named waiver for a blocking finding. */
@Command(name = "accept")
final class AcceptCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FINDING", descriptionKey = "parameter")
    String finding = "";

    @Option(names = "--reason", paramLabel = "LÝ DO")
    @Nullable
    String reason;

    @Option(names = "--by", required = true, paramLabel = "NGƯỜI")
    String by = "";

    @Option(names = "--revoke")
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
