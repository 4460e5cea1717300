package vn.tonghop.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a run could not take, look at or write, and therefore tells.
 *
 * @param why the cause
 * @param place of a file or folder of the inbox the path below {@code inbox/}; of anything else the path itself
 * @param unit code of the unit whose it is; null where it is nobody's
 * @param period the month that it holds up; null where that may be any
 * @param since when it began, as far as that can be told
 * @param account the account of the operating system under which the program ran
 * @param other what else the sentence names; empty for nothing
 */
public record Untaken(
        Why why,
        String place,
        @Nullable String unit,
        @Nullable String period,
        Instant since,
        String account,
        String other) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final int LONGEST_KEY = 400;

    public Untaken {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Why something was not taken, looked at or written. Programs read the slug. */
    public enum Why {
        /** Somebody has it open: a sibling of their program says so. */
        OPEN(FindingCode.FILE_WAITING, ""),
        /** It changed while it was watched. */
        CHANGING(FindingCode.FILE_WAITING, "changing"),
        /** A copy or download that nobody has finished for long. */
        UNFINISHED(FindingCode.FILE_WAITING, "unfinished"),
        /** A link inside the inbox, which is not followed. */
        LINK(FindingCode.FILE_WAITING, "link"),
        /** A pipe, a socket or a device. */
        SPECIAL(FindingCode.FILE_WAITING, "special"),
        /** More folders in folders than are looked into. */
        TOO_DEEP(FindingCode.FILE_WAITING, "too-deep"),
        /** A path that is longer than can be kept. */
        NAME_TOO_LONG(FindingCode.FILE_WAITING, "name-too-long"),
        /** Larger than anything that would be read. */
        TOO_LARGE(FindingCode.FILE_TOO_LARGE, "untaken"),
        /** A file that this account may not read, or a disk that fails on it. */
        UNREADABLE(FindingCode.INBOX_UNREADABLE, ""),
        /** A folder that this account may not look into. */
        FOLDER_UNREADABLE(FindingCode.INBOX_UNREADABLE, "folder"),
        /** The folder of a unit that was there and is no more. */
        FOLDER_GONE(FindingCode.INBOX_UNREADABLE, "folder-gone"),
        /** There is no inbox any more. */
        INBOX_GONE(FindingCode.INBOX_UNREADABLE, "gone"),
        /** The inbox cannot be listed. */
        INBOX_UNREADABLE(FindingCode.INBOX_UNREADABLE, "inbox"),
        /** Nothing of what was in the inbox is there: a share that is not mounted. */
        INBOX_EMPTY(FindingCode.INBOX_UNREADABLE, "empty"),
        /** Another installation takes from the same inbox. */
        INBOX_SHARED(FindingCode.INBOX_UNREADABLE, "shared"),
        /** It was received and counts, and cannot be taken out of the inbox. */
        NOT_REMOVED(FindingCode.FILE_NOT_REMOVED, ""),
        /** An answer, or the note in the inbox, that cannot be written. */
        ANSWER_NOT_WRITTEN(FindingCode.ANSWER_NOT_WRITTEN, ""),
        /** A document that cannot be written. */
        DOCUMENT_NOT_WRITTEN(FindingCode.DOCUMENT_NOT_WRITTEN, "");

        private final FindingCode code;
        private final String variant;

        Why(FindingCode code, String variant) {
            this.code = code;
            this.variant = variant;
        }

        /** The kind of finding that tells it. */
        public FindingCode code() {
            return code;
        }

        /** The stable word that programs read, such as {@code too-large}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The cause with this slug. */
        public static Why ofSlug(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether it is about a file that lies in the inbox and waits. */
        public boolean isWaitingFile() {
            return code == FindingCode.FILE_WAITING || this == TOO_LARGE || this == UNREADABLE;
        }

        /** Whether a period has a finding of it: what could not be written says nothing about anybody's figures. */
        public boolean isOfPeriod() {
            return code != FindingCode.ANSWER_NOT_WRITTEN && code != FindingCode.DOCUMENT_NOT_WRITTEN;
        }
    }

    /** The finding of a period that tells this; its times are local to the zone. */
    public Finding finding(@Nullable String ofPeriod, Severity severity, ZoneId zone) {
        return Finding.of(why.code(), severity)
                .variant(why.variant)
                .period(ofPeriod)
                .unit(unit)
                .about(why.slug() + " " + (place.length() > LONGEST_KEY ? Fingerprint.of(place) : place))
                .at(why.isWaitingFile() ? SourceLocation.ofFile("", place) : null)
                .found(place)
                .withAll(arguments(LocalDateTime.ofInstant(since, zone)))
                .build();
    }

    private Map<String, Object> arguments(LocalDateTime local) {
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("file", place);
        arguments.put("place", place);
        arguments.put("account", account);
        arguments.put("time", CLOCK.format(local));
        arguments.put("date", local.toLocalDate());
        if (why == Why.TOO_LARGE) {
            arguments.put("limit", new BigDecimal(other));
        } else {
            arguments.put("otherPlace", other);
        }
        return arguments;
    }
}
