package vn.tonghop.report.signed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pdf.PdfText;

/** Number and day of a document, as its first page or a stamp upon it bears them. */
final class PdfHead {

    /** The head ends above the name of the type; a letter's is no longer. */
    private static final int HEAD_LINES = 14;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("so:?(\\d{1,6}[a-z]?)/");
    private static final Pattern BARE_NUMBER = Pattern.compile("^(?:so:?)?(\\d{1,6}[a-z]?)/?$");
    private static final Pattern DAY = Pattern.compile("ngay(\\d{1,2})thang(\\d{1,2})nam(\\d{4})");

    private final @Nullable String number;
    private final @Nullable LocalDate day;

    /** @param numberLine as the program prints it, such as "Số:       /BC-KHCN" */
    PdfHead(PdfText text, String numberLine) {
        List<PdfText.Page> first = text.pages().stream().limit(1).toList();
        List<String> head = first.stream()
                .flatMap(page -> Stream.concat(
                        page.lines().stream().limit(HEAD_LINES).map(PdfText.Line::text), page.stamps().stream()))
                .map(PdfHead::plain)
                .toList();
        String all = String.join("\n", head);
        String symbol = numberLine.contains("/")
                ? numberLine.substring(numberLine.indexOf('/')).strip()
                : "";
        number = number(all, symbol, stamps(first));
        day = day(all);
    }

    private static List<String> stamps(List<PdfText.Page> first) {
        return first.stream()
                .flatMap(page -> page.stamps().stream())
                .map(PdfHead::plain)
                .collect(Collectors.toList());
    }

    private static @Nullable String number(String head, String symbol, List<String> stamps) {
        Matcher printed = NUMBER.matcher(head);
        if (printed.find()) {
            return printed.group(1).toUpperCase(Locale.ROOT) + symbol;
        }
        return stamps.stream()
                .map(BARE_NUMBER::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT) + symbol)
                .orElse(null);
    }

    private static @Nullable LocalDate day(String head) {
        return DAY.matcher(head)
                .results()
                .map(PdfHead::realDay)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate realDay(MatchResult found) {
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String plain(String line) {
        return SPACES.matcher(Symbols.plain(line)).replaceAll("");
    }

    @Nullable
    String number() {
        return number;
    }

    @Nullable
    LocalDate day() {
        return day;
    }
}
