package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.operations.command.PageCommands;

/** A page whose commands are given one after the other as it gives them, in a home that fits. */
final class PageWalk {

    private static final String PLACE = "/srv/tonghop";

    private final Path page;
    private final TestHome home;
    private final Deque<PageCommands.Given> left;
    private final Map<String, String> words = new HashMap<>();
    private Map<String, String> settings = Map.of();

    PageWalk(String page, TestHome home) throws IOException {
        this.page = Path.of(page);
        this.home = home;
        this.left = new ArrayDeque<>(PageCommands.of(this.page));
        words.put(PLACE, root());
    }

    /** From now on a word of the page stands for another: a place or a number of this home. */
    void reads(String word, String instead) {
        words.put(word, instead);
    }

    /** From now on the program is set so. */
    void sets(Map<String, String> others) {
        settings = others;
    }

    /** Gives the page's next command, which must be this one and end with this code. */
    void gives(String command, int code) {
        give(next(command), code);
    }

    /** The same; it says every line that the page shows, save one of dots, which stands for several. */
    void showsAsGiven(String command, int code) {
        PageCommands.Given given = next(command);
        String screen = give(given, code);
        assertThat(screen.lines())
                .as(page + ": " + command + "\n" + screen)
                .containsAll(given.screen().stream()
                        .filter(line -> !line.equals("…"))
                        .toList());
    }

    private String give(PageCommands.Given given, int code) {
        List<String> arguments = new ArrayList<>();
        given.words().forEach(word -> arguments.add(words.getOrDefault(word, word)));
        if (!arguments.contains("--home")) {
            arguments.addAll(List.of("--home", root()));
        }
        Said said = Said.with(home, settings, arguments);
        String screen =
                (said.err() + said.out()).replace(" --home " + root(), "").replace(root(), PLACE);
        assertThat(said.code()).as(page + ": " + given.line() + "\n" + screen).isEqualTo(code);
        return screen;
    }

    /** Passes over the page's next command, which must be this one. */
    void passes(String command, String reason) {
        assertThat(reason).isNotBlank();
        next(command);
    }

    void ends() {
        assertThat(left).as("commands of " + page + " that nobody has given").isEmpty();
    }

    private PageCommands.Given next(String command) {
        assertThat(left).as(page + " has no more commands").isNotEmpty();
        PageCommands.Given given = left.remove();
        assertThat(given.line()).as("next command of " + page).isEqualTo(command);
        return given;
    }

    private String root() {
        return home.root().toString();
    }
}
