package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The notes in the inbox come when a file is answered and go when its unit sends again. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class InboxNotesTests {

    private static final Path SAMPLE =
            TestHome.SAMPLES.resolve("2023-12/QLKH/Theo dõi đề tài, dự án tháng 12-2023.xlsx");
    private static final Path OTHER = TestHome.SAMPLES.resolve("2023-12/QLKH/BM04 QLKH thang 12.xlsx");

    private final TestDatabase database;

    @TempDir
    private Path folder;

    private TestHome home;
    private Path inbox;

    InboxNotesTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        home = TestHome.create(database, folder.resolve("home"));
        home.clock().set(TestHome.AFTER_DECEMBER);
        inbox = home.root().resolve("inbox");
    }

    @AfterEach
    void close() {
        if (home != null) { // the test was skipped
            home.close();
        }
    }

    @Test
    void standsNeverBesideAnAcceptedCorrection() throws Exception {
        sendsReturned("QLKH/sổ.xlsx");
        assertThat(notes()).containsExactly("QLKH/sổ.xlsx.DA-NHAN.txt");
        assertThat(Files.readString(inbox.resolve("QLKH/sổ.xlsx.DA-NHAN.txt")))
                .startsWith(
                        "\uFEFFTRẢ LẠI ĐỂ SỬA: Biểu BM11 chưa được tính, còn 1 điểm phải sửa, nêu trong phiếu trả lời.")
                .doesNotContain("tô đỏ")
                .doesNotContain("dưới đây");

        home.drop(SAMPLE, "QLKH/sổ (sửa).xlsx", TestHome.SAVED.plusSeconds(60));
        home.run(TestHome.DECEMBER);

        assertThat(notes()).containsExactly("QLKH/sổ (sửa).xlsx.DA-NHAN.txt");
    }

    @Test
    void comesBackForNothingThatWasSentBefore() throws Exception {
        home.drop(SAMPLE, "QLKH/sổ.xlsx", TestHome.SAVED);
        home.run(TestHome.DECEMBER);
        home.drop(OTHER, "QLKH/thuyết minh.xlsx", TestHome.SAVED);
        home.run(TestHome.DECEMBER);
        Spoiled.sheet(0, Spoiled.text("F7", "Đạt")).spoil(SAMPLE, folder.resolve("later.xlsx"));
        home.drop(folder.resolve("later.xlsx"), "QLKH/sổ.xlsx", TestHome.SAVED.plusSeconds(60));
        home.run(TestHome.DECEMBER); // the first answer says now that it was superseded
        home.run(TestHome.DECEMBER);
        assertThat(notes()).containsExactly("QLKH/sổ.xlsx.DA-NHAN.txt");
        assertThat(Files.readString(inbox.resolve("QLKH/sổ.xlsx.DA-NHAN.txt"))).contains("ĐÃ NHẬN");
    }

    @Test
    void staysWhenAnotherPartOfTheUnitSendsOrAFileIsOnlyChecked() throws Exception {
        home.drop(SAMPLE, "QLKH/sổ.xlsx", TestHome.SAVED);
        home.run(TestHome.DECEMBER);
        home.drop(OTHER, "QLKH/Phòng A/thuyết minh.xlsx", TestHome.SAVED);
        home.drop(OTHER, "QLKH/KIEM-TRA/thử.xlsx", TestHome.SAVED);
        home.run(TestHome.DECEMBER);
        assertThat(notes())
                .containsExactly(
                        "QLKH/KIEM-TRA/thử.xlsx.DA-NHAN.txt",
                        "QLKH/Phòng A/thuyết minh.xlsx.DA-NHAN.txt",
                        "QLKH/sổ.xlsx.DA-NHAN.txt");
    }

    @Test
    void namesOfCorrectedAnswersDoNotGrow() throws Exception {
        sendsReturned("QLKH/sổ.xlsx");
        for (int round = 1; round <= 3; round++) {
            Path answer = answers().get(answers().size() - 1);
            String name = String.valueOf(answer.getFileName());
            Spoiled.sheet(1, Spoiled.text("C" + (6 + round), "Lần sửa " + round))
                    .spoil(answer, folder.resolve(name));
            home.drop(folder.resolve(name), "QLKH/" + name, TestHome.SAVED.plusSeconds(round * 60L));
            home.run(TestHome.DECEMBER);
        }
        assertThat(answers())
                .hasSize(4)
                .allSatisfy(
                        a -> assertThat(String.valueOf(a.getFileName())).matches("sổ\\.xlsx\\.[0-9a-f]{12}\\.xlsx"));
        assertThat(notes()).hasSize(1);
    }

    @Test
    void givesAMisplacedFileBackBesideItsNoteUntilItIsMoved() throws Exception {
        home.drop(SAMPLE, "sổ.xlsx", TestHome.SAVED);
        assertThat(home.run(TestHome.DECEMBER).verdicts()).containsEntry("RETURNED", 1);
        assertThat(inbox.resolve("sổ.xlsx")).exists();
        assertThat(notes()).containsExactly("sổ.xlsx.DA-NHAN.txt");
        assertThat(slip()).doesNotContain("Đơn vị\nsổ.xlsx").contains("chưa rõ (tệp nằm ngoài thư mục của các đơn vị)");

        assertThat(home.run(TestHome.DECEMBER).verdicts()).isEmpty();
        assertThat(home.count("select count(*) from submission")).isOne();

        Files.createDirectories(inbox.resolve("QLKH"));
        Files.move(inbox.resolve("sổ.xlsx"), inbox.resolve("QLKH/sổ.xlsx"));
        assertThat(home.run(TestHome.DECEMBER).verdicts()).containsEntry("ACCEPTED", 1);
        assertThat(notes()).containsExactly("QLKH/sổ.xlsx.DA-NHAN.txt");
    }

    private void sendsReturned(String place) throws Exception {
        Spoiled.sheet(0, Spoiled.text("C6", "Việc riêng")).spoil(SAMPLE, folder.resolve("spoiled.xlsx"));
        home.drop(folder.resolve("spoiled.xlsx"), place, TestHome.SAVED);
        assertThat(home.run(TestHome.DECEMBER).verdicts()).containsEntry("RETURNED", 1);
    }

    private List<Path> answers() throws Exception {
        return TestHome.files(home.root().resolve("answers")).stream()
                .filter(a -> a.toString().endsWith(".xlsx"))
                .sorted((a, b) -> {
                    try {
                        return Files.getLastModifiedTime(a).compareTo(Files.getLastModifiedTime(b));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private String slip() throws Exception {
        StringBuilder text = new StringBuilder();
        try (var workbook = WorkbookFactory.create(answers().get(0).toFile())) {
            DataFormatter formatter = new DataFormatter();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(
                            cell -> text.append(formatter.formatCellValue(cell)).append('\n')));
        }
        return text.toString();
    }

    private List<String> notes() throws Exception {
        return TestHome.files(inbox).stream()
                .map(f -> inbox.relativize(f).toString())
                .filter(f -> f.endsWith(".DA-NHAN.txt"))
                .toList();
    }
}
