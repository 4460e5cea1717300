package vn.tonghop.operations.command;

import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.catalogue.yaml.Nearest;
import vn.tonghop.operations.console.Console;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** What a command, its options and a wrong use of them are called in the language of whoever typed it. */
final class CommandHelp extends ListResourceBundle {

    private final Sentences sentences;

    CommandHelp(Language language) {
        this.sentences = Sentences.load("help", language);
    }

    /** The language asked for on a command line that may be wrong elsewhere; Vietnamese unless it asks for English. */
    static Language language(String... args) {
        List<String> words = Arrays.asList(args);
        int option = words.indexOf("--language");
        boolean apart = option >= 0
                && option + 1 < words.size()
                && words.get(option + 1).equals("en");
        return apart || words.contains("--language=en") ? Language.EN : Language.VI;
    }

    /** Says what is wrong with the words of a command line; kinds without a sentence of their own as picocli says it. */
    static void complain(Console console, ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            complainOfWord(console, unmatched);
        } else if (wrong instanceof MissingParameterException missing) {
            console.complain(
                    "wrong-use.missing",
                    "found",
                    missing.getMissing().stream().map(CommandHelp::name).collect(Collectors.joining(", ")));
        } else if (wrong instanceof OverwrittenOptionException twice) {
            console.complain("wrong-use.twice", "found", name(twice.getOverwritten()));
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            complainOfValue(console, wrong.getArgSpec(), wrong.getValue());
        } else {
            console.complain("wrong-use", "found", wrong.getMessage());
        }
        console.complain("wrong-use.help", "command", wrong.getCommandLine().getCommandName());
    }

    private static void complainOfWord(Console console, UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        List<String> options = unmatched.getCommandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        Optional<String> near = Nearest.to(word.split("=", 2)[0], options);
        console.complain(
                near.isPresent() ? "wrong-use.option-near" : "wrong-use.unknown",
                "found",
                String.join(" ", unmatched.getUnmatched()),
                "near",
                near.orElse(""));
    }

    private static void complainOfValue(Console console, ArgSpec argument, String value) {
        boolean choice = argument.type().isEnum();
        console.complain(
                choice ? "wrong-use.choice" : "wrong-use.whole",
                "argument",
                name(argument),
                "found",
                value,
                "choices",
                choice ? argument.paramLabel().replace("|", ", ") : "");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    @Override
    protected Object[][] getContents() {
        return sentences.keys().stream()
                .map(key -> new Object[] {key, sentences.label(key)})
                .toArray(Object[][]::new);
    }
}
