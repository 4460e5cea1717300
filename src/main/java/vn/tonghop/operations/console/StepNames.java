package vn.tonghop.operations.console;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of a run in people's words; programs read their own names. */
public final class StepNames {

    private StepNames() {}

    /** A step, such as {@code stageSubmissions:0001}, which is a part of a step. */
    public static String title(Console console, @Nullable String step) {
        if (step == null || step.isEmpty()) {
            return console.text("step.none");
        }
        int colon = step.indexOf(':');
        return colon < 0
                ? console.text("step." + step)
                : console.text("step." + step.substring(0, colon), "part", step.substring(colon + 1));
    }

    /** Steps one after the other; parts are left out, since people know nothing of them. */
    public static String titles(Console console, List<String> steps) {
        return steps.stream()
                .filter(step -> step.indexOf(':') < 0)
                .map(step -> title(console, step))
                .collect(Collectors.joining(", "));
    }
}
