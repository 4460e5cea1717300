package vn.tonghop.report.lint;

import java.util.List;
import vn.tonghop.ooxml.word.WordText.PageHeader;
import vn.tonghop.ooxml.word.WordText.Section;
import vn.tonghop.report.lint.LayoutCheck.Problems;

/** Paper, margins and page numbers: Annex I, Part I, Section I. */
final class PageChecks {

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int ROUNDING = 2;
    private static final int MM_20 = 1134;
    private static final int MM_25 = 1417;
    private static final int MM_30 = 1701;
    private static final int MM_35 = 1984;
    private static final int MM_15 = 850;
    private static final int TENTH_MM_PER_INCH = 254;
    private static final int TWIPS_PER_INCH = 1440;
    private static final int PT_13 = 26;
    private static final int PT_14 = 28;

    static final List<LayoutCheck> ALL = List.of(
            new LayoutCheck("page-size", PageChecks::size),
            new LayoutCheck("page-margins", PageChecks::margins),
            new LayoutCheck("page-number", PageChecks::numbers));

    private PageChecks() {}

    private static void size(ReportParts report, Problems problems) {
        for (Section section : report.word().sections()) {
            boolean upright = near(section.width(), SHORT) && near(section.height(), LONG);
            boolean lying = near(section.width(), LONG) && near(section.height(), SHORT);
            if (!upright && !lying) {
                problems.add("", mm(section.width()) + " × " + mm(section.height()), "210 × 297");
            }
        }
    }

    private static void margins(ReportParts report, Problems problems) {
        for (Section section : report.word().sections()) {
            margin(problems, "top", section.top(), MM_20, MM_25);
            margin(problems, "bottom", section.bottom(), MM_20, MM_25);
            margin(problems, "left", section.left(), MM_30, MM_35);
            margin(problems, "right", section.right(), MM_15, MM_20);
        }
    }

    private static void margin(Problems problems, String side, int twips, int least, int most) {
        if (twips < least - ROUNDING || twips > most + ROUNDING) {
            problems.add(side, mm(twips), mm(least) + "–" + mm(most));
        }
    }

    private static void numbers(ReportParts report, Problems problems) {
        List<Section> sections = report.word().sections();
        if (sections.isEmpty()) {
            return;
        }
        PageHeader header = sections.get(0).header();
        if (header == null || !header.pageNumber()) {
            problems.add("missing", "", "");
            return;
        }
        if (!header.alignment().equals("center")) {
            problems.add("not-centred", header.alignment(), "center");
        }
        if (header.halfPoints() < PT_13 || header.halfPoints() > PT_14) {
            problems.add("size", Points.of(header.halfPoints()), "13–14");
        }
        PageHeader first = sections.get(0).firstHeader();
        if (!sections.get(0).otherFirstPage() || (first != null && first.pageNumber())) {
            problems.add("on-first-page", "", "");
        }
    }

    private static boolean near(int left, int right) {
        return Math.abs(left - right) <= ROUNDING;
    }

    private static String mm(int twips) {
        long tenths = ((long) twips * TENTH_MM_PER_INCH + TWIPS_PER_INCH / 2) / TWIPS_PER_INCH;
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "," + tenths % 10;
    }
}
