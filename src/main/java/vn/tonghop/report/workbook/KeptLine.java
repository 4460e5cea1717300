package vn.tonghop.report.workbook;

import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Kept;

/**
 * A paragraph that people keep, in the reconciliation.
 *
 * @param report the name of the report's file
 * @param paragraph with what became of it
 */
public record KeptLine(String report, Kept paragraph) {

    /** The paragraph as the program composes it. */
    String composed() {
        return ReportDocument.plain(paragraph.composed());
    }

    /** The paragraph as it is kept. */
    String content(Words words) {
        String text = ReportDocument.plain(paragraph.content());
        return text.isEmpty() ? words.label("kept.removed") : text;
    }

    /** Whether it stands in the report, and whether it may still be true. */
    String state(Words words) {
        if (!paragraph.placed()) {
            return words.label("kept.lost");
        }
        return words.label(paragraph.moved() ? "kept.moved" : "kept.placed");
    }
}
