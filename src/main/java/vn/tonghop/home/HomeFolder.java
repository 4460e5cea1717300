package vn.tonghop.home;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.period.ReportingPeriod;

/** The folders of a home. */
public record HomeFolder(Path root) {

    private static final Logger log = LoggerFactory.getLogger(HomeFolder.class);

    public HomeFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Where units drop files. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Where original bytes are kept for good. */
    public Path archive() {
        return root.resolve("archive");
    }

    /** Where units find their answers. */
    public Path answers() {
        return root.resolve("answers");
    }

    /** Where documents are written. */
    public Path reports() {
        return root.resolve("reports");
    }

    /** Where the documents of a period are written; those of a second calendar below its code. */
    public Path reports(ReportingPeriod period) {
        Path all = period.calendar() == null ? reports() : reports().resolve(period.calendar());
        return all.resolve(period.name());
    }

    /** Where blank forms are written. */
    public Path forms() {
        return root.resolve("forms");
    }

    /** Where the embedded database lies. */
    public Path data() {
        return root.resolve("data");
    }

    /** Where the department lays its own catalogue. */
    public Path catalogue() {
        return root.resolve("catalogue");
    }

    /** The folders of the first level. */
    public List<Path> folders() {
        return List.of(inbox(), archive(), answers(), reports(), forms(), data(), catalogue());
    }

    /** Makes the folders that are not there, with the rights that are set for each. */
    public void create(FolderRights rights) throws IOException {
        for (Path folder : folders()) {
            rights.make(folder);
        }
    }

    /**
     * The same without the inbox, which was there before: where it is away now, an empty one in its place would hide that.
     * A folder that people read and that cannot be made stops nothing: what is to be written into it is told by name.
     */
    public void createAroundInbox(FolderRights rights) throws IOException {
        for (Path folder : folders()) {
            if (folder.equals(inbox())) {
                continue;
            }
            try {
                rights.make(folder);
            } catch (FileSystemException e) {
                if (folder.equals(archive()) || folder.equals(data())) {
                    throw e;
                }
                log.warn("cannot be made: {}", e.toString());
            }
        }
    }

    /** Makes a folder somewhere below, with the rights of the one it is made in. */
    public void make(Path folder) throws IOException {
        FolderRights.makeBelow(folder);
    }

    /** A path below the home, with slashes, as results print it. */
    public String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
