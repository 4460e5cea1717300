package vn.tonghop.report.lint;

import java.util.List;
import java.util.Locale;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.ooxml.word.WordText.Span;
import vn.tonghop.report.lint.LayoutCheck.Problems;

/** The end of the document and its annexes: Annex I, Part I, Section II, items 6, 7 and 9, and Section III. */
final class EndChecks {

    private static final int PT_11 = 22;
    private static final int PT_12 = 24;
    private static final int PT_13 = 26;
    private static final int PT_14 = 28;

    static final List<LayoutCheck> ALL = List.of(
            new LayoutCheck("end-mark", EndChecks::endMark),
            new LayoutCheck("recipients", EndChecks::recipients),
            new LayoutCheck("signature", EndChecks::signature),
            new LayoutCheck("annex", EndChecks::annex));

    private EndChecks() {}

    private static void endMark(ReportParts report, Problems problems) {
        List<Paragraph> printed =
                report.body().stream().filter(p -> !p.printed().isEmpty()).toList();
        if (printed.isEmpty()) {
            return;
        }
        String last = printed.get(printed.size() - 1).text().strip();
        if (!last.endsWith("./.")) {
            problems.at(last, "", "", "./.");
        }
    }

    private static void recipients(ReportParts report, Problems problems) {
        List<Paragraph> end =
                report.end().stream().filter(p -> !p.printed().isEmpty()).toList();
        if (end.isEmpty()) {
            problems.add("missing", "", "Nơi nhận:");
            return;
        }
        Paragraph head = end.get(0);
        if (!Points.bold(head)
                || !Points.italic(head)
                || !Points.outside(head, PT_12, PT_12).isEmpty()) {
            problems.at(head.text(), "head", Points.of(head.printed().get(0).halfPoints()), "12");
        }
        List<Paragraph> lines = end.subList(1, end.size()).stream()
                .filter(p -> p.table() == head.table() && p.column() == head.column())
                .toList();
        for (Paragraph line : lines) {
            for (Span span : Points.outside(line, PT_11, PT_11)) {
                problems.at(line.text(), "size", Points.of(span.halfPoints()), "11");
            }
        }
        boolean kept = lines.stream()
                .anyMatch(p -> p.text().strip().replaceFirst("^-\\s*", "").startsWith("Lưu:"));
        if (!kept) {
            problems.add("no-file-copy", "", "Lưu: VT, …");
        }
    }

    private static void signature(ReportParts report, Problems problems) {
        List<Paragraph> posts = report.end().stream()
                .filter(p -> p.printed().stream().anyMatch(s -> !s.text().isBlank()))
                .filter(EndChecks::isPost)
                .toList();
        if (posts.isEmpty()) {
            problems.add("missing", "", "");
        }
        for (Paragraph post : posts) {
            if (!Points.bold(post)) {
                problems.at(post.text(), "not-bold", "", "");
            }
            for (Span span : Points.outside(post, PT_13, PT_14)) {
                problems.at(post.text(), "size", Points.of(span.halfPoints()), "13–14");
            }
        }
    }

    private static boolean isPost(Paragraph paragraph) {
        String text = paragraph.text().strip();
        return text.equals(text.toUpperCase(Locale.ROOT))
                && List.of("GIÁM ĐỐC", "CHỦ TỊCH", "TRƯỞNG", "CHÁNH", "CHI CỤC", "THỦ TRƯỞNG", "BỘ TRƯỞNG", "VIỆN")
                        .stream()
                        .anyMatch(text::contains);
    }

    /** A body points to its annex, and the annex is headed and says what it goes with. */
    private static void annex(ReportParts report, Problems problems) {
        List<Paragraph> annex =
                report.annex().stream().filter(p -> !p.printed().isEmpty()).toList();
        if (annex.isEmpty()) {
            return;
        }
        Paragraph heading = annex.get(0);
        if (!heading.text().strip().startsWith("Phụ lục")
                || !heading.alignment().equals("center")
                || !Points.bold(heading)) {
            problems.at(heading.text(), "heading", "", "Phụ lục");
        }
        if (annex.stream().noneMatch(p -> p.text().contains("Kèm theo"))) {
            problems.at(heading.text(), "reference", "", "(Kèm theo …)");
        }
        if (report.body().stream()
                .noneMatch(p -> p.text().toLowerCase(Locale.ROOT).contains("phụ lục"))) {
            problems.at(heading.text(), "not-mentioned", "", "");
        }
    }
}
