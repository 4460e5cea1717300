package vn.tonghop.closing.issued;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.database.HomeMismatchException;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.report.Documents;
import vn.tonghop.staging.values.CatalogueEncodings;
import vn.tonghop.wording.Language;

/**
 * Brings a lost or older database up to what the archive holds: every issued set is issued again as it was, in its order,
 * and every file that was received since is registered anew, for a run to do the rest. What the database knows stays.
 */
public final class Restoration {

    private final HomeFolder home;
    private final ArchivedRows archivedRows;
    private final RegisterJournal journal;
    private final Submissions submissions;
    private final Periods periods;
    private final Documents documents;
    private final IssuedSets issued;
    private final TransactionTemplate transaction;
    private final HomeIdentity identity;
    private final SourceFiles files;

    public Restoration(
            HomeFolder home,
            ArchivedRows rows,
            RegisterJournal journal,
            Submissions submissions,
            Periods periods,
            Documents documents,
            IssuedSets issued,
            TransactionTemplate transaction,
            HomeIdentity identity,
            SourceFiles files) {
        this.home = home;
        this.archivedRows = rows;
        this.journal = journal;
        this.submissions = submissions;
        this.periods = periods;
        this.documents = documents;
        this.issued = issued;
        this.transaction = transaction;
        this.identity = identity;
        this.files = files;
    }

    /**
     * What was added.
     *
     * @param sets issued sets
     * @param submissions that were registered anew, those of the sets left aside
     * @param unknown archived files of which nobody knows any more who has sent them and when
     */
    public record Added(int sets, int submissions, List<String> unknown) {
        public Added {
            unknown = List.copyOf(unknown);
        }
    }

    /** Adds what is missing; under the lease, and safe to repeat. */
    public Added restore(WorkProgress progress) throws IOException {
        HomeIdentity.Found found = identity.look();
        if (found.match() == HomeIdentity.Match.OTHER) {
            throw new HomeMismatchException(found);
        }
        Map<String, Path> bytes = new ArchivedBytes(home).bySha256(progress);
        int sets = 0;
        for (Path folder : unknownSets()) {
            issueAgain(folder, bytes, progress);
            sets++;
        }
        List<String> unknown = new ArrayList<>();
        int submissions = register(bytes, unknown);
        recogniseReports();
        identity.adopt();
        return new Added(sets, submissions, unknown);
    }

    /** The issued sets that the database does not know, in the order of their issue. */
    private List<Path> unknownSets() throws IOException {
        Set<String> known = new HashSet<>(issued.folders());
        Map<Path, String> found = new LinkedHashMap<>();
        if (Files.isDirectory(home.archive())) {
            try (Stream<Path> all = Files.walk(home.archive(), 4)) {
                for (Path list : all.filter(IssuedSets::isNamedSet).toList()) {
                    Path folder = list.getParent();
                    if (folder != null && !known.contains(home.relative(folder))) {
                        found.put(folder, set(folder).issuedAt());
                    }
                }
            }
        }
        return found.keySet().stream()
                .sorted(Comparator.comparing((Path folder) -> LocalDateTime.parse(found.get(folder)))
                        .thenComparing(folder -> folder))
                .toList();
    }

    private static IssuedSet set(Path folder) throws IOException {
        return IssuedSets.Json.MAPPER.readValue(Files.readString(folder.resolve(IssuedSet.FILE)), IssuedSet.class);
    }

    private void issueAgain(Path folder, Map<String, Path> bytes, WorkProgress progress) throws IOException {
        IssuedSet set = set(folder);
        IssuedRows rows =
                IssuedSets.Json.MAPPER.readValue(Files.readString(folder.resolve(IssuedSet.ROWS)), IssuedRows.class);
        String sealed = Files.readString(folder.resolve(IssuedSet.SEALED));
        Catalogue catalogue =
                CatalogueEncodings.inUse(new CatalogueLoader().loadArchived(folder.resolve(IssuedSet.CATALOGUE)));
        ReportingPeriod period = ReportingPeriod.parse(set.period());
        LocalDateTime issuedAt = LocalDateTime.parse(set.issuedAt());
        transaction.execute(status -> {
            try (IssuedRebuild rebuild =
                    new IssuedRebuild(archivedRows, catalogue, files, Language.valueOf(set.language()))) {
                rebuild.addTo(rows, bytes, progress);
                rebuild.reconcile(period, set.program(), issuedAt);
                record(set, home.relative(folder), sealed, issuedAt);
                rebuild.record(period, set, issuedAt);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return folder;
        });
    }

    private void record(IssuedSet set, String folder, String sealed, LocalDateTime issuedAt) {
        ReportingPeriod period = ReportingPeriod.parse(set.period());
        periods.compiled(new Periods.Compilation(period, set.run(), sealed, issuedAt));
        issued.issued(set.period(), set.number(), set.run(), folder, issuedAt, set.issuedBy());
        periods.record(new Periods.Event(set.period(), "close", set.issuedBy(), set.account(), issuedAt, set.run()));
    }

    /** Registers what was received and no set speaks of, as if it had just been received. */
    private int register(Map<String, Path> bytes, List<String> unknown) throws IOException {
        Set<String> known = submissions.ids();
        ArchivedBytes archived = new ArchivedBytes(home);
        Map<String, Map<String, @Nullable String>> registeredRows = journal.read();
        Map<String, Path> own = archived.bySubmission();
        int registered = 0;
        for (Map<String, @Nullable String> row : registeredRows.values()) {
            String id = String.valueOf(row.get("id"));
            Path same = bytes.get(row.get("sha256"));
            if (same != null && known.add(id)) {
                Path original = own.containsKey(id) ? own.get(id) : archived.copy(same, id);
                archivedRows.insert("submission", List.of(asReceived(row, original)));
                registered++;
            }
        }
        for (Path original : archived.originals()) {
            String id = archived.submission(original);
            if (id == null || !known.contains(id)) {
                unknown.add(home.relative(original));
            }
        }
        return registered;
    }

    /** Documents that are as their result lists them are the program's own; any other has been edited by a person. */
    private void recogniseReports() throws IOException {
        if (!Files.isDirectory(home.reports())) {
            return;
        }
        try (Stream<Path> all = Files.walk(home.reports())) {
            for (Path result : all.filter(p -> p.endsWith("result.json")).toList()) {
                Path below = home.reports().relativize(result);
                String period = below.getNameCount() == 2
                        ? below.getName(0).toString()
                        : below.getName(1) + "@" + below.getName(0);
                recognise(result, period);
            }
        }
    }

    private void recognise(Path result, String period) throws IOException {
        JsonNode listed;
        try {
            listed = IssuedSets.Json.MAPPER.readTree(Files.readString(result));
        } catch (JacksonException e) {
            return; // the run writes it anew
        }
        String run = listed.path("run").asString(Documents.NO_RUN);
        for (JsonNode document : listed.path("documents")) {
            Path file = home.root().resolve(document.path("path").asString(""));
            String sha256 = document.path("sha256").asString("");
            if (Files.isRegularFile(file) && SafeFiles.sha256(file).equals(sha256)) {
                documents.recognise(period, home.relative(file), sha256, run);
            }
        }
        documents.recognise(period, home.relative(result), SafeFiles.sha256(result), run);
    }

    private Map<String, @Nullable String> asReceived(Map<String, @Nullable String> row, Path original) {
        Map<String, @Nullable String> received = new LinkedHashMap<>(row);
        for (String judged :
                List.of("verdict", "file_type", "encoding", "answer_path", "answer_hash", "given_verdict")) {
            received.put(judged, null);
        }
        received.put("state", "RECEIVED");
        received.put("inbox_cleared", "true");
        received.put("journaled", "true");
        received.put("archive_path", home.relative(original));
        return received;
    }
}
