package vn.tonghop.report.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.report.edited.BesideFiles;

/**
 * PDF and HTML of a period's Word reports, in the folder {@code xem-truoc} beside them. They are for looking: replaced each
 * time, in no sealed list, and a failure harms nothing.
 */
public final class Previews {

    private static final Logger log = LoggerFactory.getLogger(Previews.class);

    /** The folder's name. */
    public static final String FOLDER = "xem-truoc";

    /** A page has pictures beside it, named after it. */
    private static final Pattern PREVIEW = Pattern.compile("(.+?)(?:\\.pdf|\\.html|_html_.*)");

    private static final List<String> FORMATS = List.of("pdf", "html");

    private final LibreOffice office;

    public Previews(LibreOffice office) {
        this.office = office;
    }

    /**
     * What came out.
     *
     * @param written the new files
     * @param failed names of documents that could not be converted in time
     */
    public record Result(List<Path> written, List<String> failed) {
        public Result {
            written = List.copyOf(written);
            failed = List.copyOf(failed);
        }
    }

    /**
     * Makes previews of all Word files below a folder. Those of a document that stood beside an edited one go when it is
     * gone.
     */
    public Result make(Path reports) throws IOException {
        List<Path> written = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Path file : below(reports, 3)) {
            if (isOfOneThatIsGone(file)) {
                Files.deleteIfExists(file);
            }
        }
        for (Path document : documents(reports)) {
            Path target = document.resolveSibling(FOLDER);
            for (String format : FORMATS) {
                if (!convert(document, format, target)) {
                    failed.add(document.getFileName() + " → " + format);
                } else {
                    written.add(target.resolve(LibreOffice.named(document, format)));
                }
            }
        }
        return new Result(written, failed);
    }

    /** In a folder aside first, so that a preview is there as a whole or not at all. */
    private boolean convert(Path document, String format, Path target) throws IOException {
        Path aside = Files.createTempDirectory("tonghop-preview-out");
        try {
            if (!office.convert(document, format, aside)) {
                return false;
            }
            Files.createDirectories(target);
            try (Stream<Path> made = Files.list(aside)) {
                for (Path file : made.toList()) {
                    Files.move(
                            file,
                            target.resolve(String.valueOf(file.getFileName())),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException e) {
            log.warn("no preview of {}: {}", document, e.toString());
            return false;
        } finally {
            try (Stream<Path> left = Files.walk(aside)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static boolean isOfOneThatIsGone(Path file) {
        Path folder = file.getParent();
        Matcher name = PREVIEW.matcher(String.valueOf(file.getFileName()));
        if (folder == null || !folder.endsWith(FOLDER) || !name.matches()) {
            return false;
        }
        Path document = folder.resolveSibling(name.group(1) + ".docx");
        return BesideFiles.isBeside(document) && !Files.exists(document);
    }

    private static List<Path> documents(Path reports) throws IOException {
        return below(reports, 2).stream()
                .filter(p -> {
                    String name = String.valueOf(p.getFileName());
                    return name.endsWith(".docx") && !name.startsWith("~$") && !name.startsWith(".");
                })
                .toList();
    }

    private static List<Path> below(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.sorted().toList();
        }
    }
}
