package vn.tonghop.reconciliation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the sealed list. It says things in fields with blanks between them, of which names may hold more; so each kind is
 * taken apart from the side on which no names stand.
 */
record SealedLine(Kind kind, String text) {

    private static final int INBOX_FIELDS = 6;

    /** What a line is about; its first word. */
    enum Kind {
        PERIOD,
        PROGRAM,
        CATALOGUE,
        CALENDAR,
        STATE,
        DUE,
        MONTH,
        SUBMISSION,
        FORM,
        NOTE,
        WITHDRAWAL,
        INBOX,
        OPENING,
        RESTATED,
        RESTATEMENTS,
        REPORTED,
        EARLIER_MONTHS,
        REGISTERS,
        WAIVER,
        KEPT,
        COMPARED_WITH,
        /** Another program's. */
        UNKNOWN;

        private static final Map<String, Kind> BY_CODE =
                Stream.of(values()).collect(Collectors.toMap(Kind::code, Function.identity()));

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static SealedLine of(String text) {
        int end = text.indexOf(' ');
        return new SealedLine(Kind.BY_CODE.getOrDefault(end < 0 ? text : text.substring(0, end), Kind.UNKNOWN), text);
    }

    /** The line of something that lies in the inbox; only its place, which comes last, has blanks. */
    static String inbox(String why, String unit, String since, String account, String place) {
        return String.join(" ", Kind.INBOX.code(), why, unit, since, account.replace(' ', '_'), place);
    }

    /** Whether it is the line of something in the inbox, whoever has seen it and when. */
    boolean isOf(String why, String place) {
        String[] fields = text.split(" ", INBOX_FIELDS);
        return kind == Kind.INBOX
                && fields.length == INBOX_FIELDS
                && fields[1].equals(why)
                && fields[INBOX_FIELDS - 1].equals(SealedInputs.onOneLine(place));
    }

    /** What of it figures, texts and findings rest on; empty where they rest on nothing of it. */
    Optional<String> basis() {
        return switch (kind) {
            case PROGRAM, STATE, DUE, SUBMISSION, NOTE, WITHDRAWAL, INBOX, WAIVER, KEPT, COMPARED_WITH ->
                Optional.empty();
            case FORM -> fromEnd(1).equals("counts") ? Optional.of(text) : Optional.empty();
            case OPENING -> Optional.of(text.substring(0, text.lastIndexOf(' ')));
            case PERIOD,
                    CATALOGUE,
                    CALENDAR,
                    MONTH,
                    RESTATED,
                    RESTATEMENTS,
                    REPORTED,
                    EARLIER_MONTHS,
                    REGISTERS,
                    UNKNOWN -> Optional.of(text);
        };
    }

    private String fromEnd(int field) {
        String[] fields = text.split(" ", -1);
        return fields[Math.max(fields.length - 1 - field, 0)];
    }
}
