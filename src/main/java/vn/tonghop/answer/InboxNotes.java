package vn.tonghop.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.home.FileNames;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.intake.DroppedFile;
import vn.tonghop.intake.DroppedFiles;
import vn.tonghop.intake.Submission;

/**
 * The notes in the inbox: one a file, in its place until its unit sends again, so that none speaks of what is over. Beside a
 * file that was given back it stands as long as the file lies there.
 */
final class InboxNotes {

    private static final Logger log = LoggerFactory.getLogger(InboxNotes.class);
    private static final int LONGEST_NAME = 255;

    private final HomeFolder home;
    private final DroppedFiles files;

    InboxNotes(HomeFolder home, DroppedFiles files) {
        this.home = home;
        this.files = files;
    }

    /** Takes away the notes of what was sent before a unit's last sending, and of given back files that are gone. */
    void sweep() {
        List<DroppedFile> noted = files.noted();
        for (DroppedFile file : noted) {
            boolean over = file.givenBack()
                    ? !Files.exists(home.inbox().resolve(file.place()), LinkOption.NOFOLLOW_LINKS)
                    : file.sentAgain();
            if (over) {
                take(file, noted);
            }
        }
    }

    private void take(DroppedFile file, List<DroppedFile> noted) {
        String note = file.note();
        boolean isAnothers = noted.stream()
                .anyMatch(o ->
                        o.run() > file.run() && o.note() != null && o.note().equals(note));
        try {
            if (note != null && !isAnothers) {
                Files.deleteIfExists(home.inbox().resolve(note));
            }
            files.note(file.submission(), null);
        } catch (IOException e) {
            log.info("the note {} cannot be taken away: {}", note, e.toString());
        }
    }

    /**
     * Leaves the note of an answer, where its unit has not sent again since and no other file lies in its place.
     *
     * @throws IOException where the folder in the inbox cannot be written to
     */
    void leave(Answer answer, Submission submission, String place) throws IOException {
        DroppedFile file = files.get(submission.id());
        Path dropped = home.inbox().resolve(file.place());
        Path folder = dropped.getParent();
        boolean stands = file.givenBack() == Files.exists(dropped, LinkOption.NOFOLLOW_LINKS);
        if (folder == null
                || !Files.isDirectory(folder)
                || !stands
                || (file.sentAgain() && !submission.unit().equals(Submission.UNKNOWN_UNIT))) {
            return;
        }
        Path note = folder.resolve(name(dropped, submission.id()));
        byte[] text = InboxNote.bytes(answer, place);
        SafeFiles.write(note, out -> out.write(text));
        files.note(submission.id(), home.inbox().relativize(note).toString().replace('\\', '/'));
    }

    /** The file's own name with the ending, shortened where it would be longer than a file system takes. */
    private static String name(Path dropped, String id) {
        String name = dropped.getFileName() + InboxNote.SUFFIX;
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                ? name
                : FileNames.safe(String.valueOf(dropped.getFileName())) + "." + id + InboxNote.SUFFIX;
    }
}
