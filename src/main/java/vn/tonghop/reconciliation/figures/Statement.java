package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.Figure.Evidence;

/**
 * What a unit's own form says of an indicator.
 *
 * @param rows one a part of the unit; empty where the form is silent or was not received
 * @param received whether a form that states indicators was received from the unit
 * @param nil the form that says that nothing happened at all; null where none says so
 */
public record Statement(
        List<ReportedFigure> rows,
        boolean received,
        @Nullable Evidence nil) {

    public Statement {
        rows = List.copyOf(rows);
    }

    /** What the form says where it does not say that nothing happened at all. */
    public static Statement of(List<ReportedFigure> rows, boolean received) {
        return new Statement(rows, received, null);
    }

    /** The row that findings point to; null where the form is silent. */
    @Nullable
    public ReportedFigure firstRow() {
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The row if there is just one; a value of several parts is no part's own. */
    @Nullable
    public ReportedFigure onlyRow() {
        return rows.size() == 1 ? rows.get(0) : null;
    }

    /** Whether a part says that its figure is not known yet. */
    boolean saysNotYet() {
        return rows.stream().anyMatch(ReportedFigure::notYet);
    }

    /** The sum over the unit's parts; null where none states it, or one of them leaves it out. */
    @Nullable
    public BigDecimal sum(Function<ReportedFigure, @Nullable BigDecimal> field) {
        BigDecimal total = null;
        for (ReportedFigure figure : rows) {
            BigDecimal value = field.apply(figure);
            if (value == null) {
                return null;
            }
            total = total == null ? value : total.add(value);
        }
        return total;
    }
}
