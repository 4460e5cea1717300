package vn.tonghop.operations.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.pdf.UnreadablePdfFile;

/** PDF files named on the command line. */
public final class PdfFiles {

    /** Readers of PDF look for its first words within so many bytes. */
    private static final int HEAD_WITHIN = 1024;

    private PdfFiles() {}

    /** Whether a file is a PDF by what stands in it, whatever its name. */
    public static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_WITHIN), StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }

    /** Says why a file cannot be read. */
    public static int unreadable(Console console, Path file, UnreadablePdfFile problem) {
        console.complain("pdf." + problem.reason(), "file", file);
        return ExitCode.FAILED;
    }
}
