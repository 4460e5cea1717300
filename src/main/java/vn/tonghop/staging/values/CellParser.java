package vn.tonghop.staging.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.period.DateWindow;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.Visible;
import vn.tonghop.staging.values.ParsedCell.Fault;

/** Reads single cells by the type of their column; what is not certain is unreadable, never a guess. */
public final class CellParser {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";
    private static final int LONGEST_REFERENCE = 30;
    /** What text files and pages keep of an error: "#N/A", "#DIV/0!". */
    private static final Pattern ERROR = Pattern.compile("#(?:N/A|[A-Z][A-Z0-9/]{2,8}[!?])");

    private final Set<String> nilCells;
    private final String nilInitials;
    private final List<String> references;
    private final Set<String> notYet;
    private final String notYetInitials;
    private final Set<String> marked;
    private final Set<String> unmarked;
    private final NumberParser numbers;
    private final Map<String, Choices> choices = new HashMap<>();

    public CellParser(SheetWords words, NumberMarks marks) {
        numbers = NumberParser.of(marks);
        nilCells = words.nilCells().stream().map(CellParser::key).collect(Collectors.toUnmodifiableSet());
        nilInitials = initials(nilCells);
        notYet = words.notYet().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        notYetInitials = initials(notYet);
        references = words.references().stream().map(Folding::fold).toList();
        marked = keys(words.estimateMarks(), words.crosses());
        unmarked = keys(words.nilCells(), words.unmarked());
    }

    /**
     * A number; a unit glued to it is taken off where it is one of {@code units}. A cell that shows a percentage says what it
     * shows where percent is among them.
     *
     * @param units folded names that may stand behind the number
     * @param scale what the number counts in
     */
    public ParsedCell<BigDecimal> number(@Nullable CellContent content, List<String> units, long scale) {
        if (content instanceof CellContent.Numeric number) {
            return stored(number, units, scale);
        }
        if (!(content instanceof CellContent.Text text)) {
            return otherThanText(
                    content, content instanceof CellContent.Moment ? Fault.SHOWN_AS_DATE : Fault.NOT_A_NUMBER);
        }
        if (isNilMark(text)) {
            return ParsedCell.nil();
        }
        if (isNotYet(text)) {
            return ParsedCell.notYet();
        }
        BigDecimal value = numbers.parse(text.value());
        if (value != null) {
            return ParsedCell.of(value.multiply(BigDecimal.valueOf(scale)));
        }
        NumberParser.WithUnit withUnit = numbers.parseWithUnit(text.value());
        return withUnit != null && units.contains(Folding.fold(withUnit.unit()))
                ? ParsedCell.of(withUnit.value())
                : ParsedCell.unreadable(Fault.NOT_A_NUMBER, text.value());
    }

    private static ParsedCell<BigDecimal> stored(CellContent.Numeric number, List<String> units, long scale) {
        if (!number.percent()) {
            return ParsedCell.of(number.value().multiply(BigDecimal.valueOf(scale)));
        }
        BigDecimal shown = number.value().multiply(HUNDRED);
        return units.contains(PERCENT)
                ? ParsedCell.of(shown)
                : ParsedCell.unreadable(
                        Fault.SHOWN_AS_PERCENT, CellText.of(new CellContent.Numeric(shown, false)) + "%");
    }

    /** A number with the unit behind it and what its format makes of it, before either is applied. */
    public ParsedCell<Quantity> quantity(@Nullable CellContent content) {
        if (content instanceof CellContent.Numeric number && !number.percent()) {
            return ParsedCell.of(new Quantity(number.value(), "", number.shown()));
        }
        ParsedCell<BigDecimal> plain = number(content, List.of(), 1);
        BigDecimal value = plain.value();
        if (value != null) {
            return ParsedCell.of(new Quantity(value, "", CellContent.Shown.AS_STORED));
        }
        NumberParser.WithUnit withUnit = plain.fault() == Fault.NOT_A_NUMBER && content instanceof CellContent.Text text
                ? numbers.parseWithUnit(text.value())
                : null;
        return withUnit != null
                ? ParsedCell.of(new Quantity(withUnit.value(), withUnit.unit(), CellContent.Shown.AS_STORED))
                : new ParsedCell<>(plain.kind(), null, plain.fault(), plain.found());
    }

    /** Both sides of a ratio; null where the cell holds none. */
    public NumberParser.@Nullable Ratio ratio(@Nullable CellContent content) {
        return content instanceof CellContent.Text text ? numbers.parseRatio(text.value()) : null;
    }

    /** The end of a variant of findings whose sentence shows how a number is written; empty for the Vietnamese way. */
    public String variant() {
        return numbers == NumberParser.ENGLISH ? "english" : "";
    }

    /** A count: a whole number that is not negative. */
    public ParsedCell<BigDecimal> count(@Nullable CellContent content, List<String> units) {
        if (content instanceof CellContent.Numeric number && number.shown().isAnotherNumber()) {
            return ParsedCell.unreadable(Fault.SHOWN_OTHERWISE, CellText.of(content));
        }
        ParsedCell<BigDecimal> parsed = number(content, units, 1);
        BigDecimal value = parsed.value();
        if (value != null && value.signum() < 0) {
            return ParsedCell.unreadable(Fault.NEGATIVE, CellText.of(content));
        }
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            return ParsedCell.unreadable(Fault.NOT_WHOLE, CellText.of(content));
        }
        return parsed;
    }

    /** A percentage as people say it: 94.7 for "94,7 %" and for an Excel cell that shows 94,7 %. */
    public ParsedCell<BigDecimal> percent(@Nullable CellContent content) {
        return number(content, List.of(PERCENT), 1);
    }

    /** A day; one whose year has two figures is asked about. */
    public ParsedCell<LocalDate> date(@Nullable CellContent content) {
        return date(content, null);
    }

    /** A day; one whose year has two figures is read where the month's days leave no doubt. */
    public ParsedCell<LocalDate> date(@Nullable CellContent content, @Nullable DateWindow window) {
        if (content instanceof CellContent.Moment moment) {
            return ParsedCell.of(moment.value().toLocalDate());
        }
        if (!(content instanceof CellContent.Text text)) {
            return otherThanText(content, Fault.NOT_A_DATE);
        }
        return isNilMark(text) ? ParsedCell.nil() : day(DateParser.read(text.value()), text.value(), window);
    }

    private static ParsedCell<LocalDate> day(DateParser.Reading reading, String text, @Nullable DateWindow window) {
        LocalDate day = reading instanceof DateParser.Day certain
                ? certain.date()
                : reading instanceof DateParser.ShortYear year && window != null ? year.within(window) : null;
        if (day != null) {
            return ParsedCell.of(day);
        }
        return ParsedCell.unreadable(fault(reading), text);
    }

    private static Fault fault(DateParser.Reading reading) {
        if (reading instanceof DateParser.ShortYear) {
            return Fault.SHORT_YEAR;
        }
        return reading instanceof DateParser.Doubtful doubtful
                ? switch (doubtful.doubt()) {
                    case IMPOSSIBLE -> Fault.NOT_A_REAL_DATE;
                    case OTHER_WEEKDAY -> Fault.OTHER_WEEKDAY;
                }
                : Fault.NOT_A_DATE;
    }

    /** A text with its line breaks as written; blank where nothing stands. */
    public ParsedCell<String> text(@Nullable CellContent content) {
        if (content instanceof CellContent.ErrorValue || content instanceof CellContent.FormulaWithoutValue) {
            return otherThanText(content, Fault.NOT_ALLOWED);
        }
        String text = CellText.of(content).strip();
        if (!text.isEmpty() && text.charAt(0) == '#' && ERROR.matcher(text).matches()) {
            return ParsedCell.unreadable(Fault.FORMULA_ERROR, text);
        }
        return text.isEmpty() ? ParsedCell.blank() : ParsedCell.of(text);
    }

    /** The value of a column's list that a text means, in the catalogue's spelling; null where it means none. */
    @Nullable
    public String choice(String text, FormColumn column) {
        Choices known = choices.get(column.key());
        if (known == null) {
            known = new Choices(spellings(column));
            choices.put(column.key(), known);
        }
        return known.of(text);
    }

    /** Whether a text points to another row: "như mục 1", "cùng loại". */
    public boolean refers(String text) {
        String folded = Folding.fold(text);
        return folded.length() <= LONGEST_REFERENCE
                && references.stream()
                        .anyMatch(word -> folded.equals(word)
                                || (folded.startsWith(word + " ")
                                        && Character.isDigit(folded.charAt(folded.length() - 1))));
    }

    /** The values by their folded spellings, and by those texts that were met, which a register says again and again. */
    private record Choices(Map<String, String> folded, Map<String, String> met) {

        private static final int MOST_MET = 1000;

        Choices(Map<String, String> folded) {
            this(folded, new HashMap<>());
        }

        @Nullable
        String of(String text) {
            String value = met.get(text);
            if (value == null) {
                value = folded.get(Folding.fold(text));
                if (value != null && met.size() < MOST_MET) {
                    met.put(text, value);
                }
            }
            return value;
        }
    }

    private static Map<String, String> spellings(FormColumn column) {
        Map<String, String> spellings = new HashMap<>();
        for (FormColumn.Choice choice : column.choices()) {
            spellings.putIfAbsent(Folding.fold(choice.value()), choice.value());
            choice.aliases().forEach(alias -> spellings.putIfAbsent(Folding.fold(alias), choice.value()));
        }
        return spellings;
    }

    /** Whether a mark such as x stands there. */
    public ParsedCell<Boolean> mark(@Nullable CellContent content) {
        if (content == null) {
            return ParsedCell.of(false);
        }
        if (content instanceof CellContent.Bool bool) {
            return ParsedCell.of(bool.value());
        }
        String text = CellText.of(content);
        String key = key(text);
        if (marked.contains(key)) {
            return ParsedCell.of(true);
        }
        return unmarked.contains(key) ? ParsedCell.of(false) : ParsedCell.unreadable(Fault.NOT_ALLOWED, text);
    }

    /** Whether a mark stands there that means "nothing". */
    public boolean isNilMark(@Nullable CellContent content) {
        return content instanceof CellContent.Text text
                && mayBegin(nilInitials, text.value())
                && nilCells.contains(key(text.value()));
    }

    /** Whether nothing stands there, or a dash that says so: one, in a column where a blank is one. */
    public boolean meansOne(@Nullable CellContent content) {
        return content == null || (content instanceof CellContent.Text text && isDash(text.value()));
    }

    private static boolean isDash(String text) {
        String mark = Visible.of(text).strip();
        return !mark.isEmpty() && mark.chars().allMatch(c -> Character.getType(c) == Character.DASH_PUNCTUATION);
    }

    /** Whether it says that the figure is not known yet. */
    public boolean isNotYet(@Nullable CellContent content) {
        return content instanceof CellContent.Text text
                && mayBegin(notYetInitials, text.value())
                && notYet.contains(Folding.fold(text.value()));
    }

    /** The first characters of words that are folded, or that folding leaves nothing of. */
    private static String initials(Set<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .distinct()
                .collect(Collectors.joining());
    }

    /** False for a text that begins with another letter or digit than every word, as nearly all numbers and dates do. */
    private static boolean mayBegin(String initials, String text) {
        char first = Folding.initial(text);
        return first == 0 || initials.indexOf(first) >= 0;
    }

    private static <T> ParsedCell<T> otherThanText(@Nullable CellContent content, Fault otherwise) {
        if (content == null) {
            return ParsedCell.blank();
        }
        Fault fault = content instanceof CellContent.ErrorValue
                ? Fault.FORMULA_ERROR
                : content instanceof CellContent.FormulaWithoutValue ? Fault.FORMULA_WITHOUT_VALUE : otherwise;
        return ParsedCell.unreadable(fault, CellText.of(content));
    }

    private static Set<String> keys(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(CellParser::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nil marks are often punctuation, which folding would drop. */
    private static String key(String text) {
        String folded = Folding.fold(text);
        return folded.isEmpty() ? Visible.of(text).strip() : folded;
    }
}
