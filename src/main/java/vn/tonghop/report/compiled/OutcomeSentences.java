package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.Figure.Origin;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Says in words how an indicator was proved. */
final class OutcomeSentences {

    private static final String AGREES = "agrees";

    private final Sentences sentences;

    OutcomeSentences(Language language) {
        this.sentences = Sentences.load("review", language);
    }

    /** The line's values and the slug of its gravest difference as sentences. */
    String of(CompiledPeriod.IndicatorLine line) {
        List<String> said = new ArrayList<>();
        if (line.expectedCumulative() != null && line.cumulative() != null) {
            say(said, total(line), line);
        }
        if (line.registerValue() != null) {
            say(said, register(line), line);
        }
        if (said.isEmpty()) {
            say(said, line.origin() == Origin.MISSING ? "outcome.missing" : "outcome.nothing", line);
        }
        if (!line.outcome().equals(AGREES)) {
            say(said, "outcome.see", line);
        }
        return String.join(" ", said);
    }

    /** A total without an opening is what the register counts since the indicator's own year began inside the month. */
    private static String total(CompiledPeriod.IndicatorLine line) {
        boolean agrees = isZero(line.difference());
        if (line.opening() == null) {
            return agrees ? "outcome.split" : "outcome.split-breaks";
        }
        return agrees ? "outcome.rolls" : "outcome.breaks";
    }

    private static String register(CompiledPeriod.IndicatorLine line) {
        if (line.period() == null) {
            return "outcome.register.only";
        }
        if (line.origin() == Origin.REGISTER) {
            return "outcome.register.alone";
        }
        return isZero(line.registerDifference()) ? "outcome.register.ties" : "outcome.register.differs";
    }

    private void say(List<String> said, String key, CompiledPeriod.IndicatorLine line) {
        Map<String, Object> values = new HashMap<>();
        put(values, "opening", line.opening());
        put(values, "period", line.period());
        put(values, "cumulative", line.cumulative());
        put(values, "expected", line.expectedCumulative());
        put(values, "register", line.registerValue());
        put(values, "difference", key.startsWith("outcome.register") ? line.registerDifference() : line.difference());
        said.add(sentences.render(key, values));
    }

    private static void put(Map<String, Object> values, String name, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static boolean isZero(@Nullable BigDecimal value) {
        return value != null && value.signum() == 0;
    }
}
