package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.compiled.CompiledPeriod.TaskLine;
import vn.tonghop.result.FindingLine;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** Reads what is known of a period from the database. */
public final class CompiledPeriods {

    private final Catalogue catalogue;
    private final FindingSentences sentences;
    private final Language language;
    private final CompiledSources sources;
    private final OutcomeSentences outcomes;

    CompiledPeriods(Catalogue catalogue, FindingSentences sentences, Language language, CompiledSources sources) {
        this.catalogue = catalogue;
        this.sentences = sentences;
        this.language = language;
        this.sources = sources;
        this.outcomes = new OutcomeSentences(language);
    }

    /** The same, told in another language than that of the documents. */
    public CompiledPeriods in(Language other) {
        return new CompiledPeriods(catalogue, sentences, other, sources);
    }

    /** All of a period, as reconciled last. */
    public CompiledPeriod read(ReportingPeriod period, String run, PeriodState state, LocalDateTime nowUtc) {
        List<RecordedFinding> recorded = sources.findings().ofPeriod(period.toString());
        List<FindingLine> findings = recorded.stream().map(this::line).toList();
        List<Figure> figures = figures(period);
        PeriodBackground background = sources.backgrounds().read(period, recorded, findings);
        return new CompiledPeriod(
                period.toString(),
                catalogue.calendar(period).window(period),
                state,
                run,
                figures,
                indicators(period),
                tasks(period),
                sources.submissions().ofPeriod(period.toString()),
                sources.completeness().lines(period, nowUtc),
                findings,
                sources.untaken().waiting(period),
                background,
                sources.proofs().read(period, figures, recorded, findings, background));
    }

    /** The language of the documents. */
    public Language language() {
        return language;
    }

    /** Every figure of a period with its evidence, in order. */
    public List<Figure> figures(ReportingPeriod period) {
        return sources.figures().of(period);
    }

    /** What is to be said of a period, gravest first. */
    public List<FindingLine> findings(ReportingPeriod period) {
        return sources.findings().ofPeriod(period.toString()).stream()
                .map(this::line)
                .toList();
    }

    /** What is asked for among the findings of periods, period by period. */
    public List<FindingLine> findings(List<ReportingPeriod> periods, FindingQuery query) {
        return periods.stream()
                .flatMap(p -> findings(p).stream())
                .filter(query::asksFor)
                .toList();
    }

    /** A finding as documents show it. */
    public FindingLine line(RecordedFinding recorded) {
        return FindingLine.of(recorded.finding(), recorded.acceptedBy() != null, sentences, language);
    }

    private List<IndicatorLine> indicators(ReportingPeriod period) {
        return sources.reconciled().indicators(period).stream()
                .map(this::indicatorLine)
                .map(line -> line.withOutcome(outcomes.of(line)))
                .toList();
    }

    private IndicatorLine indicatorLine(ReconciledIndicator line) {
        String code = line.code();
        Indicator indicator = catalogue
                .indicator(code)
                .orElseThrow(() -> new IllegalStateException("the catalogue no longer has indicator " + code));
        return new IndicatorLine(
                code,
                indicator.label(),
                indicator.unit(),
                indicator.unitOfMeasure(),
                line.opening(),
                line.period(),
                line.cumulative(),
                line.plan(),
                line.percent(),
                line.expected(),
                minus(line.cumulative(), line.expected()),
                line.register(),
                minus(line.period(), line.register()),
                line.origin(),
                line.outcome());
    }

    private List<TaskLine> tasks(ReportingPeriod period) {
        return sources.reconciled().tasks(period).stream()
                .map(task -> new TaskLine(
                        task.number(),
                        task.directiveDate(),
                        task.content(),
                        task.deadline(),
                        task.completedOn(),
                        task.timeliness(),
                        task.status(),
                        task.result(),
                        task.place().file(),
                        task.place().sheet(),
                        task.place().range()))
                .toList();
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.subtract(right);
    }
}
