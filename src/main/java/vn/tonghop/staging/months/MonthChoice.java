package vn.tonghop.staging.months;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;

/** Which month a sheet belongs to. */
public sealed interface MonthChoice {

    /** The month, {@code assumed} where the sheet and its file name none; {@code cell} null where none stands on the sheet. */
    record Certain(
            ReportingPeriod period,
            boolean assumed,
            @Nullable String cell) implements MonthChoice {}

    /**
     * What is written leaves it open.
     *
     * @param variant of the sentence
     * @param cell where to look; null in a name
     * @param here what the sheet says
     * @param there what something else says
     * @param with the sentence's values
     */
    record Unclear(
            String variant,
            @Nullable String cell,
            List<ReportingPeriod> here,
            List<ReportingPeriod> there,
            Map<String, Object> with)
            implements MonthChoice {

        public Unclear {
            here = List.copyOf(here);
            there = List.copyOf(there);
            with = Map.copyOf(with);
        }
    }

    /** The sheet is another month's, of which the file holds several, or what is planned for the next. */
    record Beside(
            boolean planned,
            ReportingPeriod month,
            @Nullable String cell) implements MonthChoice {}
}
