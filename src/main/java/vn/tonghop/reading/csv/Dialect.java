package vn.tonghop.reading.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text parts its fields: by what a {@code sep=;} line in front says, else by the delimiter that gives most records the
 * same number of fields, more than one. Without any the text has one column and the comma stands for the delimiter.
 *
 * @param delimiter between fields
 * @param declared whether the first line declares it, and is no data
 */
record Dialect(char delimiter, boolean declared) {

    private static final Pattern DECLARATION =
            Pattern.compile("^\"?sep=([^\"\r\n])\"?(?:\\r|\\n|$)", Pattern.CASE_INSENSITIVE);
    static final String CANDIDATES = ";,\t|";
    private static final int RECORDS = 60;

    static Dialect of(String head) {
        Matcher declaration = DECLARATION.matcher(head);
        if (declaration.find()) {
            return new Dialect(declaration.group(1).charAt(0), true);
        }
        char best = ',';
        double most = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            double consistency = consistency(head, CANDIDATES.charAt(i));
            if (consistency > most) {
                most = consistency;
                best = CANDIDATES.charAt(i);
            }
        }
        return new Dialect(best, false);
    }

    /** The share of records that agree on their number of fields; more fields weigh a little more, one field nothing. */
    private static double consistency(String head, char delimiter) {
        Map<Integer, Integer> records = new HashMap<>();
        int counted = 0;
        int fields = 1;
        boolean quoted = false;
        boolean fresh = true;
        boolean blank = true;
        for (int i = 0; i < head.length() && counted < RECORDS; i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = quoted ? false : fresh || quoted(head, i);
                blank = false;
            } else if (!quoted && c == delimiter) {
                fields++;
                blank = false;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    records.merge(fields, 1, Integer::sum);
                    counted++;
                }
                fields = 1;
                blank = true;
            } else {
                blank &= c == ' ';
            }
            fresh = !quoted && (c == delimiter || c == '\n' || c == '\r' || (fresh && c == ' '));
        }
        if (!blank && counted < RECORDS && !quoted) {
            records.merge(fields, 1, Integer::sum);
            counted++;
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> e : records.entrySet()) {
            if (e.getKey() > 1) {
                best = Math.max(best, e.getValue() * (1 + Math.min(e.getKey(), 20) / 100.0) / counted);
            }
        }
        return best;
    }

    /** Whether a quote continues the quoted field that a quote just before it seemed to end. */
    private static boolean quoted(String head, int at) {
        return at > 0 && head.charAt(at - 1) == '"';
    }
}
