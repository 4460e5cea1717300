package vn.tonghop.operations.command;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
                .setExecutionExceptionHandler(
                        (e, line, parsed) -> new Failures(CommonOptions.console(language)).explain(e))
                .setParameterExceptionHandler((e, args) -> {
                    CommandHelp.complain(CommonOptions.console(language), e);
                    e.getCommandLine().usage(Console.utf8(System.err));
                    return ExitCode.WRONG_USE;
                });
    }

    @Override
    public void run() {
        CommandLine.usage(this, Console.utf8(System.out));
    }
}
