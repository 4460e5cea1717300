package vn.tonghop.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.intake.FileNames;
import vn.tonghop.intake.HomeFolder;
import vn.tonghop.intake.SafeFiles;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.reading.FileType;

/**
 * Answers submissions: the workbook first, the entry for programs last, then the note in the inbox. What has not changed is
 * not written again; a submission whose state or findings have changed is answered anew under the same name.
 */
public final class AnswerDesk {

    private static final Logger log = LoggerFactory.getLogger(AnswerDesk.class);

    private final HomeFolder home;
    private final Submissions submissions;
    private final SubmissionArchive archive;
    private final AnswerComposer composer;
    private final AnswerWorkbook workbooks;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    public AnswerDesk(
            HomeFolder home,
            Submissions submissions,
            SubmissionArchive archive,
            AnswerComposer composer,
            AnswerWorkbook workbooks,
            JdbcTemplate jdbc,
            Clock clock) {
        this.home = home;
        this.submissions = submissions;
        this.archive = archive;
        this.composer = composer;
        this.workbooks = workbooks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers every submission of a month that has no answer, or whose answer would say something else now. */
    public int answerPeriod(String period) throws IOException {
        int written = 0;
        for (Submission submission : submissions.ofPeriod(period)) {
            if (submission.verdict() != null && answer(submission)) {
                written++;
            }
        }
        return written;
    }

    private boolean answer(Submission submission) throws IOException {
        String key = submission.id();
        @Nullable String standing = recordedHash(key);
        Submission current = submissions.get(key);
        if (standing == null) {
            jdbc.update("update submission set given_verdict = verdict where id = ?", key);
        }
        String state = composer.fingerprint(current);
        if (state.equals(standing)) {
            return false;
        }
        LocalDateTime changed = standing == null ? null : composer.local(clock.instant());
        Answer answer = composer.compose(current, changed);
        Path workbook = place(current, ".xlsx");
        write(answer, current, workbook);
        jdbc.update(
                "update submission set answer_path = ?, answer_hash = ? where id = ?",
                home.relative(workbook),
                state,
                key);
        return true;
    }

    private void write(Answer answer, Submission submission, Path workbook) throws IOException {
        FileType type = submission.fileType() == null
                ? FileType.UNKNOWN
                : FileType.valueOf(
                        submission.fileType().toUpperCase(Locale.ROOT).replace('-', '_'));
        Path bytes = archive.locate(submission);
        SafeFiles.write(workbook, out -> workbooks.write(answer, bytes, type, out));
        String place = home.relative(workbook);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        AnswerJson.write(answer, place, json);
        SafeFiles.write(place(submission, ".json"), out -> json.writeTo(out));
        leaveNote(answer, submission, place);
        log.debug("answered {}: {}", submission.filePath(), answer.verdict());
    }

    /** The note stands where the file stood, until the unit sends a file of that name again. */
    private void leaveNote(Answer answer, Submission submission, String place) throws IOException {
        Path dropped = home.inbox().resolve(submission.filePath());
        Path folder = dropped.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.exists(dropped)) {
            return;
        }
        byte[] note = InboxNote.bytes(answer, place);
        SafeFiles.write(
                dropped.resolveSibling(FileNames.safe(submission.fileName()) + InboxNote.SUFFIX),
                out -> out.write(note));
    }

    private Path place(Submission submission, String ending) {
        return home.answers()
                .resolve(submission.unit())
                .resolve(submission.filedUnder())
                .resolve(FileNames.safe(submission.fileName()) + "." + submission.id() + ending);
    }

    private @Nullable String recordedHash(String id) {
        return jdbc.queryForObject("select answer_hash from submission where id = ?", String.class, id);
    }

    static String hash(List<String> parts) {
        return Fingerprint.sha256(String.join("\n", parts).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
