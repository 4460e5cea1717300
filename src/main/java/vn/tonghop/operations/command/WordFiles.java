package vn.tonghop.operations.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.word.UnreadableWordFile;

/** Word files named on the command line. */
final class WordFiles {

    private WordFiles() {}

    /** The file; wrong use where there is none. */
    static Path existing(@Nullable Path file) {
        if (file == null || !Files.isRegularFile(file)) {
            throw new WrongUse("file.missing", "file", String.valueOf(file));
        }
        return file;
    }

    /** Says why a file cannot be read. */
    static int unreadable(Console console, Path file, UnreadableWordFile problem) {
        console.complain("word." + problem.reason(), "file", file);
        return ExitCode.FAILED;
    }
}
