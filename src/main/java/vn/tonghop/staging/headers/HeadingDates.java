package vn.tonghop.staging.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.period.ReportingPeriod;

/** The months and years that a heading speaks of; days of a date are not among them. */
record HeadingDates(List<Mention> mentions) {

    private static final Pattern MONTH_OR_YEAR = Pattern.compile(
            "(?:tháng|thang|T)\\s*(\\d{1,2})(?:\\s*[/.-]\\s*|\\s*(?:năm|nam)\\s*)((?:19|20)\\d{2})(?!\\d)"
                    + "|(?:tháng|thang)\\s*(\\d{1,2})(?!\\d)"
                    + "|(?<![\\d/.-])(\\d{1,2})\\s*[/.-]\\s*((?:19|20)\\d{2})(?!\\d)"
                    + "|(?<!\\d)(?<!\\d[/.-])((?:19|20)\\d{2})(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The first day of a total says nothing about the month that it ends in. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\\b(?:từ|tu)\\s+(?:ngày\\s+|tháng\\s+|ngay\\s+|thang\\s+)?\\d[\\d/.-]*(?:\\s+(?:tháng|năm)\\s+\\d+)*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** A month, a year or both; 0 for what is not said. */
    record Mention(int month, int year) {

        boolean agreesWith(ReportingPeriod period) {
            return (month == 0 || month == period.lastMonth()) && (year == 0 || year == period.year());
        }
    }

    static HeadingDates of(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher m = MONTH_OR_YEAR.matcher(BEGINNING.matcher(text).replaceAll(" "));
        while (m.find()) {
            if (m.group(1) != null) {
                mentions.add(new Mention(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
            } else if (m.group(3) != null) {
                mentions.add(new Mention(Integer.parseInt(m.group(3)), 0));
            } else if (m.group(4) != null) {
                mentions.add(new Mention(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5))));
            } else {
                mentions.add(new Mention(0, Integer.parseInt(m.group(6))));
            }
        }
        return new HeadingDates(List.copyOf(mentions));
    }

    int lastYear() {
        return mentions.stream().mapToInt(Mention::year).max().orElse(0);
    }

    /** Whether it speaks of other months or years and never of this one. */
    boolean excludes(ReportingPeriod period) {
        return !mentions.isEmpty() && mentions.stream().noneMatch(one -> one.agreesWith(period));
    }
}
