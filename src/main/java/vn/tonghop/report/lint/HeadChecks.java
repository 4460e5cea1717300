package vn.tonghop.report.lint;

import java.util.List;
import java.util.Locale;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.ooxml.word.WordText.Span;
import vn.tonghop.report.lint.LayoutCheck.Problems;

/** The head of page 1 and the title: Annex I, Part I, Section II, items 1 to 5. */
final class HeadChecks {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String NATION_NEW_TONE = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final int PT_12 = 24;
    private static final int PT_13 = 26;
    private static final int PT_14 = 28;

    static final List<LayoutCheck> ALL = List.of(
            new LayoutCheck("national-name", HeadChecks::nation),
            new LayoutCheck("motto", HeadChecks::motto),
            new LayoutCheck("agency", HeadChecks::agency),
            new LayoutCheck("document-number", HeadChecks::number),
            new LayoutCheck("place-and-date", HeadChecks::placeAndDate),
            new LayoutCheck("type-name", HeadChecks::typeName),
            new LayoutCheck("letter-subject", HeadChecks::letterSubject),
            new LayoutCheck("addressees", HeadChecks::addressees));

    private HeadChecks() {}

    private static void nation(ReportParts report, Problems problems) {
        Paragraph nation = report.head().stream()
                .filter(p -> {
                    String text = line(p).toUpperCase(Locale.ROOT);
                    return text.startsWith(NATION) || text.startsWith(NATION_NEW_TONE);
                })
                .findFirst()
                .orElse(null);
        if (nation == null) {
            problems.add("missing", "", NATION);
            return;
        }
        if (!line(nation).startsWith("CỘNG") && nation.printed().stream().noneMatch(Span::capitals)) {
            problems.at(nation.text(), "case", "", "");
        }
        look(nation, problems, PT_12, PT_13, true, false);
    }

    private static void motto(ReportParts report, Problems problems) {
        Paragraph motto = report.head().stream()
                .filter(p -> p.text().toLowerCase(Locale.ROOT).contains("độc lập"))
                .findFirst()
                .orElse(null);
        if (motto == null) {
            problems.add("missing", "", MOTTO);
            return;
        }
        if (motto.text().lines().map(String::strip).noneMatch(MOTTO::equals)) {
            problems.at(motto.text(), "words", line(motto), MOTTO);
        }
        look(motto, problems, PT_13, PT_14, true, false);
    }

    /** The left column of the head: the agency is its last line above the number. */
    private static void agency(ReportParts report, Problems problems) {
        Paragraph agency = null;
        for (Paragraph p : report.head()) {
            if (line(p).startsWith("Số")) {
                break;
            }
            if (p.inTable() && p.column() == 0 && !p.printed().isEmpty()) {
                agency = p;
            }
        }
        if (agency == null) {
            problems.add("missing", "", "");
            return;
        }
        if (!agency.text().equals(agency.text().toUpperCase(Locale.ROOT))
                && agency.printed().stream().noneMatch(Span::capitals)) {
            problems.at(agency.text(), "case", "", "");
        }
        look(agency, problems, PT_12, PT_13, true, false);
    }

    private static void number(ReportParts report, Problems problems) {
        Paragraph number = report.inHead("Số");
        if (number == null) {
            problems.add("missing", "", "");
            return;
        }
        if (!number.text().strip().matches("Số:\\s*[\\d./…]*\\s*/\\s*[\\p{Lu}\\d&-]+")) {
            problems.at(number.text(), "form", line(number), "Số: …/BC-…");
        }
        look(number, problems, PT_13, PT_13, false, false);
    }

    private static void placeAndDate(ReportParts report, Problems problems) {
        Paragraph date = report.head().stream()
                .filter(p -> p.text().contains("ngày") && p.text().contains("tháng"))
                .findFirst()
                .orElse(null);
        if (date == null) {
            problems.add("missing", "", "");
            return;
        }
        if (!date.text().strip().matches("[^,]+,\\s*ngày[\\s\\d.…]*tháng[\\s\\d.…]*năm[\\s\\d.…]*")) {
            problems.at(date.text(), "form", line(date), "…, ngày … tháng … năm …");
        }
        look(date, problems, PT_13, PT_14, false, true);
    }

    private static void typeName(ReportParts report, Problems problems) {
        Paragraph type = report.typeName();
        if (type == null) {
            if (report.letterSubject() == null) {
                problems.add("missing", "", "");
            }
            return;
        }
        if (!line(type).equals(line(type).toUpperCase(Locale.ROOT))) {
            problems.at(type.text(), "case", "", "");
        }
        if (!type.alignment().equals("center")) {
            problems.at(type.text(), "not-centred", type.alignment(), "center");
        }
        look(type, problems, PT_13, PT_14, true, false);
    }

    /** Box 5b: an official letter says under its number what it is about. */
    private static void letterSubject(ReportParts report, Problems problems) {
        Paragraph subject = report.letterSubject();
        if (subject == null) {
            return;
        }
        if (!subject.alignment().equals("center")) {
            problems.at(subject.text(), "not-centred", subject.alignment(), "center");
        }
        look(subject, problems, PT_12, PT_13, false, false);
    }

    /** Box 9a: a letter names whom it is for; several stand one a line. */
    private static void addressees(ReportParts report, Problems problems) {
        List<Paragraph> lines = report.addressees();
        if (lines.isEmpty()) {
            if (report.letterSubject() != null) {
                problems.add("missing", "", "Kính gửi: …");
            }
            return;
        }
        lines.forEach(line -> look(line, problems, PT_13, PT_14, false, false));
        String last = lines.get(lines.size() - 1).text().strip();
        if (lines.size() > 1 && !last.endsWith(".")) {
            problems.at(last, "end", "", ".");
        }
    }

    private static void look(
            Paragraph paragraph, Problems problems, int least, int most, boolean bold, boolean italic) {
        Points.outside(paragraph, least, most)
                .forEach(s ->
                        problems.at(paragraph.text(), "size", Points.of(s.halfPoints()), Points.range(least, most)));
        if (bold && !Points.bold(paragraph)) {
            problems.at(paragraph.text(), "not-bold", "", "");
        }
        if (!bold && Points.anyBold(paragraph)) {
            problems.at(paragraph.text(), "bold", "", "");
        }
        if (italic && !Points.italic(paragraph)) {
            problems.at(paragraph.text(), "not-italic", "", "");
        }
        if (!italic && Points.anyItalic(paragraph)) {
            problems.at(paragraph.text(), "italic", "", "");
        }
    }

    private static String line(Paragraph paragraph) {
        return paragraph.text().strip().lines().findFirst().orElse("").strip();
    }
}
