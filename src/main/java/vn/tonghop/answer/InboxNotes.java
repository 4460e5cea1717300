package vn.tonghop.answer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.home.FileNames;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.intake.Submission;

/**
 * The notes in the inbox: one a file, in its place until its unit sends again, so that none speaks of what is over. Beside a
 * file that was given back it stands as long as the file lies there.
 */
final class InboxNotes {

    private static final Logger log = LoggerFactory.getLogger(InboxNotes.class);
    private static final int LONGEST_NAME = 255;

    private final HomeFolder home;
    private final JdbcTemplate jdbc;

    InboxNotes(HomeFolder home, JdbcTemplate jdbc) {
        this.home = home;
        this.jdbc = jdbc;
    }

    /** A submission with its note and those who send with it: a unit, a part of it, to count or to be checked. */
    private record Noted(
            String id,
            String sender,
            long run,
            String place,
            boolean givenBack,
            @Nullable String note) {}

    /** Takes away the notes of what was sent before a unit's last sending, and of given back files that are gone. */
    void sweep() {
        Map<String, Long> last = new HashMap<>();
        jdbc.query(
                "select unit_code, part, check_only, max(received_run) from submission"
                        + " group by unit_code, part, check_only",
                rs -> {
                    last.put(rs.getString(1) + "\n" + rs.getString(2) + "\n" + rs.getBoolean(3), rs.getLong(4));
                });
        List<Noted> all = all();
        for (Noted noted : all) {
            boolean over = noted.givenBack()
                    ? !Files.exists(home.inbox().resolve(noted.place()), LinkOption.NOFOLLOW_LINKS)
                    : noted.run() < last.getOrDefault(noted.sender(), 0L);
            if (over) {
                take(noted, all);
            }
        }
    }

    private void take(Noted noted, List<Noted> all) {
        String note = noted.note();
        boolean isAnothers = all.stream()
                .anyMatch(o ->
                        o.run() > noted.run() && o.note() != null && o.note().equals(note));
        try {
            if (note != null && !isAnothers) {
                Files.deleteIfExists(home.inbox().resolve(note));
            }
            jdbc.update("update submission set note_path = null where id = ?", noted.id());
        } catch (IOException e) {
            log.info("the note {} cannot be taken away: {}", note, e.toString());
        }
    }

    private List<Noted> all() {
        return new ArrayList<>(jdbc.query(
                "select id, unit_code, part, check_only, received_run, coalesce(disk_path, file_path), given_back,"
                        + " note_path from submission where note_path is not null order by id",
                (rs, n) -> new Noted(
                        rs.getString(1),
                        rs.getString(2) + "\n" + rs.getString(3) + "\n" + rs.getBoolean(4),
                        rs.getLong(5),
                        rs.getString(6),
                        rs.getBoolean(7),
                        rs.getString(8))));
    }

    /**
     * Leaves the note of an answer, where its unit has not sent again since and no other file lies in its place.
     *
     * @throws IOException where the folder in the inbox cannot be written to
     */
    void leave(Answer answer, Submission submission, String place) throws IOException {
        Noted noted = read(submission);
        Path dropped = home.inbox().resolve(noted.place());
        Path folder = dropped.getParent();
        boolean stands = noted.givenBack() == Files.exists(dropped, LinkOption.NOFOLLOW_LINKS);
        if (folder == null || !Files.isDirectory(folder) || !stands || isSentAgain(submission, noted.run())) {
            return;
        }
        Path note = folder.resolve(name(dropped, submission.id()));
        byte[] text = InboxNote.bytes(answer, place);
        SafeFiles.write(note, out -> out.write(text));
        jdbc.update(
                "update submission set note_path = ? where id = ?",
                home.inbox().relativize(note).toString().replace('\\', '/'),
                submission.id());
    }

    private Noted read(Submission submission) {
        return jdbc.query(
                        "select received_run, coalesce(disk_path, file_path), given_back from submission where id = ?",
                        (rs, n) ->
                                new Noted(submission.id(), "", rs.getLong(1), rs.getString(2), rs.getBoolean(3), null),
                        submission.id())
                .get(0);
    }

    private boolean isSentAgain(Submission submission, long run) {
        Integer later = jdbc.queryForObject(
                "select count(*) from submission where unit_code = ? and part = ? and check_only = ?"
                        + " and received_run > ?",
                Integer.class,
                submission.unit(),
                submission.part(),
                submission.checkOnly(),
                run);
        return later != null && later > 0 && !submission.unit().equals(Submission.UNKNOWN_UNIT);
    }

    /** The file's own name with the ending, shortened where it would be longer than a file system takes. */
    private static String name(Path dropped, String id) {
        String name = dropped.getFileName() + InboxNote.SUFFIX;
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                ? name
                : FileNames.safe(String.valueOf(dropped.getFileName())) + "." + id + InboxNote.SUFFIX;
    }
}
