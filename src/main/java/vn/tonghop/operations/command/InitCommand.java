package vn.tonghop.operations.command;

import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.intake.HomeFolder;
import vn.tonghop.operations.OpenContext;

/** {@code init}: makes a home with a folder for each unit. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws Exception {
        Console console = options.console();
        try (OpenContext context = OpenContext.store(options.settings())) {
            HomeFolder home = context.get(HomeFolder.class);
            home.create();
            for (ReportingUnit unit : context.get(Catalogue.class).units()) {
                Files.createDirectories(home.inbox().resolve(unit.code()));
                Files.createDirectories(home.answers().resolve(unit.code()));
            }
            console.say("init.done", "home", home.root());
            console.answer(Map.of("home", home.root().toString()));
        }
        return ExitCode.DONE;
    }
}
