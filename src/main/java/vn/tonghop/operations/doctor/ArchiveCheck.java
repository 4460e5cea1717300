package vn.tonghop.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.intake.HomeFolder;
import vn.tonghop.intake.SafeFiles;
import vn.tonghop.operations.WorkProgress;

/** The archive: each registered file there with the bytes it was registered with, and nothing that nobody knows. */
final class ArchiveCheck {

    private static final String ISSUED = "_issued";
    private static final String RECEIVED = "_received";

    private final HomeFolder home;
    private final JdbcTemplate jdbc;

    ArchiveCheck(HomeFolder home, JdbcTemplate jdbc) {
        this.home = home;
        this.jdbc = jdbc;
    }

    /** A registered file. */
    private record Registered(String path, String sha256) {}

    /** Looks at every file; tells of each that it is done. */
    List<Remark> look(WorkProgress progress) throws IOException {
        List<Registered> all = jdbc.query(
                "select archive_path, sha256 from submission order by archive_path",
                (rs, n) -> new Registered(rs.getString(1), rs.getString(2)));
        List<Remark> remarks = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        progress.begin("checkArchive", all.size());
        for (Registered registered : all) {
            Path file = home.root().resolve(registered.path());
            known.add(file);
            if (!Files.isRegularFile(file)) {
                remarks.add(Remark.bad("archive", "missing", "file", registered.path()));
            } else if (!Files.isReadable(file)) {
                remarks.add(Remark.unreadable("archive", file));
            } else if (!SafeFiles.sha256(file).equals(registered.sha256())) {
                remarks.add(Remark.bad("archive", "differs", "file", registered.path()));
            }
            progress.fileDone();
        }
        foreign(known).forEach(file -> remarks.add(Remark.note("archive", "foreign", "file", home.relative(file))));
        if (remarks.isEmpty()) {
            remarks.add(Remark.good("archive", "count", String.valueOf(all.size())));
        }
        return remarks;
    }

    private List<Path> foreign(Set<Path> known) throws IOException {
        if (!Files.isDirectory(home.archive())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(home.archive())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file) && !isOfIssuedSet(file) && !isHalfWritten(file))
                    .sorted()
                    .toList();
        }
    }

    private boolean isOfIssuedSet(Path file) {
        Path below = home.archive().relativize(file);
        return below.getNameCount() > 2 && below.getName(1).toString().equals(ISSUED);
    }

    private boolean isHalfWritten(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".tmp") || (file.startsWith(home.archive().resolve(RECEIVED)) && name.endsWith(".new"));
    }
}
