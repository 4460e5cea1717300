package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.report.compiled.FigureExplanation.Explained;
import vn.tonghop.report.compiled.FigureExplanation.Source;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentence;
import vn.tonghop.wording.VietnameseNumbers;

/** Finds the figure that somebody means, and explains it. */
public final class FigureExplanations {

    private final CompiledPeriods compiled;

    FigureExplanations(CompiledPeriods compiled) {
        this.compiled = compiled;
    }

    /** A figure that can be asked for. */
    public record Known(String period, String id, String label) {}

    /**
     * What was found.
     *
     * @param one the figure that is meant; null where it may be several, or none
     * @param several those that may be meant
     */
    public record Found(@Nullable FigureExplanation one, List<Known> several) {
        public Found {
            several = List.copyOf(several);
        }
    }

    /**
     * The figure with this id in the first period that has one; else those of the first period that has figures, whose id or
     * label holds what was asked.
     *
     * @param asked an id, or a part of an id or label
     * @param periods in the order in which they are looked through
     * @param language of what is told
     */
    public Found find(String asked, List<ReportingPeriod> periods, Language language) {
        ReportingPeriod first = null;
        List<Figure> newest = List.of();
        for (ReportingPeriod period : periods) {
            List<Figure> figures = compiled.figures(period);
            for (Figure figure : figures) {
                if (figure.id().equals(asked)) {
                    return new Found(explain(period, figure, language), List.of());
                }
            }
            if (newest.isEmpty()) {
                first = period;
                newest = figures;
            }
        }
        List<Figure> meant =
                newest.stream().filter(figure -> isMeant(figure, asked)).toList();
        if (first == null || meant.isEmpty()) {
            return new Found(null, List.of());
        }
        String period = first.toString();
        return meant.size() == 1
                ? new Found(explain(first, meant.get(0), language), List.of())
                : new Found(
                        null,
                        meant.stream()
                                .map(f -> new Known(period, f.id(), f.label()))
                                .toList());
    }

    private static boolean isMeant(Figure candidate, String text) {
        String asked = Folding.fold(text);
        return Folding.fold(candidate.id()).contains(asked)
                || Folding.fold(candidate.label()).contains(asked);
    }

    private static FigureExplanation explain(ReportingPeriod period, Figure figure, Language language) {
        EvidenceWords words = new EvidenceWords(language);
        return new FigureExplanation(
                period.toString(),
                new Explained(
                        figure.id(),
                        figure.label(),
                        figure.value(),
                        figure.shown(),
                        figure.unit(),
                        figure.origin(),
                        figure.formula().code(),
                        figure.evidence().stream().map(e -> source(e, words)).toList(),
                        method(figure)));
    }

    private static Source source(Figure.Evidence evidence, EvidenceWords words) {
        return new Source(
                evidence.role(),
                evidence.file(),
                evidence.sha256(),
                evidence.sheet(),
                evidence.cell(),
                evidence.shown(),
                evidence.appliedCode(),
                grouped(Objects.requireNonNullElse(words.shown(evidence), "")));
    }

    /** A formula over other figures stands for itself; a figure without one is told by its origin. */
    private static @Nullable Sentence method(Figure figure) {
        Formula formula = figure.formula();
        if (formula instanceof Formula.Rule rule) {
            return Sentence.of(rule.key());
        }
        return formula.equals(Formula.NONE)
                ? Sentence.of("origin." + figure.origin().slug())
                : null;
    }

    /** What the program has counted is written as figures are; what a unit wrote stays as it was written. */
    private static String grouped(String shown) {
        return shown.matches("\\d{4,18}") ? VietnameseNumbers.number(new BigDecimal(shown)) : shown;
    }
}
