package vn.tonghop.operations.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.home.Account;

/**
 * One thing that was looked at.
 *
 * @param check what was looked at
 * @param level whether anything is to be done
 * @param outcome what was found; with the check the key of its sentence, {@code doctor.<check>.<outcome>}
 * @param values of the sentence
 */
public record Remark(String check, Level level, String outcome, Map<String, String> values) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    public Remark {
        values = Map.copyOf(values);
    }

    /** Whether anything is to be done. */
    public enum Level {
        GOOD,
        NOTE,
        BAD
    }

    static Remark good(String check, String... namesAndValues) {
        return new Remark(check, Level.GOOD, "good", named(namesAndValues));
    }

    static Remark note(String check, String outcome, String... namesAndValues) {
        return new Remark(check, Level.NOTE, outcome, named(namesAndValues));
    }

    static Remark bad(String check, String outcome, String... namesAndValues) {
        return new Remark(check, Level.BAD, outcome, named(namesAndValues));
    }

    /** A folder or file into which this account may not look. */
    static Remark unreadable(String check, Path place) {
        return bad(check, "unreadable", "folder", place.toString(), "account", Account.name());
    }

    private static Map<String, String> named(String... namesAndValues) {
        TreeMap<String, String> values = new TreeMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    /** A time as the department's people read it, where they work. */
    static String when(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }

    /** The key of the sentence in the bundle {@code console}. */
    public String key() {
        return "doctor." + check + "." + outcome;
    }
}
