package vn.tonghop.home;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;

/**
 * Tells what stands in the way of one file, such as rights or somebody who has it open, from what stands in the way of all,
 * such as a full disk.
 */
public final class Obstacles {

    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "not enough space", "disk is full");

    private Obstacles() {}

    /** Whether others may still be written where this one could not. */
    public static boolean isOfOneFile(IOException e) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return e instanceof FileSystemException && FULL.stream().noneMatch(reason::contains);
    }
}
