package vn.tonghop.closing.issued;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.WorkProgress;

/** The original bytes in the archive, and what the program's own names say of them. */
public final class ArchivedBytes {

    private static final String ISSUED = "_issued";
    private static final String RECEIVED = "_received";
    private static final Pattern WITH_ID = Pattern.compile(".+\\.([0-9a-f]{12,16})(?:\\.[^.]*)?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{12,16}");

    private final HomeFolder home;

    public ArchivedBytes(HomeFolder home) {
        this.home = home;
    }

    /** All files of the archive that are no part of an issued set and no record of the program's. */
    public List<Path> originals() throws IOException {
        if (!Files.isDirectory(home.archive())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(home.archive())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isRecord(file) && !isOfIssuedSet(file) && !isHalfWritten(file))
                    .sorted()
                    .toList();
        }
    }

    /** The archived originals by SHA-256. */
    Map<String, Path> bySha256(WorkProgress progress) throws IOException {
        List<Path> originals = originals();
        progress.begin("checkArchive", originals.size());
        Map<String, Path> bytes = new HashMap<>();
        for (Path original : originals) {
            bytes.putIfAbsent(SafeFiles.sha256(original), original);
            progress.fileDone();
        }
        return bytes;
    }

    /**
     * The originals of these submissions by SHA-256, from where each was archived. Only where one no longer lies there as it
     * was is the whole archive looked through.
     */
    Map<String, Path> of(List<Map<String, @Nullable String>> submissions, WorkProgress progress) throws IOException {
        progress.begin("checkArchive", submissions.size());
        Map<String, Path> bytes = new HashMap<>();
        for (Map<String, @Nullable String> submission : submissions) {
            Path original = home.root().resolve(String.valueOf(submission.get("archive_path")));
            String sha256 = String.valueOf(submission.get("sha256"));
            if (!Files.isRegularFile(original) || !SafeFiles.sha256(original).equals(sha256)) {
                return bySha256(progress);
            }
            bytes.put(sha256, original);
            progress.fileDone();
        }
        return bytes;
    }

    /** The archived originals by the submission that their names tell. */
    Map<String, Path> bySubmission() throws IOException {
        Map<String, Path> originals = new HashMap<>();
        for (Path original : originals()) {
            String id = submission(original);
            if (id != null) {
                originals.put(id, original);
            }
        }
        return originals;
    }

    /** Bytes that several have sent lie once for each: filing moves them, and one's move would be another's loss. */
    Path copy(Path same, String submission) throws IOException {
        Path received = home.archive().resolve(RECEIVED);
        home.make(received);
        return Files.copy(same, received.resolve(submission), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The submission whose bytes the program has put under this name; null for a file that is not its own. */
    public @Nullable String submission(Path file) {
        String name = String.valueOf(file.getFileName());
        Path below = home.archive().relativize(file);
        if (below.getNameCount() == 2 && below.getName(0).toString().equals(RECEIVED)) {
            return ID.matcher(name).matches() ? name : null;
        }
        Matcher withId = WITH_ID.matcher(name);
        return below.getNameCount() == 3 && withId.matches() ? withId.group(1) : null;
    }

    /** Whether it is what the program writes about the archive, beside all months. */
    private boolean isRecord(Path file) {
        return home.archive().equals(file.getParent())
                && List.of(HomeIdentity.FILE, RegisterJournal.FILE).contains(String.valueOf(file.getFileName()));
    }

    private boolean isHalfWritten(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".tmp") || (file.startsWith(home.archive().resolve(RECEIVED)) && name.endsWith(".new"));
    }

    private boolean isOfIssuedSet(Path file) {
        Path below = home.archive().relativize(file);
        return below.getNameCount() > 2 && below.getName(1).toString().equals(ISSUED);
    }
}
