package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.reconciliation.figures.Figure.Origin;
import vn.tonghop.wording.VietnameseNumbers;

/** Makes the figures of an indicator in a period of any kind, under their ids and labels; a value may be missing. */
public final class IndicatorFigures {

    private final Indicator indicator;
    private final List<Figure> figures = new ArrayList<>();

    public IndicatorFigures(Indicator indicator) {
        this.indicator = indicator;
    }

    public List<Figure> all() {
        return List.copyOf(figures);
    }

    /** What it counts in the period. */
    public void period(@Nullable BigDecimal value, Origin origin, Formula formula, List<Evidence> evidence) {
        String shown = value != null && indicator.padded() ? VietnameseNumbers.padded(value) : number(value);
        add(".period", "", value, shown, indicator.unitOfMeasure(), origin, formula, evidence);
    }

    /** What it counts since its year began. */
    public void cumulative(@Nullable BigDecimal value, Origin origin, Formula formula, List<Evidence> evidence) {
        add(".cumulative", " – lũy kế", value, number(value), indicator.unitOfMeasure(), origin, formula, evidence);
    }

    /** The plan of the year. */
    public void plan(BigDecimal value, Origin origin, List<Evidence> evidence) {
        add(
                ".plan",
                " – kế hoạch năm",
                value,
                number(value),
                indicator.unitOfMeasure(),
                origin,
                Formula.NONE,
                evidence);
    }

    /** How much of the plan is reached, at the indicator's precision. */
    public void percent(@Nullable BigDecimal value, List<Evidence> evidence) {
        String shown = value == null ? "" : VietnameseNumbers.number(value, indicator.percentDecimals());
        String label = " – tỷ lệ so với kế hoạch năm";
        add(".percent", label, value, shown, "%", Origin.COMPUTED, Formula.Rule.PERCENT, evidence);
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : VietnameseNumbers.number(value);
    }

    private void add(
            String part,
            String label,
            @Nullable BigDecimal value,
            String shown,
            String unit,
            Origin origin,
            Formula formula,
            List<Evidence> evidence) {
        figures.add(new Figure(
                indicator.code() + part,
                indicator.label() + label,
                value,
                shown,
                unit,
                value == null ? Origin.MISSING : origin,
                formula,
                evidence));
    }
}
