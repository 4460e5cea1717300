package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.operations.Program;
import vn.tonghop.operations.SmallDisk;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;

/** What an operator sees where the home's disk is full, and that a relaunch is all that is needed once there is room. */
class FullDiskTests {

    private static final long LARGE = 1L << 28;
    private static final long TOO_SMALL = 700 << 10;

    @TempDir
    private Path folder;

    @Test
    void saysInTwoSentencesWhatToDoAndGoesOnOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), LARGE)) {
            assumeTrue(disk != null, "no disk can be mounted here");
            Path root = disk.place().resolve("home");
            try (TestHome home = TestHome.shutAt(root, TestDatabase.EMBEDDED.create(root), TestHome.AFTER_NOVEMBER)) {
                home.dropMonth(TestHome.NOVEMBER);
                runs(home, disk, TOO_SMALL);
                disk.resize(LARGE);
                home.reopen();
                RunReport report = home.context().restart(null);
                if (report.status() == RunOutcome.REFUSED) { // there was no room to begin a run
                    report = home.run(TestHome.NOVEMBER);
                }
                assertThat(report.status()).as(report.toString()).isEqualTo(RunOutcome.COMPLETED);
                assertThat(home.count("select count(*) from submission where state = 'FILED'"))
                        .isEqualTo(19);
            }
        }
    }

    private void runs(TestHome home, SmallDisk disk, long room) throws Exception {
        disk.resize(disk.used() + room);
        Program program = Program.on(home, TestHome.AFTER_NOVEMBER)
                .saying(folder.resolve("said"))
                .start("run");
        assertThat(program.exitCode()).as(program.said()).isEqualTo(1);
        assertThat(program.said().lines().filter(line -> !line.startsWith("Đang ")))
                .containsExactly(
                        "Bắt đầu tổng hợp…",
                        "Hết chỗ trên đĩa: giải phóng đĩa chứa thư mục làm việc, thư mục tạm hoặc cơ sở dữ liệu.",
                        "Giải phóng xong thì gõ lại lệnh; lượt chạy dở thì dùng restart --failed. Không mất gì, không có"
                                + " gì bị tính hai lần.");
    }
}
