package vn.tonghop.operations.command;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Failures;
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
            RestoreCommand.class,
            ExplainCommand.class,
            LintCommand.class,
            ReadbackCommand.class,
            PreviewCommand.class,
            ReadCommand.class,
            FormsCommand.class,
            UserCommand.class);

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
        Language language = CommandHelp.language(args);
        FirstWords first =
                new FirstWords(COMMANDS.stream().map(TonghopCommand::name).toList(), language);
        List<String> settled = first.settled(args);
        boolean json = settled.contains("--json");
        int code = first.tell(settled, json)
                .orElseGet(() -> commandLine(asked(settled.get(0)), language).execute(settled.toArray(new String[0])));
        return json ? whole(code, language) : code;
    }

    /** A program that reads half an answer must not take it for a whole one. */
    private static int whole(int code, Language language) {
        if (!System.out.checkError()) {
            return code;
        }
        CommonOptions.console(language).complain("output.lost");
        return code == ExitCode.WRONG_USE ? code : ExitCode.FAILED;
    }

    /** On Windows file names are Unicode whatever the code page. */
    private static boolean breaksFileNames(String encoding) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return !windows && !encoding.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8");
    }

    /** The command that the first word names, since describing all of them costs a start. */
    private static List<Class<?>> asked(String word) {
        return COMMANDS.stream().filter(command -> name(command).equals(word)).toList();
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
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
                    return ExitCode.WRONG_USE;
                });
    }

    @Override
    public void run() {
        CommandLine.usage(this, Console.utf8(System.out));
    }
}
