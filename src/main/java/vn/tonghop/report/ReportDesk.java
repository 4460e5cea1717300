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
import vn.tonghop.intake.SafeFiles;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.docx.ReportDocumentWriter;
import vn.tonghop.report.json.ResultJson;
import vn.tonghop.report.review.ReviewNotes;
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

    public ReportDesk(HomeFolder home, Catalogue catalogue, CompiledPeriods periods, JdbcTemplate jdbc) {
        this.home = home;
        this.catalogue = catalogue;
        this.periods = periods;
        this.composer = new ReportComposer(jdbc, catalogue);
        this.jdbc = jdbc;
    }

    /** Whether all documents of a compilation, the last one included, are on disk as written or as a person has edited them. */
    public boolean isCompiled(ReportingPeriod period, String run) {
        List<String> paths = jdbc.queryForList(
                "select path from document where period = ? and run_hash = ?", String.class, period.toString(), run);
        String last = home.relative(home.reports().resolve(period.toString()).resolve(RESULT));
        return paths.contains(last)
                && paths.stream().allMatch(p -> Files.exists(home.root().resolve(p)));
    }

    /** Writes all documents of a period; {@code result.json} last, since it lists the others. */
    public List<Path> compile(ReportingPeriod period, String run, String state, LocalDateTime nowUtc)
            throws IOException {
        CompiledPeriod compiled = periods.read(period, run, state, nowUtc);
        Path folder = home.reports().resolve(period.toString());
        List<Path> written = new ArrayList<>();
        List<ResultJson.DocumentLine> lines = new ArrayList<>();
        for (ReportOutline outline : catalogue.reports()) {
            if (!outline.isFor(period)) {
                continue;
            }
            boolean main = outline.equals(catalogue.reports().get(0));
            String name = outline.file() + "-" + period;
            Path target = main ? folder : folder.resolve(outline.id());
            ReportDocument document = composer.compose(outline, compiled);
            add(lines, written, period, run, target.resolve(name + ".docx"), out -> {
                new ReportDocumentWriter().write(document, out);
            });
            add(lines, written, period, run, target.resolve(name + ".review.docx"), out -> {
                ReviewNotes notes = ReviewNotes.of(compiled, document, periods.language());
                new ReportDocumentWriter()
                        .writeReview(document, notes, compiled.window().last(), out);
            });
            ReportDocument.Annex annex = document.annex();
            if (annex != null) {
                add(lines, written, period, run, target.resolve("phu-luc-" + period + ".xlsx"), out -> {
                    new TaskAppendixWorkbook().write(annex, out);
                });
            }
        }
        add(lines, written, period, run, folder.resolve("doi-soat-" + period + ".xlsx"), out -> {
            new ReconciliationWorkbook().write(compiled, out);
        });
        publish(period, run, folder.resolve(RESULT), out -> new ResultJson().write(compiled, lines, out));
        written.add(folder.resolve(RESULT));
        jdbc.update("delete from document where period = ? and run_hash <> ?", period.toString(), run);
        log.info("compiled {} as {}", period, run.substring(0, SHORT_HASH));
        return written;
    }

    private void add(
            List<ResultJson.DocumentLine> lines,
            List<Path> written,
            ReportingPeriod period,
            String run,
            Path target,
            SafeFiles.Content content)
            throws IOException {
        Path path = publish(period, run, target, content);
        written.add(path);
        lines.add(new ResultJson.DocumentLine(home.relative(path), SafeFiles.sha256(path)));
    }

    private Path publish(ReportingPeriod period, String run, Path target, SafeFiles.Content content)
            throws IOException {
        Path path = mayBeReplaced(period, target) ? target : beside(target, run);
        SafeFiles.write(path, content, sha256 -> record(period, run, path, sha256));
        return path;
    }

    private void record(ReportingPeriod period, String run, Path path, String sha256) throws IOException {
        jdbc.update(
                "insert into document (period, path, sha256, replaced_sha256, run_hash) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update sha256 = values(sha256),"
                        + " replaced_sha256 = values(replaced_sha256), run_hash = values(run_hash)",
                period.toString(),
                home.relative(path),
                sha256,
                Files.exists(path) ? SafeFiles.sha256(path) : null,
                run);
    }

    /** Whether the file is missing, or is what the program wrote last and nobody has it open. */
    private boolean mayBeReplaced(ReportingPeriod period, Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        String name = String.valueOf(target.getFileName());
        if (Files.exists(target.resolveSibling("~$" + name))
                || Files.exists(target.resolveSibling("~$" + name.substring(2)))
                || Files.exists(target.resolveSibling(".~lock." + name + "#"))) {
            return false;
        }
        String now = SafeFiles.sha256(target);
        Integer own = jdbc.queryForObject(
                "select count(*) from document where period = ? and path = ? and (sha256 = ? or replaced_sha256 = ?)",
                Integer.class,
                period.toString(),
                home.relative(target),
                now,
                now);
        return own != null && own > 0;
    }

    private static Path beside(Path target, String run) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        return target.resolveSibling(
                name.substring(0, dot) + ".ban-moi-" + run.substring(0, SHORT_HASH) + name.substring(dot));
    }
}
