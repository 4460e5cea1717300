package vn.tonghop.report.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ooxml.word.WordText.Mark;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.report.docx.FigureBookmarks;
import vn.tonghop.report.lint.LayoutCheck.Problems;
import vn.tonghop.wording.VietnameseNumbers;

/** Figures that contradict each other within the document. */
final class FigureChecks {

    private static final Pattern SHARE = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{3})*|\\d+)/(\\d{1,3}(?:\\.\\d{3})*|\\d+)[^.;%]{0,80}?(\\d+(?:,(\\d+))?)\\s?%");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");
    private static final Pattern COUNT = Pattern.compile(":\\s*(\\d{1,4})\\s+nhiệm vụ");

    static final List<LayoutCheck> ALL = List.of(new LayoutCheck("figures", FigureChecks::check));

    private FigureChecks() {}

    private static void check(ReportParts report, Problems problems) {
        printedTwice(report, problems);
        shares(report, problems);
        groups(report, problems);
    }

    /** One figure, printed in several places. */
    private static void printedTwice(ReportParts report, Problems problems) {
        Map<String, String> shown = new TreeMap<>();
        for (Mark mark : report.word().marks()) {
            String id = mark.tag()
                    ? mark.name()
                    : FigureBookmarks.figureId(mark.name()).orElse(null);
            String text = mark.text().strip();
            if (id == null || text.isEmpty()) {
                continue;
            }
            String before = shown.putIfAbsent(id, text);
            if (before != null && !before.equals(text)) {
                problems.at(id, "twice", text, before);
            }
        }
    }

    /** Percents that do not follow from the values before them. */
    private static void shares(ReportParts report, Problems problems) {
        for (Paragraph p : report.body()) {
            Matcher share = SHARE.matcher(p.text());
            while (share.find()) {
                BigDecimal whole = number(share.group(2));
                if (whole.signum() == 0) {
                    continue;
                }
                int decimals = share.group(4) == null ? 0 : share.group(4).length();
                BigDecimal right = VietnameseNumbers.percent(number(share.group(1)), whole, decimals);
                if (right.compareTo(number(share.group(3))) != 0) {
                    problems.at(
                            p.text(), "percent", share.group(3) + "%", VietnameseNumbers.number(right, decimals) + "%");
                }
            }
        }
    }

    /** Groups of a table whose title states a count. */
    private static void groups(ReportParts report, Problems problems) {
        Group group = null;
        int row = -1;
        for (Paragraph p : report.annex()) {
            if (!p.inTable()) {
                continue;
            }
            String text = p.text().strip();
            if (p.column() == 0 && p.row() != row) {
                row = p.row();
                if (ROMAN.matcher(text).matches()) {
                    finish(group, problems);
                    group = null;
                } else if (group != null && !text.isEmpty()) {
                    group = group.more();
                }
            } else if (p.column() == 1) {
                Matcher count = COUNT.matcher(text);
                if (count.find() && group == null) {
                    group = new Group(text, Integer.parseInt(count.group(1)), 0);
                }
            }
        }
        finish(group, problems);
    }

    private record Group(String title, int stated, int rows) {
        Group more() {
            return new Group(title, stated, rows + 1);
        }
    }

    private static void finish(@Nullable Group group, Problems problems) {
        if (group != null && group.stated() != group.rows()) {
            problems.at(group.title(), "group", group.stated(), group.rows());
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
