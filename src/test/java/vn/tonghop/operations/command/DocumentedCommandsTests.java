package vn.tonghop.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.wording.Language;

/** The pages name no command, option or argument that the program does not take. */
class DocumentedCommandsTests {

    private static final Pattern LINE = Pattern.compile("(?:\\$ )?(?:\\S*/)?tonghop ((?!=).*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static Stream<String> commands() throws IOException {
        List<String> found = new ArrayList<>(in(Path.of("README.md")));
        try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
            for (Path page :
                    pages.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                found.addAll(in(page));
            }
        }
        return found.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void takesTheCommand(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        assertThatCode(() -> TonghopCommand.commandLine(Language.VI).parseArgs(words.toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @Test
    void findsTheCommandsOfThePages() throws IOException {
        assertThat(commands()).contains("restart --failed --preview").hasSizeGreaterThan(20);
    }

    /** The lines of a page's code blocks that give a command, without what leads to the program. */
    private static List<String> in(Path page) throws IOException {
        List<String> found = new ArrayList<>();
        String block = "";
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                block = block.isEmpty() ? line.strip() : "";
            } else if (block.equals("```")) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
