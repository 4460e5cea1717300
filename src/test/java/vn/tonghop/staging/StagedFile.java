package vn.tonghop.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;

/** What became of one file on its own: as the command check tells it. */
public record StagedFile(List<StagedItem> items) {

    private static final MonthsAtHand MONTHS = new MonthsAtHand(
            ReportingPeriod.month(2022, 12),
            ReportingPeriod.month(2024, 2),
            ReportingPeriod.month(2023, 11),
            ReportingPeriod.month(2023, 11));

    public static StagedFile of(Path file, String unit, Catalogue catalogue) throws IOException {
        return of(file, unit, catalogue, MONTHS);
    }

    /** The same where other months are at hand. */
    public static StagedFile of(Path file, String unit, Catalogue catalogue, MonthsAtHand months) throws IOException {
        StagingOrder order = new StagingOrder("s1", unit, "", unit + "/" + file.getFileName(), file, months);
        List<StagedItem> items = new ArrayList<>();
        try (SubmissionStager stager =
                new SubmissionStager(order, new SourceFiles(ReadingBounds.defaults()), catalogue)) {
            for (StagedItem item = stager.next(); item != null; item = stager.next()) {
                items.add(item);
            }
        }
        return new StagedFile(items);
    }

    public Verdict verdict() {
        return of(StagedItem.SubmissionStaged.class).get(0).verdict();
    }

    public List<Finding> findings() {
        return of(StagedItem.FindingRaised.class).stream()
                .map(StagedItem.FindingRaised::finding)
                .toList();
    }

    public List<String> codes() {
        return findings().stream().map(f -> f.code().slug()).toList();
    }

    /** {@code BM05 2024-01 ACCEPTED 6+3+0+0}: structural, loaded, rejected and ignored rows. */
    public List<String> forms() {
        return of(StagedItem.FormStaged.class).stream()
                .map(f -> f.form() + " " + f.period() + " " + f.verdict() + " "
                        + f.rows().structural() + "+" + f.rows().loaded() + "+"
                        + f.rows().rejected() + "+" + f.rows().ignored())
                .toList();
    }

    public <T extends StagedItem> List<T> of(Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
