package vn.tonghop.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.report.word.EditedReport;

class LintCommandTests {

    private static final String GAP = "[chưa có số liệu]";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void returnsZeroForACleanReport() throws Exception {
        assertThat(run(EditedReport.untouched().text(GAP, "21").save(folder), false))
                .isZero();
        assertThat(printed()).isEqualTo("bao-cao.docx: đúng thể thức.\n");
    }

    @Test
    void returnsThreeAndNamesTheArticle() throws Exception {
        Path file = EditedReport.untouched()
                .text(GAP, "21")
                .text("w:left=\"1701\"", "w:left=\"1417\"")
                .save(folder);
        assertThat(run(file, false)).isEqualTo(3);
        assertThat(printed()).isEqualTo("""
                        - Lề trái 25 mm; quy định 30–35 mm. (Phụ lục I, Phần I, Mục I, khoản 3)
                        bao-cao.docx: 1 điểm chưa đúng thể thức.
                        """);
    }

    @Test
    void printsNothingButTheListForPrograms() throws Exception {
        assertThat(run(EditedReport.untouched().text(GAP, "21").save(folder), true))
                .isZero();
        assertThat(printed().strip()).isEqualTo("[ ]");
    }

    @Test
    void returnsOneForWhatIsNoWordFile() throws Exception {
        assertThat(run(Files.writeString(folder.resolve("a.docx"), "chữ"), false))
                .isEqualTo(1);
        assertThat(printed()).isEmpty();
    }

    @Test
    void callsAMissingFileWrongUse() {
        assertThatThrownBy(() -> run(folder.resolve("none.docx"), false))
                .isInstanceOfSatisfying(WrongUse.class, e -> assertThat(e.key()).isEqualTo("file.missing"));
    }

    private int run(Path file, boolean json) throws Exception {
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            LintCommand command = new LintCommand();
            command.file = file;
            command.options.json = json;
            return command.call();
        } finally {
            System.setOut(before);
        }
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
