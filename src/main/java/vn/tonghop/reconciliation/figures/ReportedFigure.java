package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one row of an indicators form states; null where it states nothing. */
public record ReportedFigure(
        String unit,
        String form,
        String indicator,
        @Nullable BigDecimal period,
        @Nullable BigDecimal cumulative,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal percent,
        boolean estimated,
        boolean notYet,
        String note,
        Place place) {}
