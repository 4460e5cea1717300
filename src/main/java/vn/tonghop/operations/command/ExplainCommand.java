package vn.tonghop.operations.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.operations.OpenContext;
import vn.tonghop.operations.PeriodDesk;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Figure;
import vn.tonghop.report.CompiledPeriods;
import vn.tonghop.report.EvidenceWords;

/** {@code explain}: from a figure to the cells behind it. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private static final Map<String, String> FORMULAS = Map.of(
            "opening + period", "formula.sum",
            "register rows since the year began", "formula.split",
            "cumulative : plan × 100", "formula.percent",
            "count of tasks", "formula.count",
            "sum of months", "formula.months",
            "cumulative - opening", "formula.growth",
            "rows by date", "formula.days");

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FIGURE-ID", descriptionKey = "parameter")
    String id = "";

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    /** A figure of a period. */
    private record Explanation(String period, Figure figure) {}

    /** The same for programs. */
    private record Answer(String period, AnswerFigure figure) {

        static Answer of(Explanation found) {
            Figure f = found.figure();
            return new Answer(
                    found.period(),
                    new AnswerFigure(
                            f.id(),
                            f.label(),
                            f.value(),
                            f.shown(),
                            f.unit(),
                            f.origin(),
                            f.formula(),
                            f.evidence().stream().map(AnswerEvidence::of).toList()));
        }
    }

    private record AnswerFigure(
            String id,
            String label,
            @Nullable BigDecimal value,
            String shown,
            String unit,
            Figure.Origin origin,
            String formula,
            List<AnswerEvidence> evidence) {}

    private record AnswerEvidence(
            String role,
            String file,
            String sha256,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String shown,
            @Nullable String applied) {

        static AnswerEvidence of(Figure.Evidence e) {
            return new AnswerEvidence(e.role(), e.file(), e.sha256(), e.sheet(), e.cell(), e.shown(), e.appliedCode());
        }
    }

    @Override
    public Integer call() {
        Console console = options.console();
        try (OpenContext context = Homes.store(options)) {
            Explanation found = find(context);
            if (found == null) {
                throw new WrongUse("unknown-id", "argument", id);
            }
            console.answer(Answer.of(found));
            tell(console, found);
            return ExitCode.DONE;
        }
    }

    private @Nullable Explanation find(OpenContext context) {
        List<ReportingPeriod> periods =
                period == null ? context.get(PeriodDesk.class).known() : List.of(Periods.parse(period));
        CompiledPeriods compiled = context.get(CompiledPeriods.class);
        for (int i = periods.size() - 1; i >= 0; i--) {
            ReportingPeriod p = periods.get(i);
            for (Figure figure : compiled.figures(p)) {
                if (figure.id().equals(id)) {
                    return new Explanation(p.toString(), figure);
                }
            }
        }
        return null;
    }

    private static void tell(Console console, Explanation explanation) {
        Figure figure = explanation.figure();
        boolean missing = figure.value() == null;
        console.say(
                "explain.figure",
                "label",
                figure.label(),
                "shown",
                missing ? console.text("explain.missing") : figure.shown(),
                "unit",
                missing ? "" : figure.unit(),
                "period",
                explanation.period());
        String formula = FORMULAS.get(figure.formula());
        console.say("explain.formula", "formula", formula != null ? console.text(formula) : explained(console, figure));
        EvidenceWords words = new EvidenceWords(console.language());
        for (Figure.Evidence evidence : figure.evidence()) {
            console.say(
                    "explain.evidence",
                    "role",
                    console.text("role." + evidence.role()),
                    "shown",
                    Objects.requireNonNullElse(words.shown(evidence), ""),
                    "place",
                    place(evidence));
            console.say("explain.file", "sha256", evidence.sha256());
        }
    }

    /** A formula over other figures stands for itself; a figure without one is told by its origin. */
    private static String explained(Console console, Figure figure) {
        return figure.formula().isEmpty()
                ? console.text("origin." + figure.origin().slug())
                : figure.formula();
    }

    private static String place(Figure.Evidence evidence) {
        String sheet = evidence.sheet() == null ? "" : " · " + evidence.sheet();
        return evidence.file() + sheet + (evidence.cell() == null ? "" : " · " + evidence.cell());
    }
}
