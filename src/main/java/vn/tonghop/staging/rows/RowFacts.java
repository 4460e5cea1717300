package vn.tonghop.staging.rows;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.values.CellParser;
import vn.tonghop.staging.values.CellText;
import vn.tonghop.staging.values.DateParser;
import vn.tonghop.staging.values.NumberParser;

/**
 * The evidence of a row, gathered once: which of its cells hold what their columns ask for.
 *
 * @param filled cells that say something, the ordinal and marks of nothing aside
 * @param texts of them, texts that are no numbers
 * @param numbers of them, numbers
 * @param zeros of them, numbers that are zero
 * @param proofs of them, days, document numbers and codes: nothing but data has those in their columns
 * @param hints of them, values of a list and marks, which totals and notes repeat now and then
 * @param ordinal whether the ordinal's cell holds a whole number
 * @param complete whether every cell is filled that must not be blank
 * @param capitals whether all texts are written in capitals
 * @param first the first text that is no number; null where there is none
 */
record RowFacts(
        int filled,
        int texts,
        int numbers,
        int zeros,
        int proofs,
        int hints,
        boolean ordinal,
        boolean complete,
        boolean capitals,
        @Nullable SourceCell first) {

    /** "301/QĐ-KHCN", "KĐ-2312-0001", but neither "04 lượt" nor "1.234": digits that a letter joins. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:.*\\s)?(?=\\S*\\d)(?=\\S*\\p{L})[\\p{L}\\d./&_-]+(?:\\s.*)?", Pattern.DOTALL);
    /** A day, well written or not: "22.11.23", "5/12". */
    private static final Pattern DAY_LIKE =
            Pattern.compile("\\d{1,4}\\s*[./-]\\s*\\d{1,2}(?:\\s*[./-]\\s*\\d{1,4})?.*", Pattern.DOTALL);

    private static final int LONGEST_REFERENCE = 60;
    private static final Pattern ORDINAL = Pattern.compile("\\(?\\d{1,7}\\s*[.)]?");

    static RowFacts of(SourceRow row, TableColumns columns, CellParser parser) {
        Gathering gathering = new Gathering(columns, parser);
        row.cells().forEach(gathering::take);
        return gathering.facts(row);
    }

    /** Whether nothing in the row is typed as only data is. */
    boolean isWithoutProof() {
        return proofs == 0 && hints == 0 && !(ordinal && filled > 0);
    }

    /** Whether nothing but one text is there, and perhaps a group's number. */
    boolean isTextAlone() {
        return numbers == 0 && texts == 1 && filled == 1;
    }

    /** Whether nothing but one text and the row's number are there. */
    boolean isNumberedText() {
        return ordinal && isTextAlone() && proofs == 0 && hints == 0;
    }

    /** Whether something is there that only data has, or its number in the table. */
    boolean isProven() {
        return proofs > 0 || (ordinal && filled > 0);
    }

    private static final class Gathering {
        private final TableColumns columns;
        private final CellParser parser;
        private int filled;
        private int texts;
        private int numbers;
        private int zeros;
        private int proofs;
        private int hints;
        private boolean ordinal;
        private boolean capitals = true;
        private @Nullable SourceCell first;

        Gathering(TableColumns columns, CellParser parser) {
            this.columns = columns;
            this.parser = parser;
        }

        void take(SourceCell cell) {
            TableColumns.Column column = columns.at(cell.column());
            String text = CellText.of(cell.content()).strip();
            if (Folding.initial(text) == 0 || (parser.isNilMark(cell.content()) && !isMarkIn(column, cell.content()))) {
                return;
            }
            boolean number = cell.content() instanceof CellContent.Numeric || NumberParser.isNumber(text);
            if (column != null
                    && isOrdinal(column)
                    && (number || ORDINAL.matcher(text).matches())) {
                ordinal = true;
                return;
            }
            filled++;
            if (number) {
                numbers++;
                zeros += isZero(text) ? 1 : 0;
            } else if (cell.content() instanceof CellContent.Text) {
                texts++;
                capitals &= text.equals(text.toUpperCase(Locale.ROOT));
                first = first == null ? cell : first;
            }
            if (column != null) {
                weigh(column, cell.content(), text, number);
            }
        }

        /** Whatever the marks: no other digit than nought. */
        private static boolean isZero(String text) {
            return text.chars().noneMatch(c -> c >= '1' && c <= '9');
        }

        private void weigh(TableColumns.Column column, CellContent content, String text, boolean number) {
            FormColumn form = column.form();
            if (form == null) {
                return;
            }
            switch (form.type()) {
                case DATE -> proofs += isDay(content, text) ? 1 : 0;
                case CHOICE -> hints += parser.choice(text, form) == null ? 0 : 1;
                case MARK -> hints += isMarkIn(column, content) ? 1 : 0;
                case DOCUMENT_NUMBER -> proofs += isReference(text, number) ? 1 : 0;
                case TEXT -> proofs += column.isIdentity() && isCode(text, number) ? 1 : 0;
                case NUMBER, COUNT, PERCENT, ORDINAL -> {}
            }
        }

        private boolean isMarkIn(TableColumns.@Nullable Column column, CellContent content) {
            return column != null
                    && column.form() != null
                    && column.form().type() == FormColumn.Type.MARK
                    && Boolean.TRUE.equals(parser.mark(content).value());
        }

        private static boolean isDay(CellContent content, String text) {
            return content instanceof CellContent.Moment
                    || DateParser.parse(text) != null
                    || DAY_LIKE.matcher(text).matches();
        }

        private static boolean isReference(String text, boolean number) {
            return !number
                    && text.length() <= LONGEST_REFERENCE
                    && REFERENCE.matcher(text).matches();
        }

        /** A code may be of two words, a text of more is a sentence. */
        private static boolean isCode(String text, boolean number) {
            return text.indexOf(' ') == text.lastIndexOf(' ') && isReference(text, number);
        }

        private static boolean isOrdinal(TableColumns.Column column) {
            return column.form() != null && column.form().type() == FormColumn.Type.ORDINAL;
        }

        RowFacts facts(SourceRow row) {
            return new RowFacts(
                    filled, texts, numbers, zeros, proofs, hints, ordinal, columns.isComplete(row), capitals, first);
        }
    }
}
