package vn.tonghop.report.compiled;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.wording.Sentence;

/**
 * A figure of a period, from its value to the cells behind it.
 *
 * @param period such as {@code 2023-12}
 */
public record FigureExplanation(String period, Explained figure) {

    /**
     * A figure explained.
     *
     * @param value in the base unit; null where it is missing
     * @param shown as the report prints it
     * @param formula how it follows from others; empty where it does not
     * @param method how it was come by, in words; null where the formula stands for itself
     */
    public record Explained(
            String id,
            String label,
            @Nullable BigDecimal value,
            String shown,
            String unit,
            Figure.Origin origin,
            String formula,
            List<Source> evidence,
            @JsonIgnore @Nullable Sentence method) {

        public Explained {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A cell behind a figure.
     *
     * @param role what it gives, such as {@code opening}
     * @param shown what stands there
     * @param applied what was made of it before it counted, for programs; null for nothing
     * @param told what stands there and what was made of it, for people
     */
    public record Source(
            String role,
            String file,
            String sha256,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String shown,
            @Nullable String applied,
            @JsonIgnore String told) {

        /** File, sheet and cell in one line. */
        public String place() {
            return file + (sheet == null ? "" : " · " + sheet) + (cell == null ? "" : " · " + cell);
        }

        /** The word for what it gives. */
        public Sentence title() {
            return Sentence.of("role." + role);
        }
    }
}
