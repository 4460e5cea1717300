package vn.tonghop.closing.issued;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.home.FileNames;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.ProgramVersion;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.ReportPublisher;
import vn.tonghop.wording.Language;

/** Archives what was issued under {@code archive/<PERIOD>/_issued/<n>/}, so that it can be rebuilt from there alone. */
public final class IssuedSets {

    private static final String FOLDER = "_issued";

    private final HomeFolder home;
    private final JdbcTemplate jdbc;
    private final ArchivedRows rows;
    private final PeriodDesk periods;
    private final ReportPublisher reports;
    private final Language language;

    public IssuedSets(
            HomeFolder home,
            JdbcTemplate jdbc,
            ArchivedRows rows,
            PeriodDesk periods,
            ReportPublisher reports,
            Language language) {
        this.home = home;
        this.jdbc = jdbc;
        this.rows = rows;
        this.periods = periods;
        this.reports = reports;
        this.language = language;
    }

    /** The folder of the last set of a period, or null where none was issued. */
    @Nullable
    Path last(ReportingPeriod period) throws IOException {
        List<String> committed = jdbc.queryForList(
                "select folder from issued_set where period = ? order by issue_no desc",
                String.class,
                period.toString());
        if (!committed.isEmpty()) {
            Path set = asItLies(home.root().resolve(committed.get(0)));
            if (Files.isDirectory(set)) {
                return set;
            }
        }
        Path folder = folder(period);
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> sets = Files.list(folder)) {
            return sets.filter(p -> String.valueOf(p.getFileName()).matches("\\d{1,9}"))
                    .max(Comparator.comparingInt(p -> Integer.parseInt(String.valueOf(p.getFileName()))))
                    .orElse(null);
        }
    }

    /** Where the documents lie that were issued by a compilation; empty where it was not issued. */
    public Optional<Path> documents(ReportingPeriod period, String run) {
        return jdbc
                .queryForList(
                        "select folder from issued_set where period = ? and run_hash = ? order by issue_no desc",
                        String.class,
                        period.toString(),
                        run)
                .stream()
                .findFirst()
                .map(folder -> asItLies(home.root().resolve(folder)).resolve(IssuedSet.DOCUMENTS))
                .filter(Files::isDirectory);
    }

    /** Gives every set whose issue is committed its name. What lies under that name belongs to no issue. */
    public void publish() throws IOException {
        for (String folder : folders()) {
            Path target = home.root().resolve(folder);
            Path unpublished = unpublished(target);
            if (Files.isDirectory(unpublished)) {
                delete(target);
                SafeFiles.move(unpublished, target);
            }
        }
    }

    /** Whether this is the list of a set that has its name. */
    static boolean isNamedSet(Path file) {
        Path folder = file.getParent();
        Path above = folder == null ? null : folder.getParent();
        return file.endsWith(IssuedSet.FILE)
                && folder != null
                && above != null
                && above.endsWith(FOLDER)
                && String.valueOf(folder.getFileName()).matches("\\d{1,9}");
    }

    /** Where a set lies until its issue is committed. */
    private static Path unpublished(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".new");
    }

    private static Path asItLies(Path target) {
        Path unpublished = unpublished(target);
        return Files.isDirectory(unpublished) ? unpublished : target;
    }

    /**
     * Archives the documents of a period by its last reconciliation, with all that they rest on. The set has no name until
     * {@link #publish()}, since the issue may yet come to nothing.
     */
    public void archive(ReportingPeriod period, String by, SignedCopy copy) {
        Integer next = jdbc.queryForObject(
                "select coalesce(max(issue_no), 0) + 1 from issued_set where period = ?",
                Integer.class,
                period.toString());
        int number = next == null ? 1 : next;
        Path target = folder(period).resolve(String.valueOf(number));
        try {
            Path unpublished = unpublished(target);
            delete(unpublished);
            home.make(unpublished);
            write(period, number, by, copy, unpublished);
            SafeFiles.takeRightsFromAbove(unpublished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String run = periods.runHash(period).orElseThrow();
        issued(period.toString(), number, run, home.relative(target), periods.now(), by);
    }

    /** Writes down that a set was issued. */
    void issued(String period, int number, String run, String folder, LocalDateTime at, String by) {
        jdbc.update("""
            insert into issued_set (period, issue_no, run_hash, folder, issued_at, issued_by)
            values (?, ?, ?, ?, ?, ?)
            """, period, number, run, folder, at, by);
    }

    /** The folders of all that were issued, below the home. */
    List<String> folders() {
        return jdbc.queryForList("select folder from issued_set", String.class);
    }

    private void write(ReportingPeriod period, int number, String by, SignedCopy copy, Path folder) throws IOException {
        List<IssuedSet.Document> documents = writeDocuments(period, folder.resolve(IssuedSet.DOCUMENTS));
        Path signedFile = copy.file();
        IssuedSet.Document signed = null;
        if (signedFile != null) {
            Path target =
                    folder.resolve(IssuedSet.SIGNED).resolve(FileNames.safe(String.valueOf(signedFile.getFileName())));
            signed = new IssuedSet.Document(
                    IssuedSet.SIGNED + "/" + target.getFileName(), SafeFiles.copy(signedFile, target));
        }
        new CatalogueLoader()
                .archive(
                        Files.isDirectory(home.catalogue()) ? home.catalogue() : null,
                        folder.resolve(IssuedSet.CATALOGUE));
        Files.writeString(
                folder.resolve(IssuedSet.SEALED), periods.sealedInputs(period).text());
        Files.write(
                folder.resolve(IssuedSet.ROWS),
                Json.MAPPER.writeValueAsString(rows.of(period)).getBytes(StandardCharsets.UTF_8));
        IssuedSet set = new IssuedSet(
                period.toString(),
                number,
                periods.runHash(period).orElseThrow(),
                ProgramVersion.current(),
                periods.now().toString(),
                by,
                PeriodDesk.account(),
                language.name(),
                documents,
                signed,
                copy.number(),
                copy.date(),
                copy.content());
        Files.write(
                folder.resolve(IssuedSet.FILE),
                Json.MAPPER.writeValueAsString(set).getBytes(StandardCharsets.UTF_8));
    }

    /** Asks nobody which documents there are: they are written here, and must be there as they were written. */
    private List<IssuedSet.Document> writeDocuments(ReportingPeriod period, Path folder) throws IOException {
        List<IssuedSet.Document> documents = new ArrayList<>();
        for (Map.Entry<String, String> written : reports.issue(
                        period, periods.runHash(period).orElseThrow(), periods.state(period), periods.now(), folder)
                .entrySet()) {
            Path file = folder.resolve(written.getKey());
            if (!Files.isRegularFile(file) || !SafeFiles.sha256(file).equals(written.getValue())) {
                throw new IOException("not archived as it was written: " + home.relative(file));
            }
            documents.add(new IssuedSet.Document(written.getKey(), written.getValue()));
        }
        return documents;
    }

    private Path folder(ReportingPeriod period) {
        return home.archive().resolve(period.toString()).resolve(FOLDER);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Made when a set is first written or read: commands that only look start without it. */
    static final class Json {

        static final JsonMapper MAPPER =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

        private Json() {}
    }
}
