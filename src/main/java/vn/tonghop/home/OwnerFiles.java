package vn.tonghop.home;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files by which office programs tell that somebody has a file open: {@code ~$name} of Excel and PowerPoint, Word's, which
 * begins the name anew after its first letters, and {@code .~lock.name#} of LibreOffice.
 */
public final class OwnerFiles {

    private static final String MARK = "~$";
    private static final List<String> OF_WORD = List.of(".docx", ".doc", ".docm", ".dotx", ".rtf");

    private OwnerFiles() {}

    /** The file that says that somebody has this one open; empty where none does. */
    public static Optional<Path> of(Path file) {
        return names(String.valueOf(file.getFileName())).stream()
                .map(file::resolveSibling)
                .filter(owner -> Files.isRegularFile(owner, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    /** Whether a name is that of such a file. */
    public static boolean isOne(String name) {
        return name.startsWith(MARK) || name.startsWith(".~lock.");
    }

    private static List<String> names(String name) {
        List<String> names = new ArrayList<>(List.of(MARK + name, ".~lock." + name + "#"));
        String lower = name.toLowerCase(Locale.ROOT);
        if (OF_WORD.stream().anyMatch(lower::endsWith)) {
            for (int left = 1; left <= 2 && left < name.length(); left++) {
                names.add(MARK + name.substring(left));
            }
        }
        return names;
    }
}
