package vn.tonghop.operations.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.FigureExplanation;
import vn.tonghop.report.compiled.FigureExplanations;

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

    @Override
    public Integer call() {
        Console console = options.console();
        FigureExplanations.Found found;
        try (OpenContext context = Homes.store(options)) {
            found = context.get(FigureExplanations.class).find(id, newestFirst(context), console.language());
        }
        FigureExplanation one = found.one();
        if (one != null) {
            console.answer(one);
            tell(console, one.period(), one.figure());
            return ExitCode.DONE;
        }
        return list(console, found.several());
    }

    private List<ReportingPeriod> newestFirst(OpenContext context) {
        List<ReportingPeriod> periods = new ArrayList<>(
                period == null ? context.get(PeriodDesk.class).known() : List.of(Periods.parse(period)));
        Collections.reverse(periods);
        return periods;
    }

    private int list(Console console, List<FigureExplanations.Known> several) {
        if (several.isEmpty()) {
            throw new WrongUse("unknown-id", "argument", id);
        }
        console.answer(several);
        console.say(
                id.isBlank() ? "explain.period" : "explain.which",
                "argument",
                id,
                "period",
                several.get(0).period());
        several.forEach(known -> console.say("explain.list", "id", known.id(), "label", known.label()));
        return id.isBlank() ? ExitCode.DONE : ExitCode.ACT;
    }

    private static void tell(Console console, String period, FigureExplanation.Explained figure) {
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
                period);
        console.say(
                "explain.formula",
                "formula",
                figure.method() == null ? figure.formula() : console.text(figure.method()));
        for (FigureExplanation.Source source : figure.evidence()) {
            console.say(
                    "explain.evidence",
                    "role",
                    console.text(source.title()),
                    "shown",
                    source.told(),
                    "place",
                    source.place());
            console.say("explain.file", "sha256", source.sha256());
        }
    }
}
