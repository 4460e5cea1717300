package vn.tonghop.catalogue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The placeholders of report texts: {@code {month2}}, {@code {shortName}}, or the id of a figure. */
public final class Placeholders {

    /** Names that every text of a report may use besides the ids of figures. */
    public static final Set<String> GENERAL = Set.of(
            "period",
            "periodShort",
            "periodUpper",
            "periodShortUpper",
            "nextPeriod",
            "nextPeriodShort",
            "nextPeriodUpper",
            "nextPeriodShortUpper",
            "month",
            "month2",
            "year",
            "nextMonth2",
            "nextYear",
            "department",
            "shortName");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    private Placeholders() {}

    /** The names that a text uses, in order. */
    public static List<String> in(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).toList();
    }
}
