package vn.tonghop.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTests {

    private static final Path SAMPLES = Path.of("input-samples");

    @TempDir
    private Path fresh;

    @Test
    void writesTheBytesOfEverySample() throws IOException {
        new SampleGenerator(fresh).write();

        assertThat(files(fresh)).isEqualTo(files(SAMPLES)).hasSize(38);
        for (String file : files(fresh)) {
            assertThat(fresh.resolve(file)).as(file).hasSameBinaryContentAs(SAMPLES.resolve(file));
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("2023-"))
                    .sorted()
                    .toList();
        }
    }
}
