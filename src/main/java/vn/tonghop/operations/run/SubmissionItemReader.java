package vn.tonghop.operations.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.SubmissionStager;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;

/**
 * Gives the submissions of a partition one after the other as staged items, read ahead. Its position is which submission and
 * how many of its items were taken; since a submission gives the same items each time, a restart skips those that were
 * committed.
 */
final class SubmissionItemReader implements ItemStreamReader<StagedItem> {

    private static final String POSITION = "submission.position";
    private static final String COUNT = "submission.items";

    private final List<String> ids;
    private final Submissions submissions;
    private final SubmissionArchive archive;
    private final SourceFiles files;
    private final Catalogue catalogue;
    private final WorkProgress progress;
    private int position;
    private int count;
    private @Nullable ReadAhead ahead;
    private ReadAhead.@Nullable Pack pack;
    private int taken;

    SubmissionItemReader(
            String ids,
            Submissions submissions,
            SubmissionArchive archive,
            SourceFiles files,
            Catalogue catalogue,
            WorkProgress progress) {
        this.ids = Arrays.asList(ids.split(","));
        this.submissions = submissions;
        this.archive = archive;
        this.files = files;
        this.catalogue = catalogue;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) throws ItemStreamException {
        position = context.getInt(POSITION, 0);
        count = 0;
        ahead = new ReadAhead(ids.subList(Math.min(position, ids.size()), ids.size()).stream()
                .map(submissions::get)
                .map(this::source)
                .toList());
        try {
            skip(context.getInt(COUNT, 0));
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
    }

    private void skip(int committed) throws IOException {
        int submission = position;
        while (count < committed) {
            if (read() == null || position > submission) {
                throw new ItemStreamException("submission " + ids.get(submission) + " has fewer items than before");
            }
        }
    }

    @Override
    public @Nullable StagedItem read() throws IOException {
        while (position < ids.size()) {
            ReadAhead.Pack now = pack;
            if (now != null && taken < now.items().size()) {
                count++;
                return now.items().get(taken++);
            }
            if (now != null && now.last()) {
                position++;
                count = 0;
                pack = null;
                progress.fileDone();
            } else {
                pack = Objects.requireNonNull(ahead, "not open").take();
                taken = 0;
                progress.rows(
                        pack.items().stream().mapToLong(StagedItem::sourceRows).sum());
            }
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
        ReadAhead open = ahead;
        ahead = null;
        pack = null;
        if (open != null) {
            open.stop();
        }
    }

    private ReadAhead.Source source(Submission submission) {
        return () -> new SubmissionStager(
                new StagingOrder(
                        submission.id(),
                        submission.unit().equals(Submission.UNKNOWN_UNIT) ? null : submission.unit(),
                        submission.part(),
                        submission.filePath(),
                        archive.locate(submission),
                        submission.months()),
                files,
                catalogue);
    }
}
