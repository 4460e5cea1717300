package vn.tonghop.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The account of the operating system under which the program runs. */
public final class Account {

    private static final String UNKNOWN = "?";

    private Account() {}

    /** Its name; its number where it has no name. */
    public static String name() {
        String name = System.getProperty("user.name", UNKNOWN);
        return name.isEmpty() || name.equals(UNKNOWN) ? number() : name;
    }

    private static String number() {
        try {
            return "uid " + Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
