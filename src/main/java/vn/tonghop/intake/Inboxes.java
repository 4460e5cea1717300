package vn.tonghop.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox that a home has taken from: the word that stands in it, and the folders of units that were there. */
public final class Inboxes {

    private final JdbcTemplate jdbc;

    public Inboxes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A word and the installation that has written it. */
    record Mark(String word, String installation) {}

    /** What stood in the inbox when it was last looked at. */
    Optional<Mark> mark() {
        return jdbc
                .query(
                        "select word, installation from inbox_identity",
                        (rs, n) -> new Mark(rs.getString("word"), rs.getString("installation")))
                .stream()
                .findFirst();
    }

    /** Keeps what stands in the inbox now. */
    void remember(Mark mark) {
        jdbc.update(
                "insert into inbox_identity (identity_no, word, installation) values (1, ?, ?)"
                        + " on duplicate key update word = values(word), installation = values(installation)",
                mark.word(),
                mark.installation());
    }

    /** The folders that were there, by unit. */
    Map<String, String> folders() {
        Map<String, String> folders = new HashMap<>();
        jdbc.query("select unit_code, folder from inbox_folder", rs -> {
            folders.put(rs.getString("unit_code"), rs.getString("folder"));
        });
        return folders;
    }

    /** Keeps where the folder of a unit is. */
    void remember(String unit, String folder) {
        jdbc.update(
                "insert into inbox_folder (unit_code, folder) values (?, ?)"
                        + " on duplicate key update folder = values(folder)",
                unit,
                folder);
    }

    /** Forgets which folders were there. */
    void forgetFolders() {
        jdbc.update("delete from inbox_folder");
    }
}
