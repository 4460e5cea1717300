package vn.tonghop.report.edited;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.wording.Language;

/**
 * Documents written beside those that a person has edited or holds open: {@code bao-cao-2023-12.ban-moi-1a2b3c4d.docx}, with
 * {@code ….khac-biet.txt} that says in what the two differ. The list is for people and no part of the compilation.
 */
public final class BesideFiles {

    private static final int SHORT_HASH = 8;
    private static final String DIFFERENCES = ".khac-biet.txt";
    private static final Pattern BESIDE = Pattern.compile("(.+)\\.ban-moi-[0-9a-f]{8}(?:-\\d+)?(\\.[a-z]+)");
    private static final int FRAME_LINES = 2;

    private final DocumentDifferences differences;

    public BesideFiles(List<Figure> figures, Language language) {
        this.differences = new DocumentDifferences(figures, language);
    }

    /**
     * What stands beside an edited document.
     *
     * @param edited the person's file
     * @param fresh the program's
     * @param differences in lines; empty for documents that are no text, such as {@code result.json}
     */
    public record Beside(Path edited, Path fresh, Path list, List<String> differences) {
        public Beside {
            differences = List.copyOf(differences);
        }
    }

    /**
     * The name of a new document beside an edited one.
     *
     * @param attempt 1, or more where a person has edited the file of that name as well
     */
    public static Path beside(Path target, String run, int attempt) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        String again = attempt == 1 ? "" : "-" + attempt;
        return target.resolveSibling(
                name.substring(0, dot) + ".ban-moi-" + run.substring(0, SHORT_HASH) + again + name.substring(dot));
    }

    /** The documents that earlier compilations have put beside one, sorted. */
    public static List<Path> besides(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> target.equals(edited(file))).sorted().toList();
        }
    }

    /** Whether a document stands beside an edited one. */
    public static boolean isBeside(Path document) {
        return edited(document) != null;
    }

    /** Removes a document that stands beside an edited one, and its list of differences. */
    public static void remove(Path document) throws IOException {
        Files.deleteIfExists(document);
        Files.deleteIfExists(list(document));
    }

    /** The document beside which this one stands; null for one that has its own name. */
    public static @Nullable Path edited(Path document) {
        Matcher name = BESIDE.matcher(String.valueOf(document.getFileName()));
        return name.matches() ? document.resolveSibling(name.group(1) + name.group(2)) : null;
    }

    /** Writes the list of differences. */
    public void write(Path edited, Path fresh) throws IOException {
        List<String> lines = differences.of(edited, fresh);
        byte[] page = differences.page(edited, fresh, lines).getBytes(StandardCharsets.UTF_8);
        SafeFiles.write(list(fresh), out -> out.write(page), sha256 -> {});
    }

    /** What {@link #write} said of a document; null for one that has its own name. */
    public static @Nullable Beside of(Path document) throws IOException {
        Path edited = edited(document);
        if (edited == null) {
            return null;
        }
        Path list = list(document);
        List<String> lines = Files.exists(list) ? Files.readAllLines(list) : List.of();
        List<String> said =
                lines.size() <= 2 * FRAME_LINES ? List.of() : lines.subList(FRAME_LINES, lines.size() - FRAME_LINES);
        return new Beside(edited, document, list, said);
    }

    private static Path list(Path document) {
        String name = String.valueOf(document.getFileName());
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + DIFFERENCES);
    }
}
