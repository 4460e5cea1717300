package vn.tonghop.operations.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.intake.InboxIdentity;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.context.OpenContext;

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
            home.create(context.get(FolderRights.class));
            context.get(InboxIdentity.class).adopt();
            for (ReportingUnit unit : context.get(Catalogue.class).units()) {
                home.make(home.inbox().resolve(unit.code()));
                home.make(home.answers().resolve(unit.code()));
            }
            for (Path folder : home.folders()) {
                context.get(FolderRights.class).spread(folder);
            }
            console.say("init.done", "home", home.root());
            console.answer(Map.of("home", home.root().toString()));
        }
        return ExitCode.DONE;
    }
}
