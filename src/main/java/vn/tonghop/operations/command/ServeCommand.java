package vn.tonghop.operations.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.context.OpenContext;

/** {@code serve}: stays up, answers what arrives and compiles every night, until it is told to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--port", paramLabel = "8080")
    @Nullable
    Integer port;

    @Override
    public Integer call() throws Exception {
        Console console = options.console();
        CountDownLatch stopped = new CountDownLatch(1);
        try (OpenContext context = Homes.service(options, port, stopped::countDown)) {
            context.watch();
            console.progress("serve.started", "port", context.port());
            stopped.await();
        }
        return ExitCode.DONE;
    }
}
