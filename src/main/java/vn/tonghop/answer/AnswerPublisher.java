package vn.tonghop.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.home.FileNames;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.Obstacles;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.Workers;
import vn.tonghop.intake.DroppedFiles;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.reading.FileType;

/**
 * Answers submissions: the workbook first, the entry for programs last, then the note in the inbox. What has not changed is
 * not written again; a submission whose state or findings have changed is answered anew under the same name. Folders are
 * answered at the same time; the files of one in their order, since a later note takes the place of an earlier one.
 */
public final class AnswerPublisher {

    private static final Logger log = LoggerFactory.getLogger(AnswerPublisher.class);

    /** Larger files are answered one at a time: the heap bears one workbook of the size set, not one a worker. */
    private static final long LARGE = 1 << 20;

    /** The name of an answer: the file's own, the id of what was sent, and the ending. */
    private static final Pattern OF_ANSWER = Pattern.compile("(.+)\\.[0-9a-f]{12}\\.xlsx", Pattern.DOTALL);

    private final HomeFolder home;
    private final Submissions submissions;
    private final SubmissionArchive archive;
    private final AnswerComposer composer;
    private final AnswerWorkbook workbooks;
    private final Clock clock;
    private final Workers workers;
    private final InboxNotes notes;
    private final ReentrantLock large = new ReentrantLock();

    /** @param workers answer folders at the same time */
    public AnswerPublisher(
            HomeFolder home,
            Submissions submissions,
            DroppedFiles dropped,
            SubmissionArchive archive,
            AnswerComposer composer,
            AnswerWorkbook workbooks,
            Clock clock,
            Workers workers) {
        this.home = home;
        this.submissions = submissions;
        this.archive = archive;
        this.composer = composer;
        this.workbooks = workbooks;
        this.clock = clock;
        this.workers = workers;
        this.notes = new InboxNotes(home, dropped);
    }

    /** Takes away the notes in the inbox that are over; before a run answers. */
    public void sweepNotes() {
        notes.sweep();
    }

    /**
     * Answers every submission of a month that has no answer, or whose answer would say something else now.
     *
     * @return the folders in which something could not be written; it is tried again each time
     */
    public Set<String> answerPeriod(String period) throws IOException {
        Map<String, List<Submission>> folders = submissions.ofPeriod(period).stream()
                .filter(s -> s.verdict() != null)
                .collect(Collectors.groupingBy(AnswerPublisher::folder, LinkedHashMap::new, Collectors.toList()));
        Set<String> obstacles = new TreeSet<>();
        workers.all(folders.values().stream().map(this::answering).toList()).forEach(obstacles::addAll);
        return obstacles;
    }

    private Callable<Set<String>> answering(List<Submission> folder) {
        return () -> {
            Set<String> obstacles = new TreeSet<>();
            for (Submission submission : folder) {
                try {
                    answer(submission, obstacles);
                } catch (IOException e) {
                    meet(e, place(submission, ".xlsx"), obstacles);
                }
            }
            return obstacles;
        };
    }

    /** What is in the way of one answer stops no other. */
    private void meet(IOException e, Path place, Set<String> obstacles) throws IOException {
        if (!Obstacles.isOfOneFile(e)) {
            throw e;
        }
        log.info("{} cannot be written: {}", place, e.toString());
        Path folder = place.getParent();
        obstacles.add(home.relative(folder == null ? place : folder));
    }

    private static String folder(Submission submission) {
        String path = submission.filePath();
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private void answer(Submission submission, Set<String> obstacles) throws IOException {
        @Nullable String standing = submission.answerHash();
        if (standing == null) {
            submissions.giveVerdict(submission.id());
        }
        String state = composer.fingerprint(submission);
        if (state.equals(standing)) {
            return;
        }
        LocalDateTime changed = standing == null ? null : composer.local(clock.instant());
        Answer answer = composer.compose(submission, changed);
        Path workbook = place(submission, ".xlsx");
        write(answer, submission, workbook);
        try {
            notes.leave(answer, submission, home.relative(workbook));
        } catch (IOException e) {
            meet(e, home.inbox().resolve(submission.filePath()), obstacles);
        }
        submissions.answered(submission.id(), home.relative(workbook), state);
    }

    private void write(Answer answer, Submission submission, Path workbook) throws IOException {
        FileType type = submission.fileType() == null
                ? FileType.UNKNOWN
                : FileType.valueOf(
                        submission.fileType().toUpperCase(Locale.ROOT).replace('-', '_'));
        Path bytes = archive.locate(submission);
        boolean alone = Files.size(bytes) > LARGE;
        if (alone) {
            large.lock();
        }
        try {
            SafeFiles.write(workbook, out -> workbooks.write(answer, bytes, type, out));
        } finally {
            if (alone) {
                large.unlock();
            }
        }
        String place = home.relative(workbook);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        AnswerJson.write(answer, place, json);
        SafeFiles.write(place(submission, ".json"), out -> json.writeTo(out));
        log.debug("answered {}: {}", submission.filePath(), answer.verdict());
    }

    /** The name under which the unit sent it first: a corrected answer carries the name of the answer. */
    private static String ownName(Submission submission) {
        String name = submission.fileName();
        for (Matcher m = OF_ANSWER.matcher(name); m.matches(); m = OF_ANSWER.matcher(name)) {
            name = m.group(1);
        }
        return name;
    }

    private Path place(Submission submission, String ending) {
        return home.answers()
                .resolve(submission.unit())
                .resolve(submission.period())
                .resolve(FileNames.safe(ownName(submission)) + "." + submission.id() + ending);
    }

    static String hash(List<String> parts) {
        return Fingerprint.sha256(String.join("\n", parts).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
