package vn.tonghop.report.preview;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * LibreOffice as a converter. Every conversion has a profile of its own, so that an office that somebody has open does not
 * matter, and a time after which it is ended.
 */
public final class LibreOffice {

    private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.exe", "soffice.com");
    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("C:/Program Files/LibreOffice/program/soffice.exe"),
            Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    private final Path program;
    private final Duration patience;

    LibreOffice(Path program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /**
     * The one that is installed.
     *
     * @param program where it is; null to look on the path and at the usual places
     * @param patience how long a conversion may take
     */
    public static Optional<LibreOffice> find(@Nullable Path program, Duration patience) {
        Stream<Path> places = program != null ? Stream.of(program) : Stream.concat(onPath(), USUAL_PLACES.stream());
        return places.filter(Files::isExecutable).findFirst().map(p -> new LibreOffice(p, patience));
    }

    private static Stream<Path> onPath() {
        String path = System.getenv("PATH");
        return path == null
                ? Stream.empty()
                : Stream.of(path.split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    }

    /**
     * Converts a document into a folder; whether the new file is there.
     *
     * @param format such as {@code pdf} or {@code html}
     */
    boolean convert(Path document, String format, Path folder) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("tonghop-preview");
        try {
            Process process = new ProcessBuilder(
                            program.toString(),
                            "-env:UserInstallation=" + profile.toUri(),
                            "--headless",
                            "--norestore",
                            "--convert-to",
                            format,
                            "--outdir",
                            folder.toString(),
                            document.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!hasEnded(process)) {
                end(process).waitFor();
                return false;
            }
            return process.exitValue() == 0 && Files.exists(folder.resolve(named(document, format)));
        } finally {
            delete(profile);
        }
    }

    /** Waits as long as a conversion may take; it ends with this process, if that is told to end before. */
    private boolean hasEnded(Process process) throws InterruptedException {
        Thread withThisOne = new Thread(() -> end(process), "end-libreoffice");
        Runtime.getRuntime().addShutdownHook(withThisOne);
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            forget(withThisOne);
        }
    }

    private static Process end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        return process.destroyForcibly();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook does its work.
            return;
        }
    }

    /** The name that a document has in another format. */
    static String named(Path document, String format) {
        String name = String.valueOf(document.getFileName());
        return name.substring(0, name.lastIndexOf('.')) + "." + format;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
