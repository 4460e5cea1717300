package vn.tonghop.catalogue.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.period.ReportingCalendar;

/** Reads {@code calendars}. */
final class CalendarReader {

    private static final int LONGEST_HOLIDAY = 31;

    private final Mistakes mistakes;

    CalendarReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Map<String, ReportingCalendar> read(List<YamlNode> nodes) {
        Map<String, ReportingCalendar> calendars = new LinkedHashMap<>();
        for (YamlNode node : nodes) {
            ReportingCalendar calendar = calendar(
                    Fields.of(node, mistakes, "code", "first-day", "due-working-days", "due-time", "zone", "holidays"));
            calendars.put(calendar.code(), calendar);
        }
        return calendars;
    }

    private ReportingCalendar calendar(Fields fields) {
        return new ReportingCalendar(
                fields.text("code"),
                fields.integer("first-day", 1, 1, 28),
                fields.integer("due-working-days", 1, 1, 60),
                dueTime(fields),
                zone(fields),
                holidays(fields));
    }

    private static LocalTime dueTime(Fields fields) {
        String text = fields.text("due-time", "17:00");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            fields.mistake("due-time", "wrong-value", "key", "due-time", "found", text, "expected", "17:00");
            return LocalTime.of(17, 0);
        }
    }

    private static ZoneId zone(Fields fields) {
        String text = fields.text("zone", "Asia/Ho_Chi_Minh");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            fields.mistake("zone", "wrong-value", "key", "zone", "found", text, "expected", "Asia/Ho_Chi_Minh");
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }
    }

    /** Single days, or spans such as {@code 2024-02-08/2024-02-14}. */
    private static Set<LocalDate> holidays(Fields fields) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (String text : fields.texts("holidays")) {
            try {
                String[] ends = text.split("/", 2);
                LocalDate first = LocalDate.parse(ends[0]);
                LocalDate last = LocalDate.parse(ends[ends.length - 1]);
                if (last.isBefore(first) || first.plusDays(LONGEST_HOLIDAY).isBefore(last)) {
                    throw new DateTimeException(text);
                }
                first.datesUntil(last.plusDays(1)).forEach(days::add);
            } catch (DateTimeException e) {
                fields.mistake("holidays", "holiday-form", "found", text);
            }
        }
        return days;
    }
}
