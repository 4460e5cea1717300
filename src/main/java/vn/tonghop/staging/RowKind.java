package vn.tonghop.staging;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** Tells data rows from the rest of a table. */
enum RowKind {
    DATA,
    HEADER_REPEATED,
    HEADING,
    COLUMN_NUMBERS,
    GROUP,
    TOTAL,
    NIL,
    SIGNATURE;

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,2}\\)?(?:\\s*=.*)?|\\(?[A-Z]\\)?");
    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            ".*ngày\\s*[\\d.…]*\\s*tháng\\s*[\\d.…]*\\s*năm.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final int FEWEST_NUMBERED = 3;
    private static final int FIRST_BEYOND_ASCII = 128;
    private static final Set<FormColumn.Type> FIGURES =
            Set.of(FormColumn.Type.NUMBER, FormColumn.Type.COUNT, FormColumn.Type.DATE);

    /** What a row below the header is. */
    static RowKind of(
            SourceRow row, HeaderMatch header, TableColumns columns, RepeatedHeader repeated, FoldedWords words) {
        if (header.outline()) {
            return ofOutline(row, header, words);
        }
        if (row.number() == header.lastRow() + 1 && numbersColumns(row)) {
            return COLUMN_NUMBERS;
        }
        int filled = columns.requiredFilled(row);
        if (isTotal(row, words, filled < columns.required().size()) && isBeforeNumbers(row)) {
            return TOTAL;
        }
        if (filled <= 1 && isSignature(row, words)) {
            return SIGNATURE;
        }
        if (GroupCount.of(row) != null && filled <= 1) {
            return GROUP;
        }
        if (filled <= 1 && saysNil(row, words)) {
            return NIL;
        }
        return repeated.isIn(row) ? HEADER_REPEATED : DATA;
    }

    /** Whether a row is data beyond doubt: every required column is filled, a number or a date stands where it should. */
    static boolean isSurelyData(SourceRow row, TableColumns columns) {
        boolean figure = columns.required().stream()
                .filter(column ->
                        column.form() != null && FIGURES.contains(column.form().type()))
                .anyMatch(column -> isFigure(column.in(row)));
        return figure && columns.requiredFilled(row) == columns.required().size();
    }

    private static boolean isFigure(@Nullable CellContent content) {
        return content instanceof CellContent.Numeric
                || content instanceof CellContent.Moment
                || (content instanceof CellContent.Text text
                        && (NumberParser.isNumber(text.value()) || DateParser.parse(text.value()) != null));
    }

    /** "Cộng" folds like the first word of "Công ty", so a longer text must begin with the word as it is spelt. */
    private static boolean isTotal(SourceRow row, FoldedWords words, boolean incomplete) {
        String text = firstText(row).strip();
        if (!words.mayBeginTotal(text)) {
            return false;
        }
        String folded = Folding.fold(text);
        if (words.totals().contains(folded)) {
            return true;
        }
        if (!incomplete) {
            return false;
        }
        boolean unmarked = text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII);
        String spelt = text.toLowerCase(Locale.ROOT);
        return unmarked
                ? words.totals().stream().anyMatch(word -> folded.startsWith(word + " "))
                : words.totalsAsSpelt().stream().anyMatch(word -> beginsWith(spelt, word));
    }

    private static boolean beginsWith(String text, String word) {
        return text.startsWith(word) && !Character.isLetterOrDigit(text.charAt(word.length()));
    }

    /** In an outline every paragraph is text: only a line that is nothing but a signature's ends it. */
    private static RowKind ofOutline(SourceRow row, HeaderMatch header, FoldedWords words) {
        Integer content = header.column("content");
        String text = content == null ? "" : CellText.of(row.at(content));
        if (text.isEmpty()) {
            Integer footnote = header.column("footnote");
            return footnote == null || row.at(footnote) == null ? HEADING : DATA;
        }
        boolean signature = Stream.of(text.split("\t")).map(Folding::fold).anyMatch(words.signatures()::contains);
        if (signature) {
            return SIGNATURE;
        }
        Integer section = header.column("section");
        boolean placed = section != null && row.at(section) != null;
        return !placed && saysNil(row, words) ? NIL : DATA;
    }

    private static boolean isSignature(SourceRow row, FoldedWords words) {
        return row.cells().stream().anyMatch(cell -> {
            String text = CellText.of(cell.content());
            return startsWithAny(Folding.fold(text), words.signatures())
                    || PLACE_AND_DATE.matcher(text).matches();
        });
    }

    private static boolean saysNil(SourceRow row, FoldedWords words) {
        return row.cells().stream()
                .anyMatch(cell -> words.nilRows().contains(Folding.fold(CellText.of(cell.content()))));
    }

    private static boolean numbersColumns(SourceRow row) {
        return row.cells().size() >= FEWEST_NUMBERED
                && row.cells().stream()
                        .allMatch(c -> COLUMN_NUMBER
                                .matcher(CellText.of(c.content()).strip())
                                .matches());
    }

    /** The first text that is no number: where columns are in another order, figures stand before the word "Cộng". */
    private static String firstText(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            if (cell.content() instanceof CellContent.Text text && !NumberParser.isNumber(text.value())) {
                return text.value();
            }
        }
        return "";
    }

    /** In a total row nothing but numbers follows the word. */
    private static boolean isBeforeNumbers(SourceRow row) {
        long texts = row.cells().stream()
                .filter(c -> c.content() instanceof CellContent.Text text && !NumberParser.isNumber(text.value()))
                .count();
        return texts <= 2;
    }

    private static boolean startsWithAny(String folded, List<String> words) {
        return words.stream().anyMatch(w -> folded.equals(w) || folded.startsWith(w + " "));
    }

    /** The reason under which a structural row is accounted for; null for data rows. */
    @Nullable
    String reason() {
        return switch (this) {
            case DATA -> null;
            case HEADER_REPEATED -> "header";
            case HEADING -> "heading";
            case COLUMN_NUMBERS -> "column-numbers";
            case GROUP -> "group";
            case TOTAL -> "total";
            case NIL -> "nil";
            case SIGNATURE -> "signature";
        };
    }
}
