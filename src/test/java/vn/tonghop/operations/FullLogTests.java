package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.operations.command.TonghopCommand;

/** What a command says goes to a disk that is full, as where a timer keeps its log there. */
class FullLogTests {

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();
    private TestHome home;

    @BeforeEach
    void laysFiles() throws Exception {
        Path root = folder.resolve("nhà");
        home = TestHome.shutAt(root, TestDatabase.EMBEDDED.create(root), TestHome.AFTER_DECEMBER);
        home.drop(TestHome.SAMPLES.resolve("2023-12/QLKH/BM04 QLKH thang 12.xlsx"), "QLKH/BM04.xlsx", TestHome.SAVED);
        System.setProperty("tonghop.clock", TestHome.AFTER_DECEMBER.toString());
    }

    @AfterEach
    void speaksAgain() {
        System.setOut(out);
        System.setErr(err);
        System.clearProperty("tonghop.clock");
        home.close();
    }

    @Test
    void runsAllTheSame() throws Exception {
        System.setOut(full());
        System.setErr(full());
        assertThat(tonghop("run")).isEqualTo(3);
        System.setOut(out);
        System.setErr(err);
        assertThat(home.result(TestHome.DECEMBER).json().get("submissions")).hasSize(1);
        assertThat(TestHome.files(home.root().resolve("answers/QLKH/2023-12"))).hasSize(2);
        assertThat(Said.at(home, "runs").out()).contains("xong");
    }

    @Test
    void takesNoPartOfAnAnswerForTheWhole() {
        System.setOut(full());
        System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
        assertThat(tonghop("status", "--json")).isEqualTo(1);
        assertThat(complaint.toString(StandardCharsets.UTF_8))
                .isEqualTo("Không ghi hết được câu trả lời (đĩa đầy, hoặc chương trình nhận đã đóng), nên phần đã ghi"
                        + " không trọn vẹn. Xem lại nơi ghi rồi gõ lại lệnh." + System.lineSeparator());
    }

    private int tonghop(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--home";
        all[words.length + 1] = home.root().toString();
        return TonghopCommand.execute(all);
    }

    /** Takes nothing, as /dev/full does. */
    private static PrintStream full() {
        OutputStream none = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        return new PrintStream(none, true, StandardCharsets.UTF_8);
    }
}
