package vn.tonghop.finding;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A file that lies in the inbox and waits, for programs.
 *
 * @param file the path below {@code inbox/}
 * @param since local time, such as {@code 2023-12-14T16:42:00}
 * @param why the slug of the cause
 */
public record WaitingFile(String file, String since, String why) {

    /** What programs are told of something that was not taken. */
    public static WaitingFile of(Untaken untaken, ZoneId zone) {
        return new WaitingFile(
                untaken.place(),
                untaken.since()
                        .atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                untaken.why().slug());
    }
}
