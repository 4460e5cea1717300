package vn.tonghop.operations.console;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ooxml.word.UnreadableWordFile;

/** Word files named on the command line. */
public final class WordFiles {

    private WordFiles() {}

    /** The file, from where the command is given or, as the program names its reports, from the home; else wrong use. */
    public static Path existing(@Nullable Path file, CommonOptions options) {
        if (file != null && Files.isRegularFile(file)) {
            return file;
        }
        Path inHome = file == null ? null : Homes.place(options).resolve(file);
        if (inHome == null || !Files.isRegularFile(inHome)) {
            throw new WrongUse("file.missing", "file", String.valueOf(file));
        }
        return inHome;
    }

    /** Says why a file cannot be read. */
    public static int unreadable(Console console, Path file, UnreadableWordFile problem) {
        console.complain("word." + problem.reason(), "file", file);
        return ExitCode.FAILED;
    }
}
