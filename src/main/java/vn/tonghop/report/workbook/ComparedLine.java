package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.compiled.PeriodProof;

/**
 * An indicator's line beside last month's.
 *
 * @param now of the period
 * @param before last month's figure of its period; null where there is none
 * @param proof what was reported before
 */
record ComparedLine(IndicatorLine now, @Nullable BigDecimal before, PeriodProof proof) {

    static List<ComparedLine> of(CompiledPeriod period) {
        return period.indicators().stream()
                .map(line -> new ComparedLine(
                        line, period.background().previousValues().get(line.code() + ".period"), period.proof()))
                .toList();
    }

    /** What the signed report of the period says; null where none was signed, as long as nothing was restated. */
    @Nullable
    BigDecimal reported(String part) {
        return proof.history(now.code() + "." + part).reported();
    }

    /** How much more than last month; null where one is unknown. */
    @Nullable
    BigDecimal change() {
        BigDecimal current = now.period();
        return current == null || before == null ? null : current.subtract(before);
    }
}
