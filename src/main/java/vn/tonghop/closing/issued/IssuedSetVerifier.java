package vn.tonghop.closing.issued;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.database.ScratchDatabase;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.ProgramVersion;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.home.Workers;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.values.CatalogueEncodings;
import vn.tonghop.wording.Language;

/** Rebuilds an issued set from the archive alone, in a scratch home and database, and holds both against each other. */
public final class IssuedSetVerifier {

    private static final String RESULT = "result.json";
    private static final String BESIDE = "\\.ban-moi-[0-9a-f]+(?:-\\d+)?";

    private final HomeFolder home;
    private final IssuedSets issued;
    private final SourceFiles files;
    private final Workers workers;

    public IssuedSetVerifier(HomeFolder home, IssuedSets issued, SourceFiles files, Workers workers) {
        this.home = home;
        this.issued = issued;
        this.files = files;
        this.workers = workers;
    }

    /**
     * What came out.
     *
     * @param set the set that was rebuilt
     * @param sameProgram whether this program's version wrote it: then bytes must agree, else figures
     * @param figures how many were compared
     * @param differences what is not as it was issued: figures, files, lines of the sealed list
     */
    public record Verification(
            IssuedSet set, boolean sameProgram, int figures, int documents, List<String> differences) {
        public Verification {
            differences = List.copyOf(differences);
        }
    }

    /** Rebuilds the last set of a period; null where none was issued. */
    public @Nullable Verification verify(ReportingPeriod period) throws IOException {
        return verify(period, new WorkProgress());
    }

    /** The same, telling how far it is. */
    public @Nullable Verification verify(ReportingPeriod period, WorkProgress progress) throws IOException {
        Path folder = issued.last(period);
        if (folder == null) {
            return null;
        }
        IssuedSet set =
                IssuedSets.Json.MAPPER.readValue(Files.readString(folder.resolve(IssuedSet.FILE)), IssuedSet.class);
        IssuedRows rows =
                IssuedSets.Json.MAPPER.readValue(Files.readString(folder.resolve(IssuedSet.ROWS)), IssuedRows.class);
        List<String> differences = new ArrayList<>(damaged(set, folder));
        Path scratch = Files.createTempDirectory("tonghop-verify");
        try (ScratchDatabase database = new ScratchDatabase(scratch);
                IssuedRebuild rebuild = new IssuedRebuild(
                        new ArchivedRows(database.jdbc()),
                        CatalogueEncodings.inUse(
                                new CatalogueLoader().loadArchived(folder.resolve(IssuedSet.CATALOGUE))),
                        files,
                        Language.valueOf(set.language()))) {
            HomeFolder rebuilt = new HomeFolder(scratch);
            rebuild.stage(rows, new ArchivedBytes(home).of(rows.rows("submission"), progress), progress);
            progress.begin("reconcileTotals");
            List<String> sealed = rebuild.reconcile(period, set.program(), LocalDateTime.parse(set.issuedAt()));
            differences.addAll(linesThatDiffer(Files.readAllLines(folder.resolve(IssuedSet.SEALED)), sealed));
            progress.begin("compileReports");
            rebuild.compile(rebuilt, period, set.run(), LocalDateTime.parse(set.issuedAt()), workers);
            boolean same = set.program().equals(ProgramVersion.current());
            Path old = folder.resolve(IssuedSet.DOCUMENTS);
            Path now = rebuilt.reports().resolve(period.toString());
            Map<String, String> before = figures(old.resolve(RESULT));
            differences.addAll(figuresThatDiffer(before, figures(now.resolve(RESULT))));
            differences.addAll(missing(set, now));
            if (same) {
                differences.addAll(bytesThatDiffer(set, old, now));
            }
            return new Verification(set, same, before.size(), set.documents().size(), differences);
        } finally {
            delete(scratch);
        }
    }

    private static List<String> damaged(IssuedSet set, Path folder) throws IOException {
        List<String> damaged = new ArrayList<>();
        for (IssuedSet.Document document : set.documents()) {
            Path path = folder.resolve(IssuedSet.DOCUMENTS).resolve(document.path());
            if (!Files.exists(path) || !SafeFiles.sha256(path).equals(document.sha256())) {
                damaged.add(IssuedSet.DOCUMENTS + "/" + document.path());
            }
        }
        IssuedSet.Document signed = set.signed();
        if (signed != null) {
            Path path = folder.resolve(signed.path());
            if (!Files.exists(path) || !SafeFiles.sha256(path).equals(signed.sha256())) {
                damaged.add(signed.path());
            }
        }
        return damaged;
    }

    /** What the month's catalogue and figures give, and the set does not hold. */
    private static List<String> missing(IssuedSet set, Path now) throws IOException {
        Set<String> there = set.documents().stream()
                .map(d -> d.path().replaceAll(BESIDE, ""))
                .collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(now)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> now.relativize(p).toString().replace('\\', '/'))
                    .filter(p -> !there.contains(p))
                    .sorted()
                    .map(p -> "- " + IssuedSet.DOCUMENTS + "/" + p)
                    .toList();
        }
    }

    private static List<String> linesThatDiffer(List<String> before, List<String> now) {
        List<String> differences = new ArrayList<>();
        before.stream().filter(line -> !now.contains(line)).forEach(line -> differences.add("- " + line));
        now.stream().filter(line -> !before.contains(line)).forEach(line -> differences.add("+ " + line));
        return differences;
    }

    private static Map<String, String> figures(Path result) throws IOException {
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode figure :
                IssuedSets.Json.MAPPER.readTree(Files.readString(result)).get("figures")) {
            figures.put(
                    figure.get("id").asString(),
                    figure.get("value") + " " + figure.get("shown").asString());
        }
        return figures;
    }

    private static List<String> figuresThatDiffer(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(before.get(id), now.get(id)))
                .map(id -> id + ": " + before.get(id) + " → " + now.get(id))
                .toList();
    }

    /** A document that had to be written beside a person's edit is the same document under its own name. */
    private static List<String> bytesThatDiffer(IssuedSet set, Path old, Path now) throws IOException {
        List<String> differences = new ArrayList<>();
        for (IssuedSet.Document document : set.documents()) {
            Path rebuilt = now.resolve(document.path().replaceAll(BESIDE, ""));
            boolean same = Files.exists(rebuilt)
                    && (SafeFiles.sha256(rebuilt).equals(document.sha256())
                            || (document.path().equals(RESULT) && sameResult(old.resolve(RESULT), rebuilt)));
            if (!same) {
                differences.add(IssuedSet.DOCUMENTS + "/" + document.path());
            }
        }
        return differences;
    }

    private static boolean sameResult(Path old, Path now) throws IOException {
        return Files.readString(old)
                .replaceAll(BESIDE, "")
                .equals(Files.readString(now).replaceAll(BESIDE, ""));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
