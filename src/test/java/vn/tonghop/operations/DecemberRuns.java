package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;

/** Homes in which November is closed and December waits, and what a run over December leaves that nobody disturbs. */
public final class DecemberRuns implements AutoCloseable {

    private final Path folder;
    private final TestHome november;
    private final Outcome undisturbed;
    private final long growth;

    DecemberRuns(TestDatabase database, Path folder) throws Exception {
        this.folder = folder;
        this.november = TestHome.afterNovember(database, folder.resolve(database + "-november"));
        TestHome home = waiting("undisturbed");
        try (home) {
            long before = size(home.root());
            home.reopen();
            home.run(TestHome.DECEMBER);
            undisturbed = Outcome.of(home);
            home.shut();
            growth = size(home.root()) - before;
        }
        remove(home.root());
    }

    /** A shut home in which November is closed and December's files wait in the inbox. */
    TestHome waiting(String name) throws Exception {
        return waitingAt(folder.resolve(november.root().getFileName() + "-" + name));
    }

    /** The same at a place of the caller's choice. */
    TestHome waitingAt(Path place) throws Exception {
        TestHome home = november.shutCopy(place);
        home.dropMonth(TestHome.DECEMBER);
        return home;
    }

    /** How many bytes the run adds to a home. */
    long growth() {
        return growth;
    }

    /** A start of the December run in a process of its own. */
    static Program.Launch launch(TestHome home) {
        return Program.on(home, TestHome.AFTER_DECEMBER);
    }

    /** What an operator types after a run was cut short: {@code restart --failed} or {@code run}. */
    void relaunch(TestHome home, boolean restart) throws Exception {
        home.reopen();
        RunReport report = restart ? home.context().restart(null) : home.run(TestHome.DECEMBER);
        if (report.status() == RunOutcome.REFUSED) { // cut before it was a run, or already at its end
            report = home.run(TestHome.DECEMBER);
        }
        assertThat(report.status()).as(report.toString()).isEqualTo(RunOutcome.COMPLETED);
        assertUndisturbed(home);
    }

    /** Compares an open home with the one that nobody disturbed. */
    void assertUndisturbed(TestHome home) throws Exception {
        Outcome.of(home).isEqualTo(undisturbed);
    }

    /** Drops a home that is done with. */
    public static void remove(Path root) throws IOException {
        for (Path each : List.of(root, root.resolveSibling(root.getFileName() + "-said"))) {
            if (Files.exists(each)) {
                try (Stream<Path> all = Files.walk(each)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    private static long size(Path root) throws IOException {
        long size = 0;
        for (Path file : TestHome.files(root)) {
            size += (Files.size(file) + 4095) / 4096 * 4096;
        }
        return size;
    }

    @Override
    public void close() {
        november.close();
    }
}
