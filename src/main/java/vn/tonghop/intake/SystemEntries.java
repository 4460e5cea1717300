package vn.tonghop.intake;

import java.util.Locale;
import java.util.Set;

/**
 * What file systems, file servers and file managers lay into folders for themselves: their bins, their copies of old days,
 * their marks. What a unit has deleted lies in a bin, and must not count again.
 */
final class SystemEntries {

    private static final Set<String> FOLDERS = Set.of(
            "lost+found",
            "$recycle.bin",
            "recycler",
            "#recycle",
            "@recycle",
            "system volume information",
            "@eadir",
            "#snapshot",
            "~snapshot",
            "@recently-snapshot",
            "__macosx");

    private static final Set<String> FILES = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

    private SystemEntries() {}

    /** Whether a folder of this name is none of people's. */
    static boolean isFolder(String name) {
        return name.startsWith(".") || FOLDERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a file of this name is none of people's. */
    static boolean isFile(String name) {
        return name.startsWith(".") || FILES.contains(name.toLowerCase(Locale.ROOT));
    }
}
