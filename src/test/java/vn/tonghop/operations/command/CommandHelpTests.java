package vn.tonghop.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.tonghop.wording.Language;

class CommandHelpTests {

    @Test
    void explainsEveryCommandAndOptionInBothLanguages() {
        Map<String, String> vietnamese = texts(Language.VI);
        Map<String, String> english = texts(Language.EN);

        assertThat(vietnamese).hasSizeGreaterThan(80).hasSameSizeAs(english);
        vietnamese.forEach(
                (what, text) -> assertThat(text).as(what).isNotBlank().isNotEqualTo(english.get(what)));
        assertThat(english.values()).allMatch(text -> !text.isBlank());
    }

    @Test
    void namesEveryCommandOnceInTheOverview() {
        assertThat(FirstWords.GROUPS.values().stream().flatMap(java.util.List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        TonghopCommand.commandLine(Language.VI).getSubcommands().keySet());
    }

    @Test
    void speaksEnglishWhereverTheLanguageIsAskedFor() {
        assertThat(CommandHelp.language("nosuch", "--language", "en")).isEqualTo(Language.EN);
        assertThat(CommandHelp.language("--language=en", "status")).isEqualTo(Language.EN);
        assertThat(CommandHelp.language("status", "--language", "vi")).isEqualTo(Language.VI);
        assertThat(CommandHelp.language("status", "--language")).isEqualTo(Language.VI);
    }

    private static Map<String, String> texts(Language language) {
        Map<String, String> texts = new TreeMap<>();
        CommandLine root = TonghopCommand.commandLine(language);
        Stream.concat(Stream.of(root), root.getSubcommands().values().stream()).forEach(line -> {
            String name = line.getCommandSpec().qualifiedName();
            texts.put(name, String.join(" ", line.getHelp().description().split("\n")));
            for (ArgSpec argument : line.getCommandSpec().args()) {
                String option = argument instanceof OptionSpec o ? o.longestName() : argument.paramLabel();
                texts.put(name + " " + option, String.join(" ", argument.description()));
            }
        });
        return texts;
    }
}
