package vn.tonghop.reading.csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.tonghop.reading.HeaderFit;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;

/**
 * Chooses a text's delimiter: what a {@code sep=;} line says, else the one that makes an awaited header of its first rows, else
 * what the numbers of fields tell.
 */
final class Delimiters {

    private static final int ROWS = 60;

    private final String head;
    private final UnaryOperator<String> decoder;
    private final ReadingBounds bounds;

    Delimiters(String head, UnaryOperator<String> decoder, ReadingBounds bounds) {
        this.head = head;
        this.decoder = decoder;
        this.bounds = bounds;
    }

    Dialect choose(HeaderFit fit) throws IOException {
        Dialect best = Dialect.of(head);
        if (best.declared()) {
            return best;
        }
        int most = fit.of(rows(best));
        for (char delimiter : Dialect.CANDIDATES.toCharArray()) {
            Dialect other = new Dialect(delimiter, false);
            int fits = delimiter == best.delimiter() ? 0 : fit.of(rows(other));
            if (fits > most) {
                most = fits;
                best = other;
            }
        }
        return best;
    }

    /** The first rows, as far as this delimiter lets them be read. */
    private List<SourceRow> rows(Dialect dialect) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (CsvCursor cursor = new CsvCursor(new StringReader(head), dialect, decoder, bounds)) {
            SourceRow row = cursor.next();
            while (row != null && rows.size() < ROWS) {
                rows.add(row);
                row = cursor.next();
            }
        } catch (UnreadableSourceException e) {
            // A quote cut by the end of the head, or one that this delimiter leaves open: what came before it counts
            return rows;
        }
        return rows;
    }
}
