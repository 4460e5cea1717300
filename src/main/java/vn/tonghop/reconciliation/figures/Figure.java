package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.staging.measures.Applied;
import vn.tonghop.wording.VietnameseNumbers;

/**
 * A figure of the report with what it rests on.
 *
 * @param id such as {@code TTUD-02.cumulative} or {@code tasks.total}
 * @param label what it counts, in Vietnamese
 * @param value in the base unit; null where it is missing, which is never zero
 * @param shown as the report prints it; empty where it is missing
 * @param unit unit of measure
 * @param origin where the value comes from
 * @param formula how it follows from others; none where it is read from a cell
 * @param evidence the cells behind it
 */
public record Figure(
        String id,
        String label,
        @Nullable BigDecimal value,
        String shown,
        String unit,
        Origin origin,
        Formula formula,
        List<Evidence> evidence) {

    public Figure {
        evidence = List.copyOf(evidence);
    }

    /** Where a value comes from. */
    public enum Origin {
        /** A unit's form states it. */
        REPORTED,
        /** Counted from a register where the form is silent. */
        REGISTER,
        /** The last value of a stock, or an opening balance. */
        CARRIED,
        /** Computed from other figures. */
        COMPUTED,
        /** The annual plan of the catalogue. */
        CATALOGUE,
        /** Changed by telephone (BM13). */
        ADJUSTED,
        /** Nobody has stated it. */
        MISSING;

        /** The word that programs read. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Origin ofSlug(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A place that a figure rests on.
     *
     * @param role what it is to the figure: {@code value}, {@code opening}, {@code period}, {@code register}, {@code plan}
     * @param file the path below {@code inbox/} as dropped, or the catalogue's file
     * @param sha256 of that file
     * @param sheet null in CSV
     * @param cell a cell or range; null for a whole file
     * @param shown what stands there, as people read it
     * @param applied what was done to it before it counted; empty where it counts as it stands
     */
    public record Evidence(
            String role,
            String file,
            String sha256,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String shown,
            List<Applied> applied) {

        public Evidence {
            applied = List.copyOf(applied);
        }

        /** A place whose content counts as it stands. */
        public Evidence(
                String role,
                String file,
                String sha256,
                @Nullable String sheet,
                @Nullable String cell,
                @Nullable String shown) {
            this(role, file, sha256, sheet, cell, shown, List.of());
        }

        /** The same place, which plays another role for another figure. */
        public Evidence as(String other) {
            return new Evidence(other, file, sha256, sheet, cell, shown, applied);
        }

        /** What was applied as programs read it, such as {@code × 1.000.000, G6}; null for nothing. */
        public @Nullable String appliedCode() {
            return applied.isEmpty()
                    ? null
                    : applied.stream().map(Evidence::code).collect(Collectors.joining("; "));
        }

        private static String code(Applied applied) {
            if (applied instanceof Applied.Scaled scaled) {
                return "× " + VietnameseNumbers.number(scaled.factor()) + ", " + scaled.cell();
            }
            return applied instanceof Applied.Above above
                    ? "as above, " + above.cell()
                    : "and " + ((Applied.More) applied).count() + " more";
        }
    }
}
