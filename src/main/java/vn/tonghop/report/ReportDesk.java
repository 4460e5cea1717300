package vn.tonghop.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.intake.HomeFolder;
import vn.tonghop.intake.Workers;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.docx.ReportDocumentWriter;
import vn.tonghop.report.json.ResultJson;
import vn.tonghop.report.review.ReviewNotes;
import vn.tonghop.report.workbook.KeptLine;
import vn.tonghop.report.workbook.ReconciliationWorkbook;
import vn.tonghop.report.workbook.TaskAppendixWorkbook;

/**
 * Writes a period's documents. Each is there as a whole or not at all, and the last good one stays until then. A document
 * that a person has edited or has open is never replaced: the new one is written beside it.
 */
public final class ReportDesk {

    private static final Logger log = LoggerFactory.getLogger(ReportDesk.class);
    private static final int SHORT_HASH = 8;
    private static final String RESULT = "result.json";

    private final HomeFolder home;
    private final Catalogue catalogue;
    private final CompiledPeriods periods;
    private final ReportComposer composer;
    private final JdbcTemplate jdbc;
    private final Workers workers;

    /** @param workers write documents at the same time */
    public ReportDesk(
            HomeFolder home, Catalogue catalogue, CompiledPeriods periods, JdbcTemplate jdbc, Workers workers) {
        this.home = home;
        this.catalogue = catalogue;
        this.periods = periods;
        this.composer = new ReportComposer(jdbc, catalogue);
        this.jdbc = jdbc;
        this.workers = workers;
    }

    /** Whether all documents of a compilation, the last one included, are on disk as written or as a person has edited them. */
    public boolean isCompiled(ReportingPeriod period, String run) {
        List<String> paths = jdbc.queryForList(
                "select path from document where period = ? and run_hash = ?", String.class, period.toString(), run);
        String last = home.relative(home.reports(period).resolve(RESULT));
        return paths.contains(last)
                && paths.stream().allMatch(p -> Files.exists(home.root().resolve(p)));
    }

    /** Writes all documents of a period; {@code result.json} last, since it lists the others. */
    public List<Path> compile(ReportingPeriod period, String run, String state, LocalDateTime nowUtc)
            throws IOException {
        CompiledPeriod compiled = periods.read(period, run, state, nowUtc);
        Path folder = home.reports(period);
        BesideFiles beside = new BesideFiles(compiled.figures(), periods.language());
        DocumentShelf shelf = new DocumentShelf(home, jdbc, period, run, beside);
        List<KeptLine> kept = new ArrayList<>();
        for (ReportOutline outline : catalogue.reports()) {
            if (outline.isFor(period)) {
                boolean main = outline.equals(catalogue.reports().get(0));
                put(shelf, outline, compiled, main ? folder : folder.resolve(outline.id()), kept);
            }
        }
        shelf.put(
                folder.resolve("doi-soat-" + period.name() + ".xlsx"),
                out -> new ReconciliationWorkbook(periods.language()).write(compiled, kept, out));
        shelf.write(workers);
        shelf.putLast(folder.resolve(RESULT), out -> new ResultJson().write(compiled, shelf.lines(), out));
        log.info("compiled {} as {}", period, run.substring(0, SHORT_HASH));
        return shelf.written();
    }

    private void put(
            DocumentShelf shelf, ReportOutline outline, CompiledPeriod compiled, Path folder, List<KeptLine> kept) {
        String period = ReportingPeriod.parse(compiled.period()).name();
        String name = outline.file() + "-" + period;
        ReportDocument document = composer.compose(outline, compiled);
        document.kept().forEach(paragraph -> kept.add(new KeptLine(name + ".docx", paragraph)));
        shelf.put(folder.resolve(name + ".docx"), out -> new ReportDocumentWriter().write(document, out));
        shelf.put(folder.resolve(name + ".review.docx"), out -> {
            ReviewNotes notes = ReviewNotes.of(compiled, document, periods.language());
            new ReportDocumentWriter()
                    .writeReview(document, notes, compiled.window().last(), out);
        });
        ReportDocument.Annex annex = document.annex();
        if (annex != null) {
            shelf.put(
                    folder.resolve("phu-luc-" + period + ".xlsx"), out -> new TaskAppendixWorkbook().write(annex, out));
        }
    }
}
