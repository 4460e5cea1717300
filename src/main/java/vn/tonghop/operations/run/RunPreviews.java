package vn.tonghop.operations.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.preview.LibreOffice;
import vn.tonghop.report.preview.Previews;

/** Makes previews after a run has ended: what they cost or break is no part of it. */
final class RunPreviews {

    private static final Logger log = LoggerFactory.getLogger(RunPreviews.class);

    private final TonghopProperties settings;
    private final HomeFolder home;
    private final WorkProgress progress;

    RunPreviews(TonghopProperties settings, HomeFolder home, WorkProgress progress) {
        this.settings = settings;
        this.home = home;
        this.progress = progress;
    }

    /** Those of these periods, where they are wanted and can be made. */
    void make(List<ReportingPeriod> periods) {
        if (settings.preview() == TonghopProperties.Preview.OFF) {
            return;
        }
        Optional<LibreOffice> office = LibreOffice.find(settings.libreoffice(), settings.previewPatience());
        if (office.isEmpty()) {
            return;
        }
        progress.begin("makePreviews");
        for (ReportingPeriod period : periods) {
            try {
                new Previews(office.get()).make(home.reports(period));
            } catch (IOException e) {
                log.warn("no previews of {}: {}", period, e.toString());
            }
        }
    }
}
