package vn.tonghop.closing.issued;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.home.Workers;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.reconciliation.Reconcilers;
import vn.tonghop.reconciliation.ReconciliationConfiguration;
import vn.tonghop.reconciliation.SealedList;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.report.ReportConfiguration;
import vn.tonghop.report.ReportPublisher;
import vn.tonghop.settling.FormVerdicts;
import vn.tonghop.staging.SubmissionStager;
import vn.tonghop.staging.store.StagedItemWriter;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** Compiles an issued month once more in an empty database: bytes and catalogue are read anew, decisions are taken over. */
final class IssuedRebuild implements AutoCloseable {

    private static final int CHUNK = 2000;
    /** Beyond what staging finds in any file. */
    private static final int SETTLED_FINDINGS = 1_000_000;

    private static final List<String> DECIDED =
            List.of("withdrawal", "waiver", "kept_edit", "inbox_notice", "period_state", "ledger_entry");
    private static final List<String> REACHED = List.of(
            "compilation",
            "figure",
            "figure_evidence",
            "reconciled_task",
            "reconciled_indicator",
            "draft",
            "draft_figure",
            "draft_evidence");

    private final ArchivedRows archived;
    private final AnnotationConfigApplicationContext made;
    private final Submissions submissions;
    private final Catalogue catalogue;
    private final SourceFiles files;
    private final Language language;

    /** @param archived the rows of the database in which it is rebuilt */
    IssuedRebuild(ArchivedRows archived, Catalogue catalogue, SourceFiles files, Language language) {
        this.archived = archived;
        this.catalogue = catalogue;
        this.files = files;
        this.language = language;
        this.made = parts(StagedItemWriter.class);
        this.submissions = made.getBean(Submissions.class);
    }

    /** Stages the originals and puts every decision that was taken beside them. */
    void stage(IssuedRows rows, Map<String, Path> bytes, WorkProgress progress) throws IOException {
        progress.begin("stageRows", rows.rows("submission").size());
        archived.insert("submission", rows.rows("submission"));
        for (Map<String, @Nullable String> submission : rows.rows("submission")) {
            stage(submission, original(submission, bytes), progress);
            progress.fileDone();
        }
        settle(rows);
        insertEarlier(rows);
        for (String table : DECIDED) {
            archived.insert(table, rows.rows(table));
        }
        for (String table : REACHED) {
            archived.insert(table, rows.rows(table));
        }
    }

    /**
     * The same in a database that may hold some of it: adds what is missing, and brings the rest to what it was when the set
     * was issued.
     */
    void addTo(IssuedRows rows, Map<String, Path> bytes, WorkProgress progress) throws IOException {
        Set<String> known = submissions.ids();
        for (Map<String, @Nullable String> submission : rows.rows("submission")) {
            if (known.add(text(submission, "id"))) {
                archived.insert("submission", List.of(submission));
                stage(submission, original(submission, bytes), progress);
            }
        }
        archived.clearFindings(rows, SETTLED_FINDINGS);
        settle(rows);
        archived.insert("form_result", notOf(known, rows.rows(IssuedRows.EARLIER_FORMS)));
        archived.insert("register_entry", notOf(known, rows.rows(IssuedRows.EARLIER_ENTRIES)));
        archived.clear(rows);
        for (String table : DECIDED) {
            archived.insertAbsent(table, rows.rows(table));
        }
        for (String table : REACHED) {
            archived.insertAbsent(table, rows.rows(table));
        }
    }

    private static Path original(Map<String, @Nullable String> submission, Map<String, Path> bytes) throws IOException {
        Path original = bytes.get(text(submission, "sha256"));
        if (original == null) {
            throw new IOException("the archive no longer holds the bytes of " + submission.get("file_path"));
        }
        return original;
    }

    /** What was decided of the forms once they were staged. */
    private void settle(IssuedRows rows) {
        rows.rows("form_result").forEach(archived::decide);
        rows.rows("submission").forEach(s -> submissions.restore(text(s, "id"), text(s, "verdict"), text(s, "period")));
        int number = SETTLED_FINDINGS;
        List<Map<String, @Nullable String>> findings = new ArrayList<>();
        for (Map<String, @Nullable String> finding : rows.rows("finding")) {
            Map<String, @Nullable String> renumbered = new LinkedHashMap<>(finding);
            renumbered.put("finding_no", String.valueOf(number++));
            findings.add(renumbered);
        }
        archived.insert("finding", findings);
    }

    /** A file that counts for two months is read anew anyway. */
    private void insertEarlier(IssuedRows rows) {
        Set<String> read =
                rows.rows("submission").stream().map(s -> text(s, "id")).collect(Collectors.toSet());
        archived.insert("form_result", notOf(read, rows.rows(IssuedRows.EARLIER_FORMS)));
        archived.insert("register_entry", notOf(read, rows.rows(IssuedRows.EARLIER_ENTRIES)));
    }

    private static List<Map<String, @Nullable String>> notOf(
            Set<String> submissions, List<Map<String, @Nullable String>> rows) {
        return rows.stream()
                .filter(row -> !submissions.contains(text(row, "submission_id")))
                .toList();
    }

    /** Reconciles the month and returns its sealed list. */
    List<String> reconcile(ReportingPeriod period, String version, LocalDateTime nowUtc) {
        made.getBean(Reconcilers.class).reconcile(period, nowUtc);
        made.getBean(FormVerdicts.class).review(period.toString());
        return made.getBean(SealedList.class).of(period, version, nowUtc).lines();
    }

    /** Writes what was reported into the ledger, as its closing did. */
    void record(ReportingPeriod period, IssuedSet set, LocalDateTime issuedAt) {
        made.getBean(LedgerBook.class).record(period, set.run(), set.issuedBy(), issuedAt.toInstant(ZoneOffset.UTC));
    }

    /** Writes the documents. */
    void compile(HomeFolder home, ReportingPeriod period, String run, LocalDateTime nowUtc, Workers workers)
            throws IOException {
        try (AnnotationConfigApplicationContext parts =
                parts(ReportConfiguration.class, language, new FindingSentences(), home, workers)) {
            parts.getBean(ReportPublisher.class).compile(period, run, PeriodState.CLOSED, nowUtc);
        }
    }

    /** Parts of the program over this database and this catalogue. */
    private AnnotationConfigApplicationContext parts(Class<?> configuration, Object... beside) {
        AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
        archived.lendTo(parts.getBeanFactory());
        Stream.concat(Stream.of(catalogue), Stream.of(beside))
                .forEach(part ->
                        parts.getBeanFactory().registerSingleton(part.getClass().getName(), part));
        parts.register(ReconciliationConfiguration.class, configuration);
        parts.refresh();
        return parts;
    }

    private void stage(Map<String, @Nullable String> submission, Path original, WorkProgress progress)
            throws IOException {
        String unit = text(submission, "unit_code");
        StagingOrder order = new StagingOrder(
                text(submission, "id"),
                unit.equals(Submission.UNKNOWN_UNIT) ? null : unit,
                text(submission, "part"),
                text(submission, "file_path"),
                original,
                MonthsAtHand.of(
                        text(submission, "default_period"),
                        submission.get("first_period"),
                        submission.get("last_period"),
                        submission.get("current_period")));
        StagedItemWriter writer = made.getBean(StagedItemWriter.class);
        try (SubmissionStager stager = new SubmissionStager(order, files, catalogue)) {
            Chunk<StagedItem> chunk = new Chunk<>();
            for (StagedItem item = stager.next(); item != null; item = stager.next()) {
                chunk.add(item);
                progress.rows(item.sourceRows());
                if (chunk.size() == CHUNK) {
                    writer.write(chunk);
                    chunk = new Chunk<>();
                }
            }
            writer.write(chunk);
        }
    }

    private static String text(Map<String, @Nullable String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    @Override
    public void close() {
        made.close();
    }
}
