package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that pages give, with what they say the program answers. */
public final class PageCommands {

    private static final Pattern LINE = Pattern.compile("(?:\\$ )?(?:\\S*/)?tonghop ((?!=).*)");
    private static final Pattern INLINE = Pattern.compile("`tonghop ([^`]*)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private PageCommands() {}

    /**
     * A command of a page.
     *
     * @param line what is given, without what leads to the program
     * @param screen the lines that follow it in its block
     */
    public record Given(String line, List<String> screen) {

        /** The words of the line, quotes taken off. */
        public List<String> words() {
            List<String> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(line);
            while (matcher.find()) {
                words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            }
            return words;
        }
    }

    /** Every page that tells people how the program is used. */
    public static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> all = Files.walk(Path.of("docs"))) {
            all.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    /** The commands of a page's code blocks, in order. */
    public static List<Given> of(Path page) throws IOException {
        List<Given> found = new ArrayList<>();
        String block = "";
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                block = block.isEmpty() ? line.strip() : "";
            } else if (block.equals("```")) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    found.add(new Given(matcher.group(1), new ArrayList<>()));
                } else if (!found.isEmpty() && !line.isBlank()) {
                    found.get(found.size() - 1).screen().add(line);
                }
            }
        }
        return found;
    }

    /** The commands that a page names in its sentences, those with a word to be replaced left out. */
    public static List<String> named(Path page) throws IOException {
        return inSentences(page).stream()
                .filter(line -> !line.equals("--version")) // no command
                .filter(line -> !line.matches(".*(?:[<…]|\\b(?:ID|DIR|COMMAND|FILE)\\b).*"))
                .toList();
    }

    /** The commands that a page names in its sentences, as they stand there. */
    public static List<String> inSentences(Path page) throws IOException {
        return INLINE.matcher(Files.readString(page))
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
