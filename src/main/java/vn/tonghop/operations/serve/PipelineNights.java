package vn.tonghop.operations.serve;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import vn.tonghop.intake.FileReceiver;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.operations.run.RunReporter;
import vn.tonghop.operations.run.RunScope;
import vn.tonghop.operations.run.RunUnderWay;
import vn.tonghop.operations.run.Runs;

/** The nights as the pipeline runs them. */
final class PipelineNights implements NightWatch.Nights {

    private static final Logger log = LoggerFactory.getLogger(PipelineNights.class);

    private final ApplicationContext context;
    private final Runs records;
    private final RunMetrics metrics;

    PipelineNights(ApplicationContext context, Runs records, RunMetrics metrics) {
        this.context = context;
        this.records = records;
        this.metrics = metrics;
    }

    @Override
    public Optional<Instant> lastGoodNight(Instant now) {
        return records.lastGoodNight(now).map(utc -> utc.toInstant(ZoneOffset.UTC));
    }

    @Override
    public boolean hasWork() {
        try {
            return records.isLastUnfinished()
                    || context.getBean(FileReceiver.class).hasArrivals();
        } catch (IOException e) {
            log.warn("cannot look into the inbox: {}", e.toString());
            return true; // the run says so to people
        }
    }

    @Override
    public boolean run(RunScope scope) throws Exception {
        RunReport report = metrics.time(
                scope,
                () -> context.getBean(RunUnderWay.class)
                        .during(() -> context.getBean(RunReporter.class).run(null, scope)));
        switch (report.status()) {
            case COMPLETED -> log.info("run {} done: {}", report.run(), report.verdicts());
            case BUSY -> log.info("another run is under way");
            case FAILED, REFUSED ->
                log.error("run {} stopped at {}: {}", report.run(), report.failedStep(), report.cause());
        }
        return report.status() != RunOutcome.FAILED;
    }
}
