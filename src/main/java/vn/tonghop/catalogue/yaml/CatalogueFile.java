package vn.tonghop.catalogue.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Fingerprint;

/**
 * A file of the catalogue.
 *
 * @param name as mistakes name it: {@code units.yaml (built-in)} or {@code catalogue/ours.yaml}
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; read once and dropped
public record CatalogueFile(String name, byte[] bytes) {

    private static final String BUILT_IN_SUFFIX = ".yaml (built-in)";
    private static final String ARCHIVED_BUILT_IN = "built-in";
    private static final String ARCHIVED_OWN = "own";
    private static final List<String> BUILT_IN = List.of(
            "department",
            "calendars",
            "units",
            "forms",
            "indicators",
            "checks",
            "tasks",
            "words",
            "reports",
            "measures");

    /** What sets that were issued earlier do not have. */
    private static final Set<String> LATER = Set.of("measures");

    /** The files of the built-in catalogue, in a fixed order. */
    public static List<CatalogueFile> builtIn() {
        return BUILT_IN.stream().map(CatalogueFile::resource).toList();
    }

    /** The files {@code *.yaml} and {@code *.yml} of a folder, and the templates {@code *.docx}, by name; none where there is no such folder. */
    public static List<CatalogueFile> overlay(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(CatalogueFile::isOurs)
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .map(CatalogueFile::ofPath)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The files that {@link #archive} wrote, under the names that they had. */
    public static List<CatalogueFile> archived(Path folder) throws IOException {
        List<CatalogueFile> files = new ArrayList<>();
        for (String name : BUILT_IN) {
            Path file = folder.resolve(ARCHIVED_BUILT_IN).resolve(name + ".yaml");
            if (!LATER.contains(name) || Files.exists(file)) {
                files.add(new CatalogueFile(name + BUILT_IN_SUFFIX, Files.readAllBytes(file)));
            }
        }
        files.addAll(overlay(folder.resolve(ARCHIVED_OWN)));
        return files;
    }

    /** Writes a file below a folder, apart from those of the other kind. */
    public void archive(Path folder) throws IOException {
        boolean builtIn = isBuiltIn(name);
        String plain = builtIn
                ? name.substring(0, name.length() - BUILT_IN_SUFFIX.length()) + ".yaml"
                : name.substring(name.lastIndexOf('/') + 1);
        Path target = folder.resolve(builtIn ? ARCHIVED_BUILT_IN : ARCHIVED_OWN).resolve(plain);
        Files.createDirectories(folder.resolve(builtIn ? ARCHIVED_BUILT_IN : ARCHIVED_OWN));
        Files.write(target, bytes);
    }

    /** Whether a name that mistakes use is that of a built-in file. */
    public static boolean isBuiltIn(String name) {
        return name.endsWith(BUILT_IN_SUFFIX);
    }

    /** SHA-256 over names and contents, in the order given. */
    public static String fingerprint(List<CatalogueFile> files) {
        MessageDigest digest = Fingerprint.sha256();
        for (CatalogueFile file : files) {
            digest.update((file.name + "\n" + file.bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether it is a Word file under reports and no YAML. */
    public boolean isTemplate() {
        return name.endsWith(".docx");
    }

    /** The name in its folder. */
    public String plainName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** SHA-256 of each file by its name. */
    public static Map<String, String> hashes(List<CatalogueFile> files) {
        Map<String, String> hashes = new HashMap<>();
        files.forEach(f -> hashes.put(f.name, Fingerprint.sha256(f.bytes)));
        return hashes;
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        boolean visible = !name.startsWith(".") && !name.startsWith("~");
        return visible
                && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".docx"))
                && Files.isRegularFile(file);
    }

    private static CatalogueFile ofPath(Path file) {
        try {
            return new CatalogueFile("catalogue/" + file.getFileName(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static CatalogueFile resource(String name) {
        try (InputStream in = CatalogueFile.class.getResourceAsStream("/catalogue/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("not in the program: /catalogue/" + name + ".yaml");
            }
            return new CatalogueFile(name + BUILT_IN_SUFFIX, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in " + name + ".yaml", e);
        }
    }
}
