package vn.tonghop.operations.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.tonghop.wording.Language;

/** The options that every command takes. */
public final class CommonOptions {

    @Option(names = "--home", paramLabel = "DIR")
    @Nullable
    public Path home;

    @Option(names = "--language", paramLabel = "vi|en")
    @Nullable
    Language language;

    @Option(names = "--json")
    public boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    public Language language() {
        return language == null ? Language.VI : language;
    }

    public Console console() {
        return new Console(Console.utf8(System.out), Console.utf8(System.err), language(), json, home);
    }

    /** Where a command that is wrong from its first word speaks. */
    public static Console console(Language language) {
        return new Console(Console.utf8(System.out), Console.utf8(System.err), language, false);
    }

    /** As settings of the program, with the place of the home; what else is not given keeps its configured value. */
    public List<String> settings() {
        List<String> settings = new ArrayList<>();
        settings.add("--tonghop.home=" + Homes.place(this));
        if (language != null) {
            settings.add("--tonghop.answer-language=" + language.tag());
        }
        return settings;
    }
}
