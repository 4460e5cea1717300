package vn.tonghop.report.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.report.lint.LayoutCheck.Problems;

/** What is written: dates, numbers, what was forgotten. */
final class TextChecks {

    private static final Pattern DATE = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");
    private static final Pattern DATE_IN_WORDS = Pattern.compile("ngày (\\d{1,2}) tháng (\\d{1,2})(?!\\d)");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{[A-Za-z0-9_.\\- ]{1,60}}|\\bTODO\\b|\\bXXX+\\b|[\\[(]chưa có số liệu[\\])]");
    private static final Pattern BLANK = Pattern.compile("\\.{4,}|…{2,}|_{4,}");
    private static final Pattern MAY_BE_BLANK = Pattern.compile("^\\(?Kèm theo|^Số:|,\\s*ngày");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\d.,/])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,/])|(?<![\\d.,/])\\d+\\.\\d{1,2}(?=\\s?%)");
    private static final int LAST_PADDED_MONTH = 2;

    static final List<LayoutCheck> ALL = List.of(
            new LayoutCheck("dates", TextChecks::dates),
            new LayoutCheck("placeholders", TextChecks::placeholders),
            new LayoutCheck("numbers", TextChecks::numbers));

    private TextChecks() {}

    private static void dates(ReportParts report, Problems problems) {
        for (Paragraph p : report.word().paragraphs()) {
            for (Pattern pattern : List.of(DATE, DATE_IN_WORDS)) {
                Matcher date = pattern.matcher(p.text());
                while (date.find()) {
                    check(p, date, problems);
                }
            }
        }
    }

    private static void check(Paragraph p, Matcher date, Problems problems) {
        String day = padded(date.group(1));
        int number = Integer.parseInt(date.group(2));
        String month = number <= LAST_PADDED_MONTH ? padded(date.group(2)) : Integer.toString(number);
        if (!day.equals(date.group(1)) || !month.equals(date.group(2))) {
            String right = date.group()
                    .replaceFirst(
                            date.group(1) + "(/| tháng )" + date.group(2),
                            Matcher.quoteReplacement(day) + "$1" + Matcher.quoteReplacement(month));
            problems.at(p.text(), "", date.group(), right);
        }
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static void placeholders(ReportParts report, Problems problems) {
        for (Paragraph p : report.word().paragraphs()) {
            String text = p.text();
            Matcher left = PLACEHOLDER.matcher(text);
            while (left.find()) {
                problems.at(text, "", left.group(), "");
            }
            Matcher blank = BLANK.matcher(text);
            if (blank.find() && !MAY_BE_BLANK.matcher(text.strip()).find()) {
                problems.at(text, "", blank.group(), "");
            }
        }
    }

    private static void numbers(ReportParts report, Problems problems) {
        for (Paragraph p : report.word().paragraphs()) {
            Matcher english = ENGLISH.matcher(p.text());
            while (english.find()) {
                String found = english.group();
                String right = found.replace(',', ' ').replace('.', ',').replace(' ', '.');
                problems.at(p.text(), "", found, right);
            }
        }
    }
}
