package vn.tonghop.reconciliation.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.wording.VietnameseDates;

/** A row of the assigned-tasks form. */
public record ReportedTask(
        String unit,
        String form,
        String key,
        String number,
        @Nullable LocalDate directiveDate,
        String content,
        @Nullable LocalDate deadline,
        boolean noDeadline,
        @Nullable LocalDate completedOn,
        String timeliness,
        String result,
        Place place) {

    /** "1950/UBND-KGVX ngày 20/4/2023": how people call the task. */
    public String name() {
        return name(number, directiveDate);
    }

    public static String name(String number, @Nullable LocalDate date) {
        return date == null ? number : number + " ngày " + VietnameseDates.numeric(date);
    }
}
