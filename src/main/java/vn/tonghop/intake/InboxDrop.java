package vn.tonghop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.home.FileNames;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;

/**
 * Drops files into the folders of units, as the units themselves do: what comes another way than by the folder is taken from
 * there like all else. A file stands under its name only once it is whole and on the disk.
 */
public final class InboxDrop {

    private static final String CHECK_FOLDER = "KIEM-TRA";
    private static final String HALF_WRITTEN = ".upload-";
    private static final Pattern NEVER_TAKEN = Pattern.compile(
            "(?:\\.|~\\$).*|.*\\.(?:tmp|part|crdownload|da-nhan\\.txt)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final HomeFolder home;
    private final Catalogue catalogue;

    public InboxDrop(HomeFolder home, Catalogue catalogue) {
        this.home = home;
        this.catalogue = catalogue;
    }

    /** What became of a file. */
    public enum Outcome {
        DROPPED,
        /** Files of such a name are never taken out of an inbox. */
        NAME_NEVER_TAKEN,
        /** One of this name waits there already. */
        SAME_NAME_WAITS
    }

    /**
     * Drops a file into the folder of a unit.
     *
     * @param unit code of the unit
     * @param given the name that it has where it comes from; a path in front of it is left out
     * @param checkOnly whether it is to be answered and never counted
     * @param content its bytes; left open
     */
    public Outcome drop(String unit, String given, boolean checkOnly, InputStream content) throws IOException {
        String name = name(given);
        if (name.isBlank() || NEVER_TAKEN.matcher(name).matches()) {
            return Outcome.NAME_NEVER_TAKEN;
        }
        Path folder = checkOnly ? folder(unit).resolve(CHECK_FOLDER) : folder(unit);
        Path target = folder.resolve(name);
        home.make(folder);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Outcome.SAME_NAME_WAITS;
        }
        Path half = folder.resolve(HALF_WRITTEN + UUID.randomUUID());
        try {
            write(content, half);
            SafeFiles.takeRightsFromAbove(half);
            Files.createLink(target, half);
            return Outcome.DROPPED;
        } catch (FileAlreadyExistsException e) {
            return Outcome.SAME_NAME_WAITS;
        } catch (UnsupportedOperationException e) {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.DROPPED;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The names of what lies in the folder of a unit and was not taken yet, those to be checked last. */
    public List<String> waiting(String unit) throws IOException {
        List<String> names = new ArrayList<>();
        Path folder = folder(unit);
        for (Path each : List.of(folder, folder.resolve(CHECK_FOLDER))) {
            if (Files.isDirectory(each)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(each, Files::isRegularFile)) {
                    for (Path file : files) {
                        String name = file.getFileName().toString();
                        if (!NEVER_TAKEN.matcher(name).matches()) {
                            names.add(name);
                        }
                    }
                }
            }
        }
        return names;
    }

    /** The folder that the unit uses, whatever of its names it bears; one by its code where there is none. */
    private Path folder(String unit) throws IOException {
        Path own = home.inbox().resolve(unit);
        if (Files.isDirectory(own)) {
            return own;
        }
        InboxPaths paths = new InboxPaths(home.inbox(), catalogue);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.inbox(), Files::isDirectory)) {
            for (Path folder : folders) {
                if (unit.equals(paths.unit(folder.getFileName().toString()))) {
                    return folder;
                }
            }
        }
        return own;
    }

    private static void write(InputStream content, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            content.transferTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return FileNames.safe(Normalizer.normalize(last, Normalizer.Form.NFC)).strip();
    }
}
