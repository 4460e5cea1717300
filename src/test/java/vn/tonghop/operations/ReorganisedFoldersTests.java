package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in the folders of units that have become another one. */
class ReorganisedFoldersTests {

    private static final Path MERGER = Path.of("src/test/resources/vn/tonghop/merger.yaml");
    private static final String OLD = "Trung tâm Bắc Giang/BM01.csv";
    private static final String NEW = "HN/BM01.csv";
    private static final String NOT_IN_BEING = "unit-not-in-being";

    private DecidingHome home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        Path root = folder.resolve("home");
        Files.createDirectories(root.resolve("catalogue"));
        Files.copy(MERGER, root.resolve("catalogue/merger.yaml"));
        home = new DecidingHome(root).at("2025-07-15T02:00:00Z");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void comesBackFromTheOldFolderAndCountsFromTheNewOne() throws Exception {
        home.drop(OLD, form("7/2025", "HN-01", 50, 580)).answer("2025-07");
        assertThat(home.verdicts()).containsExactly(OLD + " RETURNED");
        assertThat(home.figure("2025-07", "HN-01.period")).isEqualTo("null");
        assertThat(home.open("2025-07", NOT_IN_BEING)).containsExactly("=BG");
        assertThat(note("Trung tâm Bắc Giang/BM01.csv.DA-NHAN.txt"))
                .startsWith("\uFEFFTRẢ LẠI ĐỂ SỬA: Trung tâm Bắc Giang hoạt động đến hết ngày 30/6/2025; số liệu tháng"
                        + " 7/2025 do Trung tâm hợp nhất báo cáo. Gửi tệp vào thư mục “HN”.")
                .doesNotContain("Sửa ngay trên tệp này");

        home.drop(NEW, form("7/2025", "HN-01", 50, 580)).answer("2025-07");
        assertThat(home.verdicts()).containsExactly(OLD + " RETURNED", NEW + " ACCEPTED_WITH_WARNINGS");
        assertThat(home.figure("2025-07", "HN-01.period")).isEqualTo("50");
        assertThat(home.open("2025-07", NOT_IN_BEING)).isEmpty();
    }

    @Test
    void countsALateFileOfTheOldUnitsLastMonth() throws Exception {
        home.drop(NEW, form("7/2025", "HN-01", 50, 580))
                .drop(OLD, form("6/2025", "BG-01", 20, 300))
                .drop("BN/BM01.csv", form("6/2025", "BN-01", 30, 230))
                .answer(null);
        assertThat(home.figure("2025-06", "BG-01.cumulative")).isEqualTo("300");
        assertThat(home.figure("2025-07", "HN-01.cumulative")).isEqualTo("580");
        assertThat(home.open("2025-07", NOT_IN_BEING)).isEmpty();
        assertThat(home.open("2025-07", "cumulative-does-not-roll-forward")).isEmpty();
    }

    @Test
    void writesBlankFormsOnlyForUnitsInBeing() {
        String root = home.path("").toString();
        home.close();
        Said ended = Said.tonghop("forms", "--period", "2025-08", "--unit", "BG", "--home", root);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("Kỳ 2025-08 không có đơn vị BG");
        assertThat(Said.tonghop("forms", "--period", "2025-06", "--unit", "BG", "--home", root)
                        .code())
                .isZero();
    }

    private String note(String path) throws IOException {
        return Files.readString(home.path("inbox").resolve(path), StandardCharsets.UTF_8);
    }

    private static String form(String period, String indicator, int value, int cumulative) {
        return """
                Kỳ báo cáo: %s
                Mã chỉ tiêu,Chỉ tiêu,Trong kỳ,Lũy kế
                %s,Kiểm định,%d,%d
                """.formatted(period, indicator, value, cumulative);
    }
}
