package vn.tonghop.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.settings.Written;

/**
 * Who may read and write in the folders of a home, whatever the mask of the process. The folders of the first level have
 * rights of their own; what is made below takes them from the folder it is made in. Systems that keep no such rights
 * (Windows) are left alone.
 */
public final class FolderRights {

    private static final Logger log = LoggerFactory.getLogger(FolderRights.class);
    private static final String MODE = "unix:mode";
    private static final int OF_A_FILE = 0666;
    private static final int OF_STRANGERS = 0007;
    private static final int PERMISSIONS = 07777;
    private static final int BITS = 8;

    private static final String PRIVATE = "0700";

    /** Nobody outside the group reads anything; units write into the inbox through their group. */
    private static final Map<String, String> DEFAULT_MODES = Map.of("inbox", "2770", "data", PRIVATE);

    private static final String DEFAULT_MODE = "2750";

    private final Map<String, Rights> set;

    /** @param set by the name of the folder; what is not named keeps the default, which holds when a folder is made */
    public FolderRights(Map<String, Rights> set) {
        this.set = Map.copyOf(set);
    }

    /**
     * What is set for one folder.
     *
     * @param owner account; null leaves it
     * @param group null leaves it
     * @param mode in octal, such as 2770; null is the default
     */
    public record Rights(
            @Nullable String owner,
            @Nullable String group,
            @Written(Written.Manner.MODE) @Nullable String mode) {}

    /** Whether the file system keeps owner, group and mode. */
    public static boolean areKept(Path place) {
        return Files.getFileAttributeView(place, PosixFileAttributeView.class) != null;
    }

    /** Makes a folder of the first level, or gives one that is there the rights that are set for it. */
    void make(Path folder) throws IOException {
        boolean isNew = !Files.isDirectory(folder);
        Files.createDirectories(folder);
        if (!areKept(folder)) {
            return;
        }
        Rights rights = set.get(folder.getFileName().toString());
        try {
            if (isNew || (rights != null && rights.mode() != null)) {
                setMode(folder, mode(folder));
            }
            if (rights != null) {
                setOwners(folder, rights);
            }
        } catch (IOException e) {
            log.warn("rights of {} cannot be set: {}; see the command doctor", folder, e.toString());
        }
    }

    /** Makes a folder that nobody but this account may look into, unless it is there. */
    public static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (areKept(folder)) {
                setMode(folder, Integer.parseInt(PRIVATE, BITS));
            }
        }
    }

    /** Gives a folder of the first level its rights, set or default, and all that lies below with it. */
    public void spread(Path folder) throws IOException {
        if (areKept(folder)) {
            setMode(folder, mode(folder));
            Rights rights = set.get(folder.getFileName().toString());
            if (rights != null) {
                setOwners(folder, rights);
            }
            try (Stream<Path> below = Files.list(folder)) {
                for (Path each : below.toList()) {
                    SafeFiles.takeRightsFromAbove(each);
                }
            }
        }
    }

    /** Whether nothing is set for a folder, so that the default held when it was made. */
    public boolean isDefault(Path folder) {
        return !set.containsKey(folder.getFileName().toString());
    }

    /**
     * How a folder of the first level departs from what is set, in a few words; empty where it does not.
     */
    public String departure(Path folder) throws IOException {
        Rights rights = set.get(folder.getFileName().toString());
        int mode = modeOf(folder);
        PosixFileAttributes now = Files.readAttributes(folder, PosixFileAttributes.class);
        if (rights == null) {
            return (mode & OF_STRANGERS) == 0 ? "" : Integer.toOctalString(mode) + ", o-rwx";
        }
        if (rights.mode() != null && mode != mode(folder)) {
            return Integer.toOctalString(mode) + " ≠ " + rights.mode();
        }
        if (rights.group() != null && !now.group().getName().equals(rights.group())) {
            return now.group().getName() + " ≠ " + rights.group();
        }
        if (rights.owner() != null && !now.owner().getName().equals(rights.owner())) {
            return now.owner().getName() + " ≠ " + rights.owner();
        }
        return "";
    }

    private int mode(Path folder) {
        String name = folder.getFileName().toString();
        Rights rights = set.get(name);
        String text = rights != null && rights.mode() != null
                ? rights.mode()
                : DEFAULT_MODES.getOrDefault(name, DEFAULT_MODE);
        return Integer.parseInt(text, BITS) & PERMISSIONS;
    }

    private static void setOwners(Path folder, Rights rights) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        var accounts = folder.getFileSystem().getUserPrincipalLookupService();
        if (rights.group() != null) {
            view.setGroup(accounts.lookupPrincipalByGroupName(rights.group()));
        }
        if (rights.owner() != null) {
            view.setOwner(accounts.lookupPrincipalByName(rights.owner()));
        }
    }

    /** Makes a folder and those above it that are missing, each with the rights of the one it is made in. */
    static void makeBelow(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            makeBelow(parent);
        }
        Files.createDirectories(folder);
        takeFromAbove(folder);
    }

    /** Gives a new file or folder the owner, group and mode of the folder in which it is made. */
    static void takeFromAbove(Path made) throws IOException {
        Path parent = made.toAbsolutePath().getParent();
        if (parent == null || !areKept(made)) {
            return;
        }
        PosixFileAttributes above = Files.readAttributes(parent, PosixFileAttributes.class);
        PosixFileAttributes here = Files.readAttributes(made, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        takeOwners(made, above.owner(), above.group(), here);
        int mode = modeOf(parent);
        setMode(made, here.isDirectory() ? mode : mode & OF_A_FILE);
    }

    /** Only the administrator may give files away; others keep what they made, in a group they belong to. */
    private static void takeOwners(Path made, UserPrincipal owner, GroupPrincipal group, PosixFileAttributes here) {
        PosixFileAttributeView view = Files.getFileAttributeView(made, PosixFileAttributeView.class);
        try {
            if (!here.group().equals(group)) {
                view.setGroup(group);
            }
            if (!here.owner().equals(owner)) {
                view.setOwner(owner);
            }
        } catch (IOException e) {
            log.debug("{} keeps its owner: {}", made, e.toString());
        }
    }

    private static int modeOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, MODE) & PERMISSIONS;
    }

    private static void setMode(Path path, int mode) throws IOException {
        if (modeOf(path) != mode) {
            Files.setAttribute(path, MODE, mode);
        }
    }
}
