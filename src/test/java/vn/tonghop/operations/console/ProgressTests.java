package vn.tonghop.operations.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.wording.Language;

class ProgressTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();
    private volatile Progress.Line line = new Progress.Line("", 0, 0);

    @Test
    void saysNothingOfWorkThatIsOverInTwoSeconds() {
        Progress progress = progress(true);
        for (int i = 0; i < 20; i++) {
            tell(progress, "đọc", i, 20);
            after(Duration.ofMillis(100));
        }
        progress.end();
        assertThat(said()).isEmpty();
    }

    @Test
    void writesOneLineOverOnATerminalAndClearsIt() {
        Progress progress = progress(true);
        after(Duration.ofSeconds(3));
        tell(progress, "100 dòng", 0, 0);
        after(Duration.ofMillis(100));
        tell(progress, "too soon", 0, 0);
        after(Duration.ofMillis(900));
        tell(progress, "9 dòng", 0, 0);
        progress.end();
        assertThat(said()).isEqualTo("\r100 dòng\r9 dòng  \r      \r");
    }

    @Test
    void drawsABarWhereTheEndIsKnown() {
        Progress progress = progress(true);
        after(Duration.ofSeconds(3));
        tell(progress, "1/8", 1, 8);
        after(Duration.ofSeconds(1));
        tell(progress, "8/8", 8, 8);
        assertThat(said()).isEqualTo("\r[##..................] 1/8\r[####################] 8/8");
    }

    @Test
    void writesAPlainLineNowAndThenElsewhere() {
        Progress progress = progress(false);
        for (int i = 0; i <= 70; i++) {
            tell(progress, i + "/70", i, 70);
            after(Duration.ofSeconds(1));
        }
        progress.end();
        assertThat(said().lines()).containsExactly("2/70", "32/70", "62/70");
    }

    @Test
    void saysNothingAfterItsEnd() {
        Progress progress = progress(false);
        progress.end();
        after(Duration.ofSeconds(100));
        tell(progress, "late", 1, 2);
        assertThat(said()).isEmpty();
    }

    @Test
    void looksByItselfWhileTheWorkGoesOn() {
        line = new Progress.Line("đang đọc", 1, 2);
        Progress progress = progress(false);
        after(Duration.ofSeconds(3));
        progress.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> said().contains("đang đọc"));
        progress.end();
    }

    @ParameterizedTest
    @EnumSource
    void keepsStandardOutputCleanAndTheAnswerOfTheWork(Language language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                language,
                false);
        WorkProgress work = new WorkProgress();
        work.begin("stageRows", 18);
        for (int i = 0; i < 12; i++) {
            work.fileDone();
        }
        work.rows(1_234_567);
        int answer = console.watching(work, () -> {
            await().atMost(Duration.ofSeconds(10)).until(() -> !said().isEmpty());
            return 7;
        });
        assertThat(answer).isEqualTo(7);
        assertThat(out.size()).isZero();
        assertThat(said())
                .contains(
                        language == Language.VI
                                ? "Đang đọc số liệu: xong 12/18 tệp, 1.234.567 dòng…"
                                : "Reading: 12 of 18 files done, 1,234,567 rows…");
    }

    private Progress progress(boolean terminal) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Progress(out, () -> terminal, () -> line, now::get);
    }

    private void tell(Progress progress, String sentence, int done, int all) {
        line = new Progress.Line(sentence, done, all);
        progress.look();
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
