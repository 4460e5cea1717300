package vn.tonghop.staging.values;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;

/**
 * Watches a date column for the trap of day and month: on a machine with American settings 03/11/2023 becomes 11 March, a
 * true date, while 21/7/2023 stays text. A column whose true dates all have days up to 12 and whose texts all have days
 * above 12 may have been turned round; nobody can tell from the file, so the unit is asked.
 */
public final class DateStyles {

    private static final int MONTHS = 12;

    private int serials;
    private int texts;
    private boolean serialAboveTwelve;
    private boolean textUpToTwelve;
    private @Nullable String firstSerial;
    private String firstText = "";

    public void note(CellContent content, int column, int row) {
        if (content instanceof CellContent.Moment moment) {
            serials++;
            serialAboveTwelve |= moment.value().getDayOfMonth() > MONTHS;
            firstSerial = firstSerial == null ? SourceCell.name(column, row) : firstSerial;
        } else if (content instanceof CellContent.Text text) {
            LocalDate date = DateParser.parse(text.value());
            if (date != null) {
                texts++;
                firstText = firstText.isEmpty() ? text.value() : firstText;
                textUpToTwelve |= date.getDayOfMonth() <= MONTHS;
            }
        }
    }

    public boolean areMixed() {
        return serials > 0 && texts > 0 && !serialAboveTwelve && !textUpToTwelve;
    }

    @Nullable
    public String firstCell() {
        return firstSerial;
    }

    /** A date that stands as text in the column. */
    public String firstText() {
        return firstText;
    }
}
