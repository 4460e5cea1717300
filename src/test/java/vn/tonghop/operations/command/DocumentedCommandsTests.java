package vn.tonghop.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.wording.Language;

/** The pages name no command, option or argument that the program does not take. */
class DocumentedCommandsTests {

    static Stream<String> commands() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : PageCommands.pages()) {
            PageCommands.of(page).forEach(given -> found.add(given.line()));
            found.addAll(PageCommands.named(page));
        }
        return found.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void takesTheCommand(String line) {
        String[] words = new PageCommands.Given(line, List.of()).words().toArray(String[]::new);
        assertThatCode(() -> TonghopCommand.commandLine(Language.VI).parseArgs(words))
                .doesNotThrowAnyException();
    }

    @Test
    void findsTheCommandsOfThePages() throws IOException {
        assertThat(commands()).contains("restart --failed --preview").hasSizeGreaterThan(20);
    }
}
