package vn.tonghop.reconciliation.told;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Folding;

/**
 * A number that stands in a sentence as a count or an amount: no day, month, year, span, document or standard.
 *
 * @param written as it stands there
 * @param value by the Vietnamese way of writing
 * @param before the folded words before it in its clause
 * @param after the folded words behind it in its clause
 * @param clause the words of its clause, which marks and brackets end
 * @param sentence those of all that stands before the clause's end
 */
record TypedNumber(
        String written, BigDecimal value, String before, String after, Set<String> clause, Set<String> sentence) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d./,:–-])(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?(?![\\p{L}\\d/:]|[.,]\\d|\\s?[-–]\\s?\\d|\\s?%)");
    private static final Pattern CLAUSE_END = Pattern.compile("[.;:()](?!\\d)");
    private static final Pattern CARRIED = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /** Words before a number that make it a name: of a month, a document, a round, a standard. */
    private static final Set<String> NAMES = Set.of(
            "so", "ngay", "thang", "nam", "quy", "dot", "lan", "dieu", "khoan", "doan", "ky", "thu", "an", "tcvn",
            "iso", "qcvn", "phan", "muc", "chuong", "cap", "bm", "nghi", "5s", "amd");

    /** The numbers of a staged text. */
    static List<TypedNumber> in(String content) {
        String text = CARRIED.matcher(content).replaceAll("·").replace("*", "").replace("\\", "");
        List<TypedNumber> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            int from = start(text, number.start());
            int to = end(text, number.end());
            String before = Folding.fold(text.substring(from, number.start()));
            String after = Folding.fold(text.substring(number.end(), to));
            String last = before.substring(before.lastIndexOf(' ') + 1);
            if (after.isEmpty()
                    || NAMES.contains(last)
                    || YEAR.matcher(number.group()).matches()) {
                continue;
            }
            numbers.add(new TypedNumber(
                    number.group(),
                    new BigDecimal(number.group().replace(".", "").replace(',', '.')),
                    before,
                    after,
                    words(text.substring(from, to)),
                    words(text.substring(0, to))));
        }
        return numbers;
    }

    /** Whether it is said to be a total of the year. */
    boolean isCumulative() {
        return before.endsWith("luy ke") || before.matches(".*luy ke( \\S+){0,5}");
    }

    static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(Folding.fold(text).split(" ")));
    }

    private static int start(String text, int before) {
        int start = 0;
        Matcher end = CLAUSE_END.matcher(text).region(0, before);
        while (end.find()) {
            start = end.end();
        }
        return start;
    }

    private static int end(String text, int after) {
        Matcher end = CLAUSE_END.matcher(text);
        return end.find(after) ? end.start() : text.length();
    }
}
