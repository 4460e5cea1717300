package vn.tonghop.report.lint;

import java.util.List;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.ooxml.word.WordText.Span;
import vn.tonghop.report.lint.LayoutCheck.Problems;

/** How the body looks: Annex I, Part I, Section I (font) and Section II, item 6. */
final class BodyChecks {

    private static final String FONT = "Times New Roman";
    private static final int PT_13 = 26;
    private static final int PT_14 = 28;
    private static final int CM_1 = 567;
    private static final int CM_1_27 = 720;
    private static final int ROUNDING = 4;
    private static final int PT_6 = 120;
    private static final int SINGLE = 240;
    private static final int ONE_AND_A_HALF = 360;

    static final List<LayoutCheck> ALL = List.of(
            new LayoutCheck("font", BodyChecks::font),
            new LayoutCheck("body-size", BodyChecks::size),
            new LayoutCheck("body-justified", BodyChecks::justified),
            new LayoutCheck("body-first-line", BodyChecks::firstLine),
            new LayoutCheck("body-spacing", BodyChecks::spacing),
            new LayoutCheck("body-line-spacing", BodyChecks::lineSpacing));

    private BodyChecks() {}

    private static void font(ReportParts report, Problems problems) {
        for (Paragraph p : report.word().paragraphs()) {
            p.printed().stream()
                    .filter(s -> !s.font().isEmpty() && !s.font().equals(FONT))
                    .findFirst()
                    .ifPresent(s -> problems.at(p.text(), "", s.font(), FONT));
        }
    }

    private static void size(ReportParts report, Problems problems) {
        for (Paragraph p : report.bodyText()) {
            for (Span span : Points.outside(p, PT_13, PT_14)) {
                problems.at(p.text(), "", Points.of(span.halfPoints()), "13–14");
            }
        }
    }

    private static void justified(ReportParts report, Problems problems) {
        report.bodyText().stream()
                .filter(p -> !p.alignment().equals("both"))
                .forEach(p -> problems.at(p.text(), "", p.alignment(), "both"));
    }

    /** Items of lists take their indent from the numbering. */
    private static void firstLine(ReportParts report, Problems problems) {
        report.bodyText().stream()
                .filter(p -> !p.numbered() && !near(p.firstLine(), CM_1) && !near(p.firstLine(), CM_1_27))
                .forEach(p -> problems.at(p.text(), "", centimetres(p.firstLine()), "1 / 1,27"));
    }

    private static void spacing(ReportParts report, Problems problems) {
        List<Paragraph> text = report.bodyText();
        for (int i = 1; i < text.size(); i++) {
            int gap = Math.max(text.get(i - 1).after(), text.get(i).before());
            if (gap < PT_6) {
                problems.at(text.get(i).text(), "", gap / 20, "6");
            }
        }
    }

    /** Fixed heights are measured by the type, from single to one and a half of it. */
    private static void lineSpacing(ReportParts report, Problems problems) {
        for (Paragraph p : report.bodyText()) {
            if (p.lineRule().equals("auto")) {
                if (p.line() < SINGLE || p.line() > ONE_AND_A_HALF) {
                    problems.at(p.text(), "", ratio(p.line(), SINGLE), "1–1,5");
                }
            } else {
                int size = p.printed().get(0).halfPoints() * 10;
                if (p.line() < size || p.line() > size * 2) {
                    problems.at(p.text(), "", ratio(p.line(), size), "1–1,5");
                }
            }
        }
    }

    private static boolean near(int left, int right) {
        return Math.abs(left - right) <= ROUNDING;
    }

    private static String centimetres(int twips) {
        return ratio(twips, CM_1);
    }

    /** With two digits after the comma, without zeros at the end. */
    private static String ratio(int part, int whole) {
        int hundredths = (part * 100 + whole / 2) / whole;
        String decimals = hundredths % 100 == 0
                ? ""
                : "," + (hundredths % 10 == 0 ? hundredths % 100 / 10 : "%02d".formatted(hundredths % 100));
        return hundredths / 100 + decimals;
    }
}
