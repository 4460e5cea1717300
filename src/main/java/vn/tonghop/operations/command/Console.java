package vn.tonghop.operations.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Speaks to people in sentences and to programs in JSON: with {@code --json} nothing else stands on standard output. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final Sentences sentences;
    private final Language language;
    private final boolean json;

    Console(PrintStream out, PrintStream err, Language language, boolean json) {
        this.out = out;
        this.err = err;
        this.sentences = Sentences.load("console", language);
        this.language = language;
        this.json = json;
    }

    Language language() {
        return language;
    }

    boolean isJson() {
        return json;
    }

    /** A sentence of the bundle with its values: name, value, name, value; a null value shows nothing. */
    String text(String key, @Nullable Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), Objects.toString(namesAndValues[i + 1], ""));
        }
        return sentences.render(key, values);
    }

    /** The same with the values as a map. */
    String text(String key, Map<String, String> values) {
        return sentences.render(key, new LinkedHashMap<>(values));
    }

    /** Tells how far long work is, on standard error; the sentence names its {@code count}. Silent with {@code --json}. */
    @SuppressWarnings(
            "SystemConsoleNull") // from Java 22 on a file is taken for a terminal, and sees the line written over
    Progress counting(String key) {
        PrintStream silentOrErr =
                json ? new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) : err;
        return new Progress(silentOrErr, System.console() != null, n -> text(key, "count", n), System::nanoTime);
    }

    /** Tells people; silent with {@code --json}. */
    void say(String key, @Nullable Object... namesAndValues) {
        if (!json) {
            out.println(text(key, namesAndValues));
        }
    }

    /** Tells what is going on, beside the answer itself. */
    void progress(String key, @Nullable Object... namesAndValues) {
        if (!json) {
            err.println(text(key, namesAndValues));
        }
    }

    /** Tells why a command did not do what was asked. */
    void complain(String key, @Nullable Object... namesAndValues) {
        err.println(text(key, namesAndValues));
    }

    /** A line that is no sentence of the bundle, for people. */
    void line(String line) {
        if (!json) {
            out.println(line);
        }
    }

    void errorLine(String line) {
        err.println(line);
    }

    /** The answer for programs; silent without {@code --json}. */
    void answer(Object value) {
        if (json) {
            // Made where it is needed: people's commands do without it, and it costs their start.
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(mapper.writeValueAsString(value));
        }
    }

    /** Standard output itself, for answers that are streamed. */
    PrintStream out() {
        return out;
    }

    /** A stream on which Vietnamese stays Vietnamese whatever the machine's default. */
    static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
