package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.home.FileNames;

/**
 * A file of the inbox under the name by which the program keeps people off it, between registering and deleting it.
 *
 * @param file where it lies
 * @param submission id of what was registered
 * @param name under which it was dropped, shortened where it is very long
 */
record InboxClaim(Path file, String submission, String name) {

    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.([0-9a-f]{12})\\.taken", Pattern.DOTALL);

    /** What a file is by its name; empty where it is none. */
    static Optional<InboxClaim> parse(Path file) {
        Matcher m = NAME.matcher(String.valueOf(file.getFileName()));
        return m.matches() ? Optional.of(new InboxClaim(file, m.group(2), m.group(1))) : Optional.empty();
    }

    /** Claims a file: from now on who saves under its name makes a new one. */
    static InboxClaim of(Path file, String submission) throws IOException {
        String name = String.valueOf(file.getFileName());
        Path claimed = file.resolveSibling("." + FileNames.shortened(name) + "." + submission + ".taken");
        Files.move(file, claimed, StandardCopyOption.ATOMIC_MOVE);
        return new InboxClaim(claimed, submission, name);
    }

    /** Removes what is safe elsewhere; false where that cannot be done. */
    boolean isRemoved() {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives it back under its name, or under one like it where another file has come meanwhile. */
    void giveBack() throws IOException {
        Path target = file.resolveSibling(name);
        for (int n = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); n++) {
            int dot = name.lastIndexOf('.');
            String base = dot > 0 ? name.substring(0, dot) : name;
            target = file.resolveSibling(base + " (" + n + ")" + name.substring(base.length()));
        }
        Files.move(file, target);
    }
}
