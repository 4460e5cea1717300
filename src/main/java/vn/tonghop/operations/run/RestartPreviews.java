package vn.tonghop.operations.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.period.ReportingPeriod;

/** Tells what a restart would do, without doing any of it. */
public final class RestartPreviews {

    private final Runs runs;
    private final RunManifest manifest;
    private final PeriodDesk periods;

    public RestartPreviews(Runs runs, RunManifest manifest, PeriodDesk periods) {
        this.runs = runs;
        this.manifest = manifest;
        this.periods = periods;
    }

    /**
     * Whether a run may be restarted now.
     *
     * @param requested its number, or null for the last run
     */
    public Restartable judge(@Nullable Long requested) {
        return Restartable.of(runs.all(), requested);
    }

    /** What restarting this run would do. */
    public RestartPreview of(Restartable.Yes restart) {
        Runs.Run run = runs.find(restart.run()).orElseThrow();
        List<String> again = runs.steps(run).stream()
                .filter(s -> s.status() != RunStatus.COMPLETED)
                .map(Runs.Step::name)
                .toList();
        Set<ReportingPeriod> touched = manifest.touchedPeriods(run.run());
        TreeSet<String> months = new TreeSet<>();
        touched.forEach(p -> months.add(p.toString()));
        if (run.period() != null) {
            months.add(run.period());
        } else {
            periods.openPeriods().forEach(p -> months.add(p.toString()));
        }
        return new RestartPreview(run.run(), runs.completedSteps(run), again, List.copyOf(months));
    }
}
