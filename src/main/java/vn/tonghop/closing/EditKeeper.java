package vn.tonghop.closing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.KeptEdits;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.KeptEdit;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compose.ReportComposer;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.edited.EditCollector;

/** Paragraphs of a draft that somebody has changed in Word and that the next compilations keep. */
public final class EditKeeper {

    private final KeptEdits edits;
    private final ReportComposer composer;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final CompiledPeriods compiled;
    private final PeriodDesk periods;

    EditKeeper(
            KeptEdits edits,
            ReportComposer composer,
            TransactionTemplate transaction,
            Catalogue catalogue,
            CompiledPeriods compiled,
            PeriodDesk periods) {
        this.edits = edits;
        this.composer = composer;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.compiled = compiled;
        this.periods = periods;
    }

    /**
     * The report that a file is a draft of.
     *
     * @param id of the outline; null to go by the file's name and folder
     */
    public Optional<ReportOutline> outline(ReportingPeriod period, Path file, @Nullable String id) {
        List<ReportOutline> written =
                catalogue.reports().stream().filter(r -> r.isFor(period)).toList();
        if (id != null) {
            return written.stream().filter(r -> r.id().equals(id)).findFirst();
        }
        Path folder = file.toAbsolutePath().getParent();
        String folderName = folder == null ? "" : String.valueOf(folder.getFileName());
        List<ReportOutline> named = written.stream()
                .filter(r -> String.valueOf(file.getFileName()).startsWith(r.file() + "-" + period))
                .toList();
        return named.stream()
                .filter(r -> r.id().equals(folderName))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /**
     * What the file has changed against the report as the program composes it now.
     *
     * @throws UnreadableWordFile when the file is no Word document or asks for too much
     */
    public EditCollector.Collected collect(ReportingPeriod period, ReportOutline outline, Path file, String by)
            throws IOException, UnreadableWordFile {
        CompiledPeriod now = compiled.read(period, "", PeriodState.OPEN, periods.now());
        ReportDocument anew = composer.composeAnew(outline, now);
        return EditCollector.collect(anew, ReportComposer.figures(now), file, by);
    }

    /**
     * Keeps these changes of a report in the place of those kept before. Refused while the period is submitted or closed.
     * The report follows at the next run.
     */
    public Decision keep(ReportingPeriod period, ReportOutline outline, List<KeptEdit> changes, String by) {
        if (periods.isFrozen(period)) {
            return Decision.refused("keep.frozen", period.toString());
        }
        transaction.executeWithoutResult(s -> {
            edits.replace(period, outline.id(), changes, PeriodDesk.account(), periods.now());
            periods.record(period.toString(), "keep", by, outline.id() + ": " + changes.size());
        });
        return Decision.done();
    }

    /** No longer keeps one change. */
    public Decision drop(ReportingPeriod period, String id, String by) {
        if (periods.isFrozen(period)) {
            return Decision.refused("keep.frozen", period.toString());
        }
        Boolean dropped = transaction.execute(s -> {
            boolean there = edits.drop(period, id);
            if (there) {
                periods.record(period.toString(), "keep-drop", by, id);
            }
            return there;
        });
        return Boolean.TRUE.equals(dropped) ? Decision.done() : Decision.unknown(id);
    }

    /** What is kept of a period, with what became of it in the report as composed now. */
    public List<ReportDocument.Kept> kept(ReportingPeriod period) {
        CompiledPeriod now = compiled.read(period, "", PeriodState.OPEN, periods.now());
        return catalogue.reports().stream()
                .filter(r -> r.isFor(period))
                .flatMap(r -> composer.compose(r, now).kept().stream())
                .toList();
    }

    /** The labels of figures, for people. */
    public Map<String, Figure> figures(ReportingPeriod period) {
        return ReportComposer.figures(compiled.read(period, "", PeriodState.OPEN, periods.now()));
    }
}
