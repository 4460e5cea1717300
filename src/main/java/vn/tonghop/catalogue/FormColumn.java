package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form.
 *
 * @param key what it means to the program; for registers a {@link RegisterField}'s key
 * @param label its header in a blank form
 * @param aliases other headers that mean it, compared folded
 * @param required whether a sheet without it is returned
 * @param type how its cells are read
 * @param blank what a blank cell means
 * @param choices the values allowed, for {@link Type#CHOICE}; open lists allow others too
 * @param openChoices whether other values than the choices are allowed
 * @param scaled whether it is money, scaled by the unit of measure that heading, table or cell state
 * @param least the smallest amount that is believable in it; null for the measure's own
 * @param alternative key of another column that may stand in for this one, such as the name for the code; null if none
 */
public record FormColumn(
        String key,
        String label,
        List<String> aliases,
        boolean required,
        Type type,
        Blank blank,
        List<Choice> choices,
        boolean openChoices,
        boolean scaled,
        @Nullable BigDecimal least,
        @Nullable String alternative) {

    /** How cells are read. */
    public enum Type {
        TEXT,
        /** A whole number or decimal. */
        NUMBER,
        /** A whole number. */
        COUNT,
        /** Percent; 94,7 or 94,7 % or an Excel percentage. */
        PERCENT,
        DATE,
        /** A mark such as x. */
        MARK,
        CHOICE,
        /** A document's number and symbol, with its date in the cell or not. */
        DOCUMENT_NUMBER,
        /** An ordinal; read for nothing. */
        ORDINAL
    }

    /** What a blank cell means. */
    public enum Blank {
        ALLOWED,
        FORBIDDEN,
        /** One, for quantities. */
        ONE,
        /** Allowed or not as the indicator's kind says. */
        BY_INDICATOR
    }

    /** A value with the spellings that mean it, compared folded. */
    public record Choice(String value, List<String> aliases) {
        public Choice {
            aliases = List.copyOf(aliases);
        }
    }

    public FormColumn {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
    }

    /** Whether a folded header text means this column. */
    public boolean isNamed(String folded) {
        return Folding.fold(label).equals(folded)
                || aliases.stream().anyMatch(a -> Folding.fold(a).equals(folded));
    }
}
