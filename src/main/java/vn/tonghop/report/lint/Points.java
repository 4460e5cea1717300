package vn.tonghop.report.lint;

import java.util.List;
import vn.tonghop.ooxml.word.WordText.Paragraph;
import vn.tonghop.ooxml.word.WordText.Span;

/** Sizes of type as people say them, and looks that whole paragraphs have. */
final class Points {

    private Points() {}

    /** Such as {@code 13} or {@code 13,5}. */
    static String of(int halfPoints) {
        return halfPoints / 2 + (halfPoints % 2 == 0 ? "" : ",5");
    }

    static String range(int least, int most) {
        return least == most ? of(least) : of(least) + "–" + of(most);
    }

    /** The first span outside a range of sizes; the paragraph's notes are small and do not count. */
    static List<Span> outside(Paragraph paragraph, int least, int most) {
        return paragraph.printed().stream()
                .filter(s -> s.halfPoints() < least || s.halfPoints() > most)
                .limit(1)
                .toList();
    }

    static boolean bold(Paragraph paragraph) {
        return paragraph.printed().stream().allMatch(Span::bold);
    }

    static boolean italic(Paragraph paragraph) {
        return paragraph.printed().stream().allMatch(Span::italic);
    }

    static boolean anyBold(Paragraph paragraph) {
        return paragraph.printed().stream().anyMatch(Span::bold);
    }

    static boolean anyItalic(Paragraph paragraph) {
        return paragraph.printed().stream().anyMatch(Span::italic);
    }
}
