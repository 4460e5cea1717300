package vn.tonghop.operations.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.operations.run.RunReport.BesideReport;
import vn.tonghop.operations.run.RunReport.PeriodReport;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.ReportPublisher;
import vn.tonghop.report.edited.BesideFiles;

/** Tells what a run has made of periods. */
final class PeriodReports {

    private final PeriodDesk periods;
    private final Findings findings;
    private final ReportPublisher reports;
    private final HomeFolder home;

    PeriodReports(PeriodDesk periods, Findings findings, ReportPublisher reports, HomeFolder home) {
        this.periods = periods;
        this.findings = findings;
        this.reports = reports;
        this.home = home;
    }

    /** Each of these periods, in their order. */
    List<PeriodReport> of(List<ReportingPeriod> targets) throws IOException {
        List<PeriodReport> all = new ArrayList<>();
        for (ReportingPeriod period : targets) {
            List<RecordedFinding> open = findings.ofPeriod(period.toString()).stream()
                    .filter(r -> r.acceptedBy() == null)
                    .toList();
            all.add(new PeriodReport(
                    period.toString(),
                    periods.state(period).code(),
                    count(open, Severity.BLOCKING),
                    count(open, Severity.WARNING),
                    reports.report(period)
                            .filter(Files::exists)
                            .map(home::relative)
                            .orElse(null),
                    beside(period)));
        }
        return all;
    }

    /** Documents of the last compilation that stand beside edited ones. */
    private List<BesideReport> beside(ReportingPeriod period) throws IOException {
        List<BesideReport> all = new ArrayList<>();
        for (Path path : reports.beside(period, periods.runHash(period).orElse(""))) {
            BesideFiles.Beside beside = BesideFiles.of(path);
            if (beside != null && Files.exists(beside.list())) {
                all.add(new BesideReport(
                        home.relative(beside.edited()),
                        home.relative(beside.fresh()),
                        home.relative(beside.list()),
                        beside.differences()));
            }
        }
        return all;
    }

    private static int count(List<RecordedFinding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(r -> r.finding().severity() == severity)
                .count();
    }
}
