package vn.tonghop.reconciliation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of the assigned-tasks form. */
record ReportedTask(
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
    String name() {
        return name(number, directiveDate);
    }

    static String name(String number, @Nullable LocalDate date) {
        if (date == null) {
            return number;
        }
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return number + String.format(Locale.ROOT, " ngày %02d/%s/%d", date.getDayOfMonth(), month, date.getYear());
    }
}
