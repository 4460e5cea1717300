package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a sentence, such as {@code tasks.overdue = 0}, {@code TDC-12.period > 0} or {@code TDC-12.period
 * missing}.
 *
 * @param figureId whose value is looked at
 * @param operator how it is compared
 * @param value what it is compared with; null for {@link Operator#MISSING} and {@link Operator#PRESENT}
 */
public record FigureCondition(
        String figureId, Operator operator, @Nullable BigDecimal value) {

    private static final Pattern COMPARISON = Pattern.compile("(\\S+)\\s+(=|!=|>=|<=|>|<)\\s+(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern PRESENCE = Pattern.compile("(\\S+)\\s+(missing|present)");

    /** How a figure is compared. */
    public enum Operator {
        EQUAL("="),
        DIFFERENT("!="),
        GREATER(">"),
        AT_LEAST(">="),
        LESS("<"),
        AT_MOST("<="),
        MISSING("missing"),
        PRESENT("present");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        private static Operator ofSign(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /** Reads a condition; null for anything else. */
    public static @Nullable FigureCondition safeParse(String text) {
        Matcher presence = PRESENCE.matcher(text.strip());
        if (presence.matches()) {
            return new FigureCondition(presence.group(1), Operator.ofSign(presence.group(2)), null);
        }
        Matcher comparison = COMPARISON.matcher(text.strip());
        return comparison.matches()
                ? new FigureCondition(
                        comparison.group(1), Operator.ofSign(comparison.group(2)), new BigDecimal(comparison.group(3)))
                : null;
    }

    /** Whether it holds; a missing figure is never zero, so that no comparison with it holds. */
    public boolean holds(@Nullable BigDecimal figure) {
        if (figure == null || value == null) {
            return operator == (figure == null ? Operator.MISSING : Operator.PRESENT);
        }
        int order = figure.compareTo(value);
        return switch (operator) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MISSING, PRESENT -> false;
        };
    }
}
