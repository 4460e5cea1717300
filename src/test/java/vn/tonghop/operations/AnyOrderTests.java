package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.year.YearFacts;
import vn.tonghop.year.YearForms;

/** Files of different slots may come in any order, all at once or a few a night: what is closed is the same to the byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyOrderTests {

    private static final YearMonth MONTH = YearFacts.FIRST;
    private static final int MOST_AT_ONCE = 8;

    @TempDir
    private static Path folder;

    private Map<String, byte[]> files;
    private List<String> ledger;
    private List<String> findings;
    private SortedMap<String, String> documents;

    @BeforeAll
    void closeInOneGo() throws Exception {
        files = new YearForms(YearFacts.of(7)).all(MONTH);
        try (YearHome home = new YearHome(folder.resolve("one"))) {
            home.drop(MONTH, files).afterCutoff(MONTH, 0).run(MONTH.toString());
            close(home);
            ledger = home.ledger();
            findings = home.findings(MONTH);
            documents = documents(home);
        }
        assertThat(ledger).hasSizeGreaterThan(50);
        assertThat(documents.keySet())
                .contains("reports/2023-11/bao-cao-2023-11.docx", "reports/2023-11/phu-luc-2023-11.xlsx");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void closesTheSameFiguresAndDocuments(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> order = new ArrayList<>(files.keySet());
        Collections.shuffle(order, random);
        try (YearHome home = new YearHome(folder.resolve("order " + seed))) {
            home.afterCutoff(MONTH, 0);
            while (!order.isEmpty()) {
                List<String> night = order.subList(0, Math.min(order.size(), 1 + random.nextInt(MOST_AT_ONCE)));
                for (String path : night) {
                    home.drop(MONTH, path, Objects.requireNonNull(files.get(path)), random.nextInt(5));
                }
                night.clear();
                home.run(MONTH.toString());
            }
            close(home);
            assertThat(home.ledger()).isEqualTo(ledger);
            assertThat(home.findings(MONTH)).isEqualTo(findings);
            assertThat(documents(home)).isEqualTo(documents);
        }
    }

    private static void close(YearHome home) throws Exception {
        home.acceptAll(MONTH);
        assertThat(home.close(MONTH).isDone()).isTrue();
    }

    private static SortedMap<String, String> documents(YearHome home) throws Exception {
        return home.home().hashes("reports");
    }
}
