package vn.tonghop.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.closing.issued.ArchivedBytes;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;

/** The archive: each registered file there with the bytes it was registered with, and nothing that nobody knows. */
final class ArchiveCheck {

    private final HomeFolder home;
    private final Submissions submissions;
    private final ArchivedBytes archived;

    ArchiveCheck(HomeFolder home, Submissions submissions) {
        this.home = home;
        this.submissions = submissions;
        this.archived = new ArchivedBytes(home);
    }

    /** Looks at every file; tells of each that it is done. */
    List<Remark> look(WorkProgress progress) throws IOException {
        List<Submission> all = submissions.all();
        List<Remark> remarks = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        progress.begin("checkArchive", all.size());
        for (Submission registered : all) {
            Path file = home.root().resolve(registered.archivePath());
            known.add(file);
            if (!Files.isRegularFile(file)) {
                remarks.add(Remark.bad("archive", "missing", "file", registered.archivePath()));
            } else if (!Files.isReadable(file)) {
                remarks.add(Remark.unreadable("archive", file));
            } else if (!SafeFiles.sha256(file).equals(registered.sha256())) {
                remarks.add(Remark.bad("archive", "differs", "file", registered.archivePath()));
            }
            progress.fileDone();
        }
        tellOthers(remarks, known);
        if (remarks.isEmpty()) {
            remarks.add(Remark.good("archive", "count", String.valueOf(all.size())));
        }
        return remarks;
    }

    /** The program's own files that the database does not know are no strangers: the database is older than they are. */
    private void tellOthers(List<Remark> remarks, Set<Path> known) throws IOException {
        Set<String> registered = submissions.ids();
        List<String> own = new ArrayList<>();
        for (Path file : archived.originals()) {
            if (known.contains(file)) {
                continue;
            }
            String submission = archived.submission(file);
            if (submission != null && !registered.contains(submission)) {
                own.add(home.relative(file));
            } else {
                remarks.add(Remark.note("archive", "foreign", "file", home.relative(file)));
            }
        }
        if (!own.isEmpty()) {
            String count = String.valueOf(own.size());
            remarks.add(Remark.bad("archive", "unregistered", "count", count, "file", own.get(0)));
        }
    }
}
