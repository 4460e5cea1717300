package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.ReportingUnit;

/** Looks for files in the inbox that may be taken. Links are not followed. */
final class Inbox {

    /** What stands in the inbox in place of a file that was taken. */
    static final String NOTE_SUFFIX = ".DA-NHAN.txt";

    private static final String CHECK_FOLDER = "kiem tra";
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".crdownload");
    private static final int DEEPEST = 16;

    private final Path root;
    private final Catalogue catalogue;
    private final Duration rest;

    /** @param rest how long a file must not have changed */
    Inbox(Path root, Catalogue catalogue, Duration rest) {
        this.root = root;
        this.catalogue = catalogue;
        this.rest = rest;
    }

    /**
     * All files that rest, by time of modification and then by path.
     *
     * @param now the machine's own time, since it is compared with the file system's
     */
    List<InboxFile> restingFiles(Instant now) throws IOException {
        List<InboxFile> found = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return found;
        }
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && mayBeTaken(file) && rests(attributes, now)) {
                    found.add(describe(file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(InboxFile::modified).thenComparing(InboxFile::path));
        return found;
    }

    /** Whether the file still is as it was described. */
    static boolean isUnchanged(InboxFile file) throws IOException {
        if (!Files.isRegularFile(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        BasicFileAttributes now = Files.readAttributes(file.file(), BasicFileAttributes.class);
        return now.size() == file.size() && now.lastModifiedTime().toInstant().equals(file.modified());
    }

    private boolean rests(BasicFileAttributes attributes, Instant now) {
        return !attributes.lastModifiedTime().toInstant().plus(rest).isAfter(now);
    }

    private static boolean mayBeTaken(Path file) {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith("~$")
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(lower::endsWith)
                && !name.endsWith(NOTE_SUFFIX)
                && !Files.exists(file.resolveSibling("~$" + name));
    }

    private InboxFile describe(Path file, BasicFileAttributes attributes) {
        Path relative = root.relativize(file);
        @Nullable String unit = null;
        String part = "";
        boolean checkOnly = false;
        if (relative.getNameCount() > 1) {
            Optional<ReportingUnit> named =
                    catalogue.unitNamed(relative.getName(0).toString());
            unit = named.map(ReportingUnit::code).orElse(null);
            for (int i = 1; i < relative.getNameCount() - 1; i++) {
                String folder = relative.getName(i).toString();
                boolean check = Folding.fold(folder).equals(CHECK_FOLDER);
                checkOnly |= check;
                part = check ? part : part.isEmpty() ? nfc(folder) : part + "/" + nfc(folder);
            }
        }
        return new InboxFile(
                file,
                nfc(relative.toString().replace('\\', '/')),
                unit,
                part,
                checkOnly,
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
