package vn.tonghop.fuzzing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.SubmissionStager;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;

/** Reads a file as {@code read} does and stages it as {@code check} does. */
final class Reader {

    private final Catalogue catalogue = new CatalogueLoader().load(null);
    private final SourceFiles files;

    Reader(Duration time) {
        ReadingBounds usual = ReadingBounds.defaults();
        this.files = new SourceFiles(new ReadingBounds(
                usual.fileBytes(),
                usual.expandedBytes(),
                usual.expansionRatio(),
                usual.rows(),
                usual.columns(),
                usual.cellCharacters(),
                usual.textCharacters(),
                usual.xmlDepth(),
                usual.heldBytes(),
                usual.heldCells(),
                time));
    }

    /** The verdict on the file, after the code for which it cannot be read, if any; any other failure is thrown. */
    String outcome(Path file, String unit) throws IOException {
        String read = "read";
        try (SourceFile source = files.open(file, "a")) {
            for (SheetInfo sheet : source.sheets()) {
                try (RowCursor rows = source.open(sheet)) {
                    SourceRow row = rows.next();
                    while (row != null) {
                        row = rows.next();
                    }
                }
            }
        } catch (UnreadableSourceException e) {
            read = e.code().slug() + " " + e.variant();
        }
        StagingOrder order = new StagingOrder(
                "", unit, "", unit + "/a", file, MonthsAtHand.around(ReportingPeriod.parse("2023-12")));
        String verdict = "";
        try (SubmissionStager stager = new SubmissionStager(order, files, catalogue)) {
            for (StagedItem item = stager.next(); item != null; item = stager.next()) {
                if (item instanceof StagedItem.SubmissionStaged end) {
                    verdict = end.verdict().name();
                }
            }
        }
        return read + " " + verdict;
    }
}
