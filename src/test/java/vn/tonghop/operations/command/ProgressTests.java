package vn.tonghop.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;

    @Test
    void saysNothingOfWorkThatIsOverInTwoSeconds() {
        Progress progress = progress(true);
        for (int i = 0; i < 20; i++) {
            progress.count(i);
            after(Duration.ofMillis(100));
        }
        progress.end();
        assertThat(said()).isEmpty();
    }

    @Test
    void writesOneLineOverOnATerminalAndClearsIt() {
        Progress progress = progress(true);
        progress.count(1);
        after(Duration.ofSeconds(3));
        progress.count(100);
        after(Duration.ofSeconds(1));
        progress.count(9);
        progress.end();
        assertThat(said()).isEqualTo("\r100 tệp\r9 tệp  \r     \r");
    }

    @Test
    void writesAPlainLineNowAndThenElsewhere() {
        Progress progress = progress(false);
        for (int i = 0; i <= 70; i++) {
            progress.count(i);
            after(Duration.ofSeconds(1));
        }
        progress.end();
        assertThat(said().lines()).containsExactly("2 tệp", "32 tệp", "62 tệp");
    }

    private Progress progress(boolean terminal) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Progress(out, terminal, n -> n + " tệp", () -> now);
    }

    private void after(Duration time) {
        now += time.toNanos();
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
