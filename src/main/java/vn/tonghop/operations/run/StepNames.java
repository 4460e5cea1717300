package vn.tonghop.operations.run;

import org.jspecify.annotations.Nullable;
import vn.tonghop.wording.Sentence;

/** The steps of a run for people; programs read their own names. */
public final class StepNames {

    private StepNames() {}

    /** The words for a step, or for a part of one, such as {@code stageSubmissions:0001}; for none those of the beginning. */
    public static Sentence title(@Nullable String step) {
        if (step == null || step.isEmpty()) {
            return Sentence.of("step.none");
        }
        int colon = step.indexOf(':');
        return colon < 0
                ? Sentence.of("step." + step)
                : Sentence.of("step." + step.substring(0, colon), "part", step.substring(colon + 1));
    }

    /** Whether it is a part of a step, of which people know nothing. */
    public static boolean isPart(String step) {
        return step.indexOf(':') >= 0;
    }
}
