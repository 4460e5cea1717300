package vn.tonghop.operations.console;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentence;
import vn.tonghop.wording.Sentences;

/** Speaks to people in sentences and to programs in JSON: with {@code --json} nothing else stands on standard output. */
public final class Console {

    /** What commands that sentences recommend end with, so that they act where this one did. */
    private static final String AT = "at";

    private final PrintStream out;
    private final PrintStream err;
    private final Sentences sentences;
    private final Language language;
    private final boolean json;
    private final String at;

    public Console(PrintStream out, PrintStream err, Language language, boolean json) {
        this(out, err, language, json, null);
    }

    /** @param home the one that was named, which commands that are recommended repeat; null where none was */
    public Console(PrintStream out, PrintStream err, Language language, boolean json, @Nullable Path home) {
        this.out = out;
        this.err = err;
        this.sentences = Sentences.load("console", language);
        this.language = language;
        this.json = json;
        this.at = home == null ? "" : " --home " + (home.toString().indexOf(' ') < 0 ? home : "\"" + home + "\"");
    }

    public Language language() {
        return language;
    }

    public boolean isJson() {
        return json;
    }

    /** A sentence of the bundle with its values: name, value, name, value; a null value shows nothing. */
    public String text(String key, @Nullable Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(AT, at));
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), Objects.toString(namesAndValues[i + 1], ""));
        }
        return sentences.render(key, values);
    }

    /** The same with the values as a map. */
    public String text(String key, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(AT, at);
        return sentences.render(key, all);
    }

    /** A sentence of the bundle that a query has answered with. */
    public String text(Sentence sentence) {
        return text(sentence.key(), sentence.values());
    }

    /** Does work and shows on standard error how far it is; shows nothing with {@code --json}. */
    public <T> T watching(WorkProgress progress, Callable<T> work) throws Exception {
        if (json) {
            return work.call();
        }
        Progress shown = new Progress(err, Console::isTerminal, () -> line(progress.look()), System::nanoTime);
        shown.start();
        try {
            return work.call();
        } finally {
            shown.end();
        }
    }

    private Progress.Line line(WorkProgress.Seen seen) {
        Map<String, ?> values = Map.of("done", seen.done(), "all", seen.all(), "rows", BigDecimal.valueOf(seen.rows()));
        return new Progress.Line(sentences.render("progress." + seen.step(), values), seen.done(), seen.all());
    }

    /** Whether a person looks on: standard output and input are theirs. */
    @SuppressWarnings(
            "SystemConsoleNull") // from Java 22 on a file is taken for a terminal, and sees the line written over
    public static boolean isTerminal() {
        return System.console() != null;
    }

    /** Tells people; silent with {@code --json}. */
    public void say(String key, @Nullable Object... namesAndValues) {
        if (!json) {
            out.println(text(key, namesAndValues));
        }
    }

    /** Tells people what a query has answered with; silent with {@code --json}. */
    public void say(Sentence sentence) {
        line(text(sentence));
    }

    /** Tells what is going on, beside the answer itself. */
    public void progress(String key, @Nullable Object... namesAndValues) {
        if (!json) {
            err.println(text(key, namesAndValues));
        }
    }

    /** Tells why a command did not do what was asked. */
    public void complain(String key, @Nullable Object... namesAndValues) {
        err.println(text(key, namesAndValues));
    }

    /** The same by a sentence that was answered with. */
    public void complain(Sentence sentence) {
        err.println(text(sentence));
    }

    /** A line that is no sentence of the bundle, for people. */
    public void line(String line) {
        if (!json) {
            out.println(line);
        }
    }

    void errorLine(String line) {
        err.println(line);
    }

    /** The answer for programs; silent without {@code --json}. */
    public void answer(Object value) {
        if (json) {
            // Made where it is needed: people's commands do without it, and it costs their start.
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(mapper.writeValueAsString(value));
        }
    }

    /** Standard output itself, for answers that are streamed. */
    public PrintStream out() {
        return out;
    }

    /** A stream on which Vietnamese stays Vietnamese whatever the machine's default. */
    public static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
