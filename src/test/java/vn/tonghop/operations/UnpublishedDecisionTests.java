package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision that is committed stands, whatever happens to the documents after it, and says so. */
class UnpublishedDecisionTests {

    @TempDir
    private Path folder;

    @Test
    void saysThatAMonthIsClosedWhoseDocumentsCouldNotBeWritten() throws Exception {
        TestHome home = TestHome.afterDecember(TestDatabase.EMBEDDED, folder.resolve("home"));
        home.shut();
        Path reports = home.root().resolve("reports/2023-12");
        DecemberRuns.remove(reports);
        Files.writeString(reports, "chỗ này đã có tệp khác");
        Said closed = Said.at(home, "close --period 2023-12 --by A");
        assertThat(closed.code()).as(closed.err()).isEqualTo(3);
        assertThat(closed.out()).contains("Đã chốt kỳ 2023-12");
        assertThat(closed.err()).contains("không phải làm lại", "reports/2023-12", "lệnh run");
        assertThat(Said.at(home, "close --period 2023-12 --by A").err()).contains("đã chốt");
        Files.delete(reports);
        Said.at(home, "run");
        assertThat(reports.resolve("bao-cao-2023-12.docx")).exists();
        assertThat(Said.at(home, "verify --period 2023-12").code()).isZero();
    }
}
