package vn.tonghop.report.readback;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the document beside the ledger's.
 *
 * @param id such as {@code TTUD-02.cumulative}
 * @param label what it counts; empty for a figure that the period does not have
 * @param ledger the value of the database; null where it is missing there
 * @param ledgerShown as the program printed it; empty where it is missing
 * @param document the value in the document; null where no number stands there
 * @param documentShown what stands in the document; null where the figure is gone from it
 * @param state {@code equal}, {@code differs}, {@code gone}, {@code unknown} or, where the sentence is not there to be read,
 *     {@code not-found}
 * @param page of a PDF on which it stands; null where it is not found, and in Word files
 */
public record ReadFigure(
        String id,
        String label,
        @Nullable BigDecimal ledger,
        String ledgerShown,
        @Nullable BigDecimal document,
        @Nullable String documentShown,
        String state,
        @Nullable Integer page) {

    public static final String EQUAL = "equal";
    public static final String DIFFERS = "differs";
    public static final String GONE = "gone";
    public static final String UNKNOWN = "unknown";
    public static final String NOT_FOUND = "not-found";

    private static final Pattern NUMBER = Pattern.compile("[-−]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?");

    /** Whether document and ledger say the same. */
    public boolean isEqual() {
        return state.equals(EQUAL);
    }

    /** Whether the sentence of the figure was there to be read. */
    public boolean isFound() {
        return !state.equals(NOT_FOUND);
    }

    /** A number as Vietnamese documents write it; null for anything else. */
    public static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text.replace(".", "").replace(',', '.').replace('−', '-'))
                : null;
    }
}
