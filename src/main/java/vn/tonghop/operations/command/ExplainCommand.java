package vn.tonghop.operations.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compiled.EvidenceWords;
import vn.tonghop.wording.VietnameseNumbers;

/** {@code explain}: from a figure to the cells behind it. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "FIGURE-ID", descriptionKey = "parameter")
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
                            f.formula().code(),
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

    /** A figure that can be asked for, for programs. */
    record Known(String period, String id, String label) {}

    @Override
    public Integer call() {
        Console console = options.console();
        try (OpenContext context = Homes.store(options)) {
            List<Explanation> newest = List.of();
            CompiledPeriods compiled = context.get(CompiledPeriods.class);
            for (ReportingPeriod of : newestFirst(context)) {
                List<Explanation> all = compiled.figures(of).stream()
                        .map(figure -> new Explanation(of.toString(), figure))
                        .toList();
                for (Explanation one : all) {
                    if (one.figure().id().equals(id)) {
                        return explain(console, one);
                    }
                }
                newest = newest.isEmpty() ? all : newest;
            }
            return meant(console, newest.stream().filter(this::isMeant).toList());
        }
    }

    private List<ReportingPeriod> newestFirst(OpenContext context) {
        List<ReportingPeriod> periods = new ArrayList<>(
                period == null ? context.get(PeriodDesk.class).known() : List.of(Periods.parse(period)));
        Collections.reverse(periods);
        return periods;
    }

    private int meant(Console console, List<Explanation> meant) {
        return switch (meant.size()) {
            case 0 -> throw new WrongUse("unknown-id", "argument", id);
            case 1 -> explain(console, meant.get(0));
            default -> list(console, meant);
        };
    }

    private static int explain(Console console, Explanation found) {
        console.answer(Answer.of(found));
        tell(console, found);
        return ExitCode.DONE;
    }

    private int list(Console console, List<Explanation> meant) {
        console.answer(meant.stream()
                .map(e -> new Known(e.period(), e.figure().id(), e.figure().label()))
                .toList());
        String period = meant.get(0).period();
        console.say(id.isBlank() ? "explain.period" : "explain.which", "argument", id, "period", period);
        meant.forEach(e -> console.say(
                "explain.list", "id", e.figure().id(), "label", e.figure().label()));
        return id.isBlank() ? ExitCode.DONE : ExitCode.ACT;
    }

    /** Whether a name, or a part of an id or name, means a figure. */
    private boolean isMeant(Explanation candidate) {
        String asked = Folding.fold(id);
        return Folding.fold(candidate.figure().id()).contains(asked)
                || Folding.fold(candidate.figure().label()).contains(asked);
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
        console.say("explain.formula", "formula", explained(console, figure));
        EvidenceWords words = new EvidenceWords(console.language());
        for (Figure.Evidence evidence : figure.evidence()) {
            console.say(
                    "explain.evidence",
                    "role",
                    console.text("role." + evidence.role()),
                    "shown",
                    grouped(Objects.requireNonNullElse(words.shown(evidence), "")),
                    "place",
                    place(evidence));
            console.say("explain.file", "sha256", evidence.sha256());
        }
    }

    /** A formula over other figures stands for itself; a figure without one is told by its origin. */
    private static String explained(Console console, Figure figure) {
        Formula formula = figure.formula();
        if (formula instanceof Formula.Rule rule) {
            return console.text(rule.key());
        }
        return formula.equals(Formula.NONE)
                ? console.text("origin." + figure.origin().slug())
                : formula.code();
    }

    /** What the program has counted is written as figures are; what a unit wrote stays as it was written. */
    private static String grouped(String shown) {
        return shown.matches("\\d{4,18}") ? VietnameseNumbers.number(new BigDecimal(shown)) : shown;
    }

    private static String place(Figure.Evidence evidence) {
        String sheet = evidence.sheet() == null ? "" : " · " + evidence.sheet();
        return evidence.file() + sheet + (evidence.cell() == null ? "" : " · " + evidence.cell());
    }
}
