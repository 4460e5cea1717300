package vn.tonghop.operations.command;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.catalogue.CatalogueException;
import vn.tonghop.operations.FailureClass;
import vn.tonghop.operations.HomeBusyException;
import vn.tonghop.operations.HostSilentException;
import vn.tonghop.operations.ProcessEnd;
import vn.tonghop.operations.UnusableHomeException;
import vn.tonghop.settings.SettingMistake;
import vn.tonghop.settings.SettingsFailure;
import vn.tonghop.wording.Language;

/** The program: {@code tonghop <command> [options]}. */
@Command(name = "tonghop")
public final class TonghopCommand implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            InitCommand.class,
            DoctorCommand.class,
            StatusCommand.class,
            RunsCommand.class,
            RestartCommand.class,
            CheckCommand.class,
            FindingsCommand.class,
            AcceptCommand.class,
            WithdrawCommand.class,
            KeepCommand.class,
            SubmitCommand.class,
            CloseCommand.class,
            ReopenCommand.class,
            VerifyCommand.class,
            ExplainCommand.class,
            LintCommand.class,
            ReadbackCommand.class,
            PreviewCommand.class,
            ReadCommand.class,
            FormsCommand.class);

    /** What the embedded database says where another process has it open or is just opening it. */
    private static final List<String> IN_USE = List.of(
            "already in use", "Locked by another process", "Another process was faster", "Lock file recently modified");

    @Mixin
    CommonOptions options = new CommonOptions();

    /** Runs a command and returns its exit code. */
    public static int execute(String... args) {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        if (breaksFileNames(encoding)) {
            Console console = CommonOptions.console(CommandHelp.language(args));
            console.complain("locale.message", "found", encoding);
            console.complain("locale.action");
            return ExitCode.WRONG_USE;
        }
        return commandLine(asked(args), CommandHelp.language(args)).execute(args);
    }

    /** On Windows file names are Unicode whatever the code page. */
    private static boolean breaksFileNames(String encoding) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return !windows && !encoding.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8");
    }

    /** The command that the first word names, since describing all of them costs a start; all where it names none. */
    private static List<Class<?>> asked(String... args) {
        return COMMANDS.stream()
                .filter(command -> args.length > 0
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    /** The program's command line with all commands, and its help in one language. */
    static CommandLine commandLine(Language language) {
        return commandLine(COMMANDS, language);
    }

    private static CommandLine commandLine(List<Class<?>> commands, Language language) {
        CommandLine program = new CommandLine(TonghopCommand.class);
        commands.forEach(program::addSubcommand);
        return program.setResourceBundle(new CommandHelp(language))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> explain(CommonOptions.console(language), e))
                .setParameterExceptionHandler((e, args) -> {
                    CommandHelp.complain(CommonOptions.console(language), e);
                    e.getCommandLine().usage(Console.utf8(System.err));
                    return ExitCode.WRONG_USE;
                });
    }

    /** Says in plain words what went wrong, where it is no fault of the program. */
    private static int explain(Console console, Exception e) {
        if (ProcessEnd.isUnderWay()) {
            console.complain("process.told-to-end");
            return ExitCode.FAILED;
        }
        if (cause(e, HostSilentException.class) != null) {
            console.complain("database.host-silent");
            return ExitCode.FAILED;
        }
        List<SettingMistake> settings = SettingsFailure.mistakes(e);
        if (!settings.isEmpty()) {
            SettingSentences.complain(console, settings);
            return ExitCode.WRONG_USE;
        }
        CatalogueException catalogue = cause(e, CatalogueException.class);
        if (catalogue != null) {
            console.complain("catalogue.mistakes");
            List<String> mistakes = catalogue.mistakes();
            mistakes.forEach(console::errorLine);
            return ExitCode.WRONG_USE;
        }
        WrongUse wrong = cause(e, WrongUse.class);
        if (wrong != null) {
            console.complain(wrong.key(), wrong.values());
            return ExitCode.WRONG_USE;
        }
        UnusableHomeException unusable = cause(e, UnusableHomeException.class);
        if (unusable != null) {
            console.complain("home.unusable", "home", unusable.home(), "sign", unusable.sign());
            return ExitCode.WRONG_USE;
        }
        Throwable deepest = deepest(e);
        String text = String.valueOf(deepest.getMessage());
        if (cause(e, HomeBusyException.class) != null || IN_USE.stream().anyMatch(text::contains)) {
            console.complain("database.busy");
            return ExitCode.BUSY;
        }
        if (FailureClass.of("", everything(e)) == FailureClass.DISK_FULL) {
            console.complain(FailureClass.DISK_FULL.key());
            console.complain("disk-full.action");
            return ExitCode.FAILED;
        }
        if (cause(e, CannotGetJdbcConnectionException.class) != null || cause(e, java.sql.SQLException.class) != null) {
            console.complain("database.unavailable", "found", text);
            return ExitCode.FAILED;
        }
        console.errorLine(deepest.toString());
        org.slf4j.LoggerFactory.getLogger(TonghopCommand.class).error("the command failed", e);
        return ExitCode.FAILED;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static String everything(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("\n"));
    }

    private static Throwable deepest(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    @Override
    public void run() {
        CommandLine.usage(this, Console.utf8(System.out));
    }
}
