package vn.tonghop.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Answers every file of a corpus that others wrote, in one JVM of 512 MB; see {@code docs/corpus.md}. */
@EnabledIfEnvironmentVariable(named = "CORPUS_DIR", matches = ".+", disabledReason = "CORPUS_DIR names no corpus")
class CorpusTests {

    private static final Pattern ARGUED = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @TempDir
    Path folder;

    @Test
    void answersEveryFileAsItsManifestSaysOrAsThePageArgues() throws Exception {
        Path told = folder.resolve("told");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Dtonghop.reading.time=20s",
                        "-cp",
                        classPath(),
                        CorpusProgram.class.getName(),
                        System.getenv("CORPUS_DIR"),
                        "20")
                .redirectOutput(told.toFile())
                .redirectError(folder.resolve("log").toFile())
                .start();
        boolean ended = program.waitFor(9, TimeUnit.MINUTES);
        program.destroyForcibly();
        List<String> lines = Files.readAllLines(told, StandardCharsets.UTF_8);
        lines.forEach(System.out::println);

        assertThat(ended).as("ends").isTrue();
        assertThat(program.exitValue())
                .as("neither crashes, nor hangs, nor calls the outside: %s", Files.readString(folder.resolve("log")))
                .isZero();
        assertThat(lines).anyMatch(line -> line.startsWith(CorpusProgram.TOTAL));
        Set<String> different = lines.stream()
                .filter(line -> line.startsWith(CorpusProgram.DIFFERENT))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toSet());
        assertThat(different).containsExactlyInAnyOrderElementsOf(argued());
    }

    /** Of this JVM, whoever started it: a runner may load the tests by a class loader of its own. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : path;
    }

    private static Set<String> argued() throws IOException {
        return ARGUED.matcher(Files.readString(Path.of("docs/corpus.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }
}
