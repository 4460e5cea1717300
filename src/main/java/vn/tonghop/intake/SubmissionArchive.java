package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.home.FileNames;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;

/** Files the original bytes under their month and unit once staging knows them. */
public final class SubmissionArchive {

    private final HomeFolder home;
    private final Submissions submissions;

    public SubmissionArchive(HomeFolder home, Submissions submissions) {
        this.home = home;
        this.submissions = submissions;
    }

    /** Where the bytes of a submission lie, whether a move was cut short or not. */
    public Path locate(Submission submission) throws IOException {
        Path recorded = home.root().resolve(submission.archivePath());
        Path filed = filed(submission);
        if (Files.exists(recorded)) {
            return recorded;
        }
        if (Files.exists(filed)) {
            return filed;
        }
        throw new IOException("archived bytes of submission " + submission.id() + " are gone: " + recorded);
    }

    /** Moves the bytes to {@code archive/<PERIOD>/<UNIT>/}; safe to repeat. */
    public void file(Submission submission) throws IOException {
        Path target = filed(submission);
        Path source = locate(submission);
        if (!source.equals(target)) {
            home.make(target.getParent() == null ? home.archive() : target.getParent());
            SafeFiles.move(source, target);
        }
        submissions.filed(submission.id(), home.relative(target));
    }

    private Path filed(Submission submission) {
        return home.archive()
                .resolve(submission.period())
                .resolve(submission.unit())
                .resolve(FileNames.withId(submission.fileName(), submission.id()));
    }
}
