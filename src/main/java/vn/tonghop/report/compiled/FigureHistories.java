package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Drafts;
import vn.tonghop.reconciliation.figures.Drafts.Drafted;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.ledger.ReportedMonths;
import vn.tonghop.report.compiled.FigureHistory.Mover;
import vn.tonghop.report.compiled.FigureHistory.Since;

/** Reads what each figure of a period was before, and finds the cells that moved it. */
final class FigureHistories {

    /** Evidence that belongs to the months before, and so moves nothing in this one. */
    private static final Set<String> CARRIED = Set.of("opening", "carried");

    private final Drafts drafts;
    private final ReportedMonths reported;

    FigureHistories(Drafts drafts, ReportedMonths reported) {
        this.drafts = drafts;
        this.reported = reported;
    }

    /** The history of each figure by its id, in the order of the figures. */
    Map<String, FigureHistory> read(
            ReportingPeriod period, List<Figure> figures, Map<String, BigDecimal> previousValues) {
        Map<String, Drafted> drafted = drafts.figures(period);
        Map<String, BigDecimal> signed = period.isMonth() ? reported.figures(period) : Map.of();
        Map<String, List<ReportedMonths.Restated>> earlier = reported.restated(period).stream()
                .filter(r -> !r.month().equals(period))
                .collect(Collectors.groupingBy(ReportedMonths.Restated::figure));
        Map<String, FigureHistory> histories = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Drafted draft = drafted.get(figure.id());
            BigDecimal previous = previousValues.get(figure.id());
            histories.put(
                    figure.id(),
                    new FigureHistory(
                            previous,
                            draft == null ? null : draft.value(),
                            draft != null,
                            signed.get(figure.id()),
                            movers(figure, draft, previous),
                            earlier.getOrDefault(figure.id(), List.of())));
        }
        return histories;
    }

    private static List<Mover> movers(Figure figure, @Nullable Drafted draft, @Nullable BigDecimal previous) {
        List<Mover> movers = new ArrayList<>();
        if (draft != null && FigureHistory.differs(figure.value(), draft.value())) {
            figure.evidence().stream()
                    .filter(e -> !draft.evidence().contains(e))
                    .forEach(e -> movers.add(new Mover(Since.DRAFT, false, e)));
            draft.evidence().stream()
                    .filter(e -> !figure.evidence().contains(e))
                    .forEach(e -> movers.add(new Mover(Since.DRAFT, true, e)));
        }
        if (previous != null && FigureHistory.differs(figure.value(), previous)) {
            figure.evidence().stream()
                    .filter(e -> !CARRIED.contains(e.role()))
                    .forEach(e -> movers.add(new Mover(Since.PERIOD, false, e)));
        }
        return movers;
    }
}
