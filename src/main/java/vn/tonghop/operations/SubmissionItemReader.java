package vn.tonghop.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.SourceFiles;
import vn.tonghop.staging.StagedItem;
import vn.tonghop.staging.StagingOrder;
import vn.tonghop.staging.SubmissionStager;

/**
 * Reads the submissions of a partition one after the other as staged items. Its position is which submission and how many
 * of its items; since a submission gives the same items each time, a restart skips those that were committed.
 * Not final, since step scope puts a proxy before it.
 */
class SubmissionItemReader implements ItemStreamReader<StagedItem> {

    private static final String POSITION = "submission.position";
    private static final String COUNT = "submission.items";

    private final List<String> ids;
    private final Submissions submissions;
    private final SubmissionArchive archive;
    private final SourceFiles files;
    private final Catalogue catalogue;
    private int position;
    private int count;
    private @Nullable SubmissionStager stager;

    SubmissionItemReader(
            String ids, Submissions submissions, SubmissionArchive archive, SourceFiles files, Catalogue catalogue) {
        this.ids = Arrays.asList(ids.split(","));
        this.submissions = submissions;
        this.archive = archive;
        this.files = files;
        this.catalogue = catalogue;
    }

    @Override
    public void open(ExecutionContext context) throws ItemStreamException {
        position = context.getInt(POSITION, 0);
        int committed = context.getInt(COUNT, 0);
        try {
            for (count = 0; count < committed; count++) {
                if (current().next() == null) {
                    throw new ItemStreamException("submission " + ids.get(position) + " has fewer items than before");
                }
            }
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
    }

    @Override
    public @Nullable StagedItem read() throws IOException {
        while (position < ids.size()) {
            StagedItem item = current().next();
            if (item != null) {
                count++;
                return item;
            }
            close();
            position++;
            count = 0;
        }
        return null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(POSITION, position);
        context.putInt(COUNT, count);
    }

    @Override
    public void close() throws ItemStreamException {
        SubmissionStager open = stager;
        stager = null;
        if (open != null) {
            MDC.remove(StepFactory.LOGGED_STEP);
            MDC.remove(StepFactory.LOGGED_FILE);
            try {
                open.close();
            } catch (IOException e) {
                throw new ItemStreamException(e);
            }
        }
    }

    private SubmissionStager current() throws IOException {
        SubmissionStager open = stager;
        if (open == null) {
            Submission submission = submissions.get(ids.get(position));
            Path bytes = archive.locate(submission);
            open = new SubmissionStager(
                    new StagingOrder(
                            submission.id(),
                            submission.unit().equals(Submission.UNKNOWN_UNIT) ? null : submission.unit(),
                            submission.part(),
                            submission.filePath(),
                            bytes,
                            ReportingPeriod.parse(submission.defaultPeriod())),
                    files,
                    catalogue);
            stager = open;
            MDC.put(StepFactory.LOGGED_STEP, "stageRows");
            MDC.put(StepFactory.LOGGED_FILE, submission.filePath());
        }
        return open;
    }
}
