package vn.tonghop.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.Obstacles;
import vn.tonghop.home.OwnerFiles;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.Workers;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.edited.BesideFiles;
import vn.tonghop.report.json.ResultJson.DocumentLine;

/**
 * Where the documents of one compilation are put. Each is there as a whole or not at all, and the last good one stays until
 * then; one that a person has edited or has open stays for good, and the new one is put beside it. What earlier compilations
 * have put beside it goes when a newer one is there, unless somebody has edited or has open that as well.
 */
final class DocumentShelf {

    private static final Logger log = LoggerFactory.getLogger(DocumentShelf.class);

    private final HomeFolder home;
    private final Documents documents;
    private final ReportingPeriod period;
    private final String run;
    private final BesideFiles beside;
    private final List<Callable<Optional<Path>>> put = new ArrayList<>();
    private final SortedMap<String, IOException> failed = new ConcurrentSkipListMap<>();
    private final List<Path> written = new ArrayList<>();
    private final List<DocumentLine> lines = new ArrayList<>();

    DocumentShelf(HomeFolder home, Documents documents, ReportingPeriod period, String run, BesideFiles beside) {
        this.home = home;
        this.documents = documents;
        this.period = period;
        this.run = run;
        this.beside = beside;
    }

    /** Puts a document that {@code result.json} lists, to be written with others. */
    void put(Path target, SafeFiles.Content content) {
        put.add(() -> {
            try {
                Path path = publish(target, content);
                if (!path.equals(target)) {
                    beside.write(target, path);
                }
                return Optional.of(path);
            } catch (IOException e) {
                fail(target, e);
                return Optional.empty();
            }
        });
    }

    /** What is in the way of one document stops no other. */
    private void fail(Path target, IOException e) throws IOException {
        if (!Obstacles.isOfOneFile(e)) {
            throw e;
        }
        log.info("{} cannot be written: {}", target, e.toString());
        failed.put(home.relative(target), e);
    }

    /** Writes what was put; the order of the documents is that in which they were. */
    void write(Workers workers) throws IOException {
        for (Optional<Path> path : workers.all(put)) {
            if (path.isPresent()) {
                written.add(path.get());
                lines.add(new DocumentLine(home.relative(path.get()), SafeFiles.sha256(path.get())));
            }
        }
        put.clear();
    }

    /**
     * Puts the document that lists the others; with it the compilation is whole. It is for programs: nobody edits it, so
     * that it takes its place whatever stands there.
     *
     * @throws DocumentsNotWrittenException where one of them could not be written: the next run tries again
     */
    void putLast(Path target, SafeFiles.Content content) throws IOException {
        try {
            SafeFiles.write(target, content, sha256 -> record(target, sha256));
            for (Path earlier : BesideFiles.besides(target)) {
                BesideFiles.remove(earlier);
            }
            written.add(target);
        } catch (IOException e) {
            fail(target, e);
        }
        if (failed.isEmpty()) {
            forgetEarlier();
        } else {
            documents.breakOff(period, home.relative(target));
            throw new DocumentsNotWrittenException(failed);
        }
    }

    /** Files beside edited documents are remembered as long as they are there, so that they can be told from edited ones. */
    private void forgetEarlier() {
        for (String path : documents.ofOtherRuns(period, run)) {
            Path file = home.root().resolve(path);
            if (!BesideFiles.isBeside(file) || !Files.exists(file)) {
                documents.forget(period, path, run);
            }
        }
    }

    /** Takes away all that the program has written for the period and nobody has edited or has open, and empty folders. */
    List<String> clear(Path folder) throws IOException {
        List<String> gone = new ArrayList<>();
        for (String path : documents.ofPeriod(period)) {
            Path file = home.root().resolve(path);
            if (Files.isRegularFile(file) && mayBeReplaced(file)) {
                removeSuperseded(file);
                gone.add(path);
            }
            if (!Files.exists(file)) {
                documents.forget(period, path);
            }
        }
        removeEmpty(folder);
        return gone;
    }

    private static void removeEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                try {
                    Files.delete(each);
                } catch (FileSystemException e) {
                    log.debug("{} stays: {}", each, e.toString());
                }
            }
        }
    }

    /** The documents so far. */
    List<DocumentLine> lines() {
        return List.copyOf(lines);
    }

    /** The files of all documents, in order. */
    List<Path> written() {
        return List.copyOf(written);
    }

    private Path publish(Path target, SafeFiles.Content content) throws IOException {
        Path path = place(target);
        SafeFiles.write(path, content, sha256 -> record(path, sha256));
        for (Path earlier : BesideFiles.besides(target)) {
            if (!earlier.equals(path)) {
                removeSuperseded(earlier);
            }
        }
        return path;
    }

    private Path place(Path target) throws IOException {
        Path path = target;
        for (int attempt = 1; !mayBeReplaced(path); attempt++) {
            path = BesideFiles.beside(target, run, attempt);
        }
        return path;
    }

    /** A file that cannot be removed is in nobody's way; the next compilation tries again. */
    private void removeSuperseded(Path earlier) throws IOException {
        if (mayBeReplaced(earlier)) {
            try {
                BesideFiles.remove(earlier);
            } catch (FileSystemException e) {
                log.warn("{} is superseded and cannot be removed: {}", home.relative(earlier), e.toString());
            }
        }
    }

    private void record(Path path, String sha256) throws IOException {
        String replaced = Files.exists(path) ? SafeFiles.sha256(path) : null;
        documents.written(period, home.relative(path), sha256, replaced, run);
    }

    /** Whether the file is missing, or is what the program wrote last and nobody has it open. */
    private boolean mayBeReplaced(Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "is no file");
        }
        if (OwnerFiles.of(target).isPresent()) {
            return false;
        }
        return documents.isOwn(period, home.relative(target), SafeFiles.sha256(target));
    }
}
