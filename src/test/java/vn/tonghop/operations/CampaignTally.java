package vn.tonghop.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.opentest4j.TestAbortedException;

/** Counts what the campaign did, by database and kind of disturbance. */
final class CampaignTally {

    private static final Path FILE = Path.of("target", "crash-campaign.md");

    private static final Path DIFFERENCES = Path.of("target", "crash-campaign-differences.txt");

    private final Map<String, int[]> counts = new ConcurrentSkipListMap<>();

    /** A case, which says whether its disturbance struck before the run had ended. */
    interface Case {
        boolean strike() throws Exception;
    }

    /** Does a case and counts it; a case that throws is a difference, which is told at once, unless it cannot be done here. */
    void count(TestDatabase database, String kind, String name, Case work) throws Exception {
        int[] count = counts.computeIfAbsent("| " + database + " | " + kind + " |", k -> new int[3]);
        count[0]++;
        count[2]++;
        try {
            count[1] += work.strike() ? 1 : 0;
            count[2]--;
        } catch (TestAbortedException e) {
            count[0]--;
            count[2]--;
            throw e;
        } catch (Exception | AssertionError e) {
            StringWriter told = new StringWriter();
            e.printStackTrace(new PrintWriter(told));
            Files.writeString(
                    DIFFERENCES,
                    "== %s %s %s%n%s%n".formatted(database, kind, name, told),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            throw e;
        } finally {
            write();
        }
    }

    private void write() throws IOException {
        StringBuilder table = new StringBuilder(
                        "| database | what happens | cases | struck a run under way | differences |\n")
                .append("| --- | --- | ---: | ---: | ---: |\n");
        counts.forEach((key, n) -> table.append("%s %d | %d | %d |%n".formatted(key, n[0], n[1], n[2])));
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, table);
    }
}
