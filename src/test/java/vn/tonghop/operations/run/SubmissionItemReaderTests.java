package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.reconciliation.TestStore;
import vn.tonghop.staging.submission.StagedItem;

/** A partition stopped at any item goes on at the next one, however far it had read ahead. */
@SuppressWarnings("NullAway.Init") // set before each test
class SubmissionItemReaderTests {

    private static final int ROWS = 1700;
    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final String ALL = "first,second,third";

    @TempDir
    private Path folder;

    private final WorkProgress progress = new WorkProgress();

    private TestStore store;

    @BeforeEach
    void register() throws IOException {
        store = new TestStore();
        submission("first", "so_kiem_dinh_T12.2023.csv", register(ROWS));
        submission("second", "khong doc duoc.pdf", "%PDF-1.7");
        submission("third", "so_kiem_dinh_T12.2023 (2).csv", register(3));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1000, 1234, 1699, 1703, 1704, 1705, 1706, 1710})
    void goesOnAtTheItemAfterTheLastCommitted(int committed) throws IOException {
        List<StagedItem> undisturbed = readAll(new ExecutionContext());
        assertThat(undisturbed).hasSizeGreaterThan(1710);

        ExecutionContext context = new ExecutionContext();
        SubmissionItemReader stopped = reader(ALL);
        stopped.open(context);
        List<StagedItem> items = new ArrayList<>();
        for (int i = 0; i < committed; i++) {
            items.add(stopped.read());
        }
        stopped.update(context);
        stopped.read();
        stopped.close();
        items.addAll(readAll(context));

        assertThat(items).isEqualTo(undisturbed);
    }

    @Test
    void givesNothingOnceAllIsCommitted() throws IOException {
        ExecutionContext context = new ExecutionContext();
        SubmissionItemReader reader = reader(ALL);
        reader.open(context);
        while (reader.read() != null) {
            reader.update(context);
        }
        reader.update(context);
        reader.close();
        assertThat(readAll(context)).isEmpty();
    }

    @Test
    void failsOnBytesThatAreGoneAfterAllThatStandsBeforeThem() throws IOException {
        Files.delete(folder.resolve("archive/second"));
        SubmissionItemReader reader = reader(ALL);
        reader.open(new ExecutionContext());
        List<StagedItem> items = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (StagedItem item = reader.read(); item != null; item = reader.read()) {
                        items.add(item);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("second");
        reader.close();
        assertThat(items)
                .hasSizeGreaterThan(ROWS)
                .allMatch(item -> item.submission().equals("first"));
    }

    @Test
    void tellsFilesThatAreDoneAndEachRowThatIsRead() throws IOException {
        progress.begin("stageRows", 3);
        readAll(new ExecutionContext());
        // A header above each register's rows; nothing of the PDF.
        assertThat(progress.look()).isEqualTo(new WorkProgress.Seen("stageRows", 3, 3, ROWS + 1 + 3 + 1));
        progress.begin("settleVerdicts");
        assertThat(progress.look()).isEqualTo(new WorkProgress.Seen("settleVerdicts", 0, 0, 0));
    }

    private List<StagedItem> readAll(ExecutionContext context) throws IOException {
        SubmissionItemReader reader = reader(ALL);
        reader.open(context);
        List<StagedItem> items = new ArrayList<>();
        for (StagedItem item = reader.read(); item != null; item = reader.read()) {
            items.add(item);
        }
        reader.close();
        return items;
    }

    private SubmissionItemReader reader(String ids) {
        Submissions submissions = new Submissions(store.jdbc());
        return new SubmissionItemReader(
                ids,
                submissions,
                new SubmissionArchive(new HomeFolder(folder), submissions),
                new SourceFiles(ReadingBounds.defaults()),
                CATALOGUE,
                progress);
    }

    private static String register(int rows) {
        StringBuilder csv = new StringBuilder("STT,Ngày,Số giấy chứng nhận,Loại phương tiện đo,Số lượng,Kết quả\r\n");
        for (int i = 1; i <= rows; i++) {
            csv.append(i).append(",20/11/2023,KĐ-").append(i).append(",Cân bàn,1,Đạt\r\n");
        }
        return csv.toString();
    }

    private void submission(String id, String name, String content) throws IOException {
        Path bytes = folder.resolve("archive").resolve(id);
        Files.createDirectories(bytes.getParent());
        Files.writeString(bytes, content);
        LocalDateTime time = LocalDateTime.of(2023, 12, 14, 9, 0);
        store.jdbc()
                .update(
                        "insert into submission (id, unit_code, part, check_only, file_path, sha256, byte_size,"
                                + " modified_at, received_at, received_run, default_period, period, inbox_cleared, archive_path,"
                                + " state) values (?, 'TTUD', '', false, ?, ?, ?, ?, ?, 1, '2023-12', '2023-12', true, ?,"
                                + " 'RECEIVED')",
                        id,
                        "TTUD/" + name,
                        "0".repeat(64),
                        content.length(),
                        time,
                        time,
                        "archive/" + id);
    }
}
