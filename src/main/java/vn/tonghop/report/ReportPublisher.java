package vn.tonghop.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.home.Workers;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.KeptEdits;
import vn.tonghop.reconciliation.figures.KeptEdit;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compose.ReportComposer;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.docx.ReportDocumentWriter;
import vn.tonghop.report.edited.BesideFiles;
import vn.tonghop.report.json.ResultJson;
import vn.tonghop.report.json.ResultJson.DocumentLine;
import vn.tonghop.report.review.ReviewNotes;
import vn.tonghop.report.workbook.KeptLine;
import vn.tonghop.report.workbook.ReconciliationWorkbook;
import vn.tonghop.report.workbook.TaskAppendixWorkbook;

/**
 * Writes a period's documents. Each is there as a whole or not at all, and the last good one stays until then. A document
 * that a person has edited or has open is never replaced: the new one is written beside it.
 */
public final class ReportPublisher {

    private static final Logger log = LoggerFactory.getLogger(ReportPublisher.class);
    private static final int SHORT_HASH = 8;
    private static final String RESULT = "result.json";

    private final HomeFolder home;
    private final Catalogue catalogue;
    private final CompiledPeriods periods;
    private final ReportComposer composer;
    private final KeptEdits edits;
    private final Documents documents;
    private final Workers workers;

    /** @param workers write documents at the same time */
    public ReportPublisher(
            HomeFolder home,
            Catalogue catalogue,
            CompiledPeriods periods,
            ReportComposer composer,
            KeptEdits edits,
            Documents documents,
            Workers workers) {
        this.home = home;
        this.catalogue = catalogue;
        this.periods = periods;
        this.composer = composer;
        this.edits = edits;
        this.documents = documents;
        this.workers = workers;
    }

    /**
     * Whether all documents of a compilation are on disk as written or as a person has edited them. The last one is written
     * down before it takes its name, so that it is there only where its bytes are.
     */
    public boolean isCompiled(ReportingPeriod period, String run) throws IOException {
        return isPublished(period, run)
                && documents.ofRun(period, run).keySet().stream()
                        .allMatch(p -> Files.exists(home.root().resolve(p)));
    }

    /** Whether the document that lists the others, written last, is there as it was written for a compilation. */
    public boolean isPublished(ReportingPeriod period, String run) throws IOException {
        Path result = home.reports(period).resolve(RESULT);
        String written = documents.ofRun(period, run).get(home.relative(result));
        return Files.isRegularFile(result) && SafeFiles.sha256(result).equals(written);
    }

    /** Documents that stand beside those that a person has edited or holds open, of one compilation, in their order. */
    public List<Path> beside(ReportingPeriod period, String run) {
        return documents.ofRun(period, run).keySet().stream()
                .map(path -> home.root().resolve(path))
                .filter(BesideFiles::isBeside)
                .toList();
    }

    /** Where the report of a period lies, by the name that its outline gives it; empty where none is written for it. */
    public Optional<Path> report(ReportingPeriod period) {
        return catalogue.reports().stream()
                .filter(outline -> outline.isFor(period))
                .findFirst()
                .map(outline -> home.reports(period).resolve(folder(outline) + name(outline, period) + ".docx"));
    }

    /** Only the first of the catalogue's reports lies beside what all have in common. */
    private String folder(ReportOutline outline) {
        return outline.equals(catalogue.reports().get(0)) ? "" : outline.id() + "/";
    }

    private static String name(ReportOutline outline, ReportingPeriod period) {
        return outline.file() + "-" + period.name();
    }

    /** Writes all documents of a period; {@code result.json} last, since it lists the others. */
    public List<Path> compile(ReportingPeriod period, String run, PeriodState state, LocalDateTime nowUtc)
            throws IOException {
        CompiledPeriod compiled = periods.read(period, run, state, nowUtc);
        Path folder = home.reports(period);
        BesideFiles beside = new BesideFiles(compiled.figures(), periods.language());
        DocumentShelf shelf = new DocumentShelf(home, documents, period, run, beside);
        List<KeptEdit> kept = edits.of(period);
        planned(period, compiled).forEach(d -> shelf.put(folder.resolve(d.path()), d.content()));
        shelf.write(workers);
        shelf.putLast(folder.resolve(RESULT), out -> new ResultJson().write(compiled, kept, shelf.lines(), out));
        log.info("compiled {} as {}", period, run.substring(0, SHORT_HASH));
        return shelf.written();
    }

    /**
     * Takes away the documents of a period that is no more; what a person has edited or has open stays.
     *
     * @return the paths of those that are gone
     */
    public List<String> takeAway(ReportingPeriod period) throws IOException {
        BesideFiles beside = new BesideFiles(List.of(), periods.language());
        return new DocumentShelf(home, documents, period, "-", beside).clear(home.reports(period));
    }

    /** Puts the documents of an issued set where people look for them; what was issued is not composed a second time. */
    public void publish(ReportingPeriod period, String run, PeriodState state, LocalDateTime nowUtc, Path issued)
            throws IOException {
        Path folder = home.reports(period);
        BesideFiles beside =
                new BesideFiles(periods.read(period, run, state, nowUtc).figures(), periods.language());
        DocumentShelf shelf = new DocumentShelf(home, documents, period, run, beside);
        for (Path document : documents(issued)) {
            shelf.put(folder.resolve(issued.relativize(document).toString()), out -> Files.copy(document, out));
        }
        shelf.write(workers);
        String result = Files.readString(issued.resolve(RESULT));
        for (Path written : shelf.written()) {
            Path edited = BesideFiles.edited(written);
            result = edited == null ? result : result.replace(quoted(edited), quoted(written));
        }
        byte[] listing = result.getBytes(StandardCharsets.UTF_8);
        shelf.putLast(folder.resolve(RESULT), out -> out.write(listing));
    }

    private static List<Path> documents(Path issued) throws IOException {
        try (Stream<Path> all = Files.walk(issued)) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> !p.equals(issued.resolve(RESULT)))
                    .sorted()
                    .toList();
        }
    }

    private String quoted(Path document) {
        return '"' + home.relative(document) + '"';
    }

    /**
     * Writes all documents of a period as they are issued: under their own names whatever people have edited, into a folder
     * of its own, and the same to whoever looks as soon as they are there.
     *
     * @return path below the folder and SHA-256 of each, by path
     */
    public SortedMap<String, String> issue(
            ReportingPeriod period, String run, PeriodState state, LocalDateTime nowUtc, Path folder)
            throws IOException {
        CompiledPeriod compiled = periods.read(period, run, state, nowUtc);
        List<PlannedDocument> planned = planned(period, compiled);
        List<String> hashes = workers.all(planned.stream()
                .map(d -> (Callable<String>) () -> written(folder.resolve(d.path()), d.content()))
                .toList());
        SortedMap<String, String> issued = new TreeMap<>();
        List<DocumentLine> lines = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            String path = planned.get(i).path();
            issued.put(path, hashes.get(i));
            lines.add(new DocumentLine(home.relative(home.reports(period).resolve(path)), hashes.get(i)));
        }
        List<KeptEdit> kept = edits.of(period);
        issued.put(RESULT, written(folder.resolve(RESULT), out -> new ResultJson().write(compiled, kept, lines, out)));
        return issued;
    }

    private static String written(Path target, SafeFiles.Content content) throws IOException {
        String[] sha256 = new String[1];
        SafeFiles.write(target, content, announced -> sha256[0] = announced);
        return sha256[0];
    }

    /** All documents but the one that lists them, in its order. */
    private List<PlannedDocument> planned(ReportingPeriod period, CompiledPeriod compiled) {
        List<PlannedDocument> planned = new ArrayList<>();
        List<KeptLine> kept = new ArrayList<>();
        for (ReportOutline outline : catalogue.reports()) {
            if (outline.isFor(period)) {
                plan(outline, compiled, folder(outline), planned, kept);
            }
        }
        planned.add(new PlannedDocument(
                "doi-soat-" + period.name() + ".xlsx",
                out -> new ReconciliationWorkbook(periods.language()).write(compiled, kept, out)));
        return planned;
    }

    private void plan(
            ReportOutline outline,
            CompiledPeriod compiled,
            String folder,
            List<PlannedDocument> planned,
            List<KeptLine> kept) {
        String period = ReportingPeriod.parse(compiled.period()).name();
        String name = name(outline, ReportingPeriod.parse(compiled.period()));
        ReportDocument document = composer.compose(outline, compiled);
        document.kept().forEach(paragraph -> kept.add(new KeptLine(name + ".docx", paragraph)));
        planned.add(
                new PlannedDocument(folder + name + ".docx", out -> new ReportDocumentWriter().write(document, out)));
        planned.add(new PlannedDocument(folder + name + ".review.docx", out -> {
            ReviewNotes notes = ReviewNotes.of(compiled, document, periods.language());
            new ReportDocumentWriter()
                    .writeReview(document, notes, compiled.window().last(), out);
        }));
        ReportDocument.Annex annex = document.annex();
        if (annex != null) {
            planned.add(new PlannedDocument(
                    folder + "phu-luc-" + period + ".xlsx", out -> new TaskAppendixWorkbook().write(annex, out)));
        }
    }
}
