package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** What can be seen of a run while it goes on. */
class RunProgressTests {

    private static final List<String> STEPS = List.of(
            "starting",
            "receiveFiles",
            "freezeManifest",
            "stageRows",
            "settleVerdicts",
            "reconcileTotals",
            "answerUnits",
            "compileReports");

    @TempDir
    private Path folder;

    @Test
    void namesItsStepsInOrderAndTheFilesThatAreStillToBeRead() throws Exception {
        try (TestHome home = TestHome.create(TestDatabase.EMBEDDED, folder)) {
            home.dropMonth(TestHome.NOVEMBER);
            int files = TestHome.files(home.root().resolve("inbox")).size();
            Set<WorkProgress.Seen> seen = watch(home);
            List<String> steps =
                    seen.stream().map(WorkProgress.Seen::step).distinct().toList();
            assertThat(STEPS).containsSubsequence(steps);
            assertThat(steps).contains("stageRows", "answerUnits", "compileReports");
            List<WorkProgress.Seen> staging =
                    seen.stream().filter(s -> s.step().equals("stageRows")).toList();
            assertThat(staging).extracting(WorkProgress.Seen::all).containsOnly(files);
            assertThat(staging).extracting(WorkProgress.Seen::done).isSorted().allMatch(n -> n <= files);
            long rows = home.count("select sum(rows_read) from staged_sheet");
            assertThat(staging)
                    .extracting(WorkProgress.Seen::rows)
                    .isSorted()
                    .allMatch(n -> n <= rows)
                    .anyMatch(n -> n > 0);
        }
    }

    @Test
    void countsOnlyWhatARestartHasLeftToDo() throws Exception {
        try (TestHome home = TestHome.create(TestDatabase.EMBEDDED, folder)) {
            home.dropMonth(TestHome.NOVEMBER);
            home.jdbc().execute("alter table document rename to document_elsewhere"); // only this step asks for it
            assertThat(home.run(TestHome.NOVEMBER).failedStep()).isEqualTo("compileReports");
            assertThat(home.context().get(WorkProgress.class).look().step()).isEqualTo("compileReports");
            RunManifest manifest = new RunManifest(home.jdbc());
            assertThat(manifest.unstaged(1)).isZero();
            home.jdbc().update("update submission set state = 'RECEIVED' where unit_code = 'VP'");
            assertThat(manifest.unstaged(1)).isEqualTo(3);
        }
    }

    @Test
    void hasASentenceForEachStep() {
        for (Language language : Language.values()) {
            Set<String> keys = Sentences.load("console", language).keys();
            assertThat(keys)
                    .containsAll(STEPS.stream().map(s -> "progress." + s).toList());
            assertThat(keys)
                    .contains("step.stageSubmissions")
                    .containsAll(STEPS.stream().skip(1).map(s -> "step." + s).toList());
        }
    }

    /** Runs November and collects what could be seen meanwhile. */
    private static Set<WorkProgress.Seen> watch(TestHome home) throws Exception {
        WorkProgress progress = home.context().get(WorkProgress.class);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<RunReport> run = thread.submit(() -> home.run(TestHome.NOVEMBER));
            Set<WorkProgress.Seen> seen = new LinkedHashSet<>();
            while (!run.isDone()) {
                seen.add(progress.look());
                Thread.onSpinWait();
            }
            assertThat(run.get().status()).isEqualTo(RunOutcome.COMPLETED);
            return seen;
        } finally {
            thread.shutdownNow();
        }
    }
}
