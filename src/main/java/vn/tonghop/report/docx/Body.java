package vn.tonghop.report.docx;

import java.util.List;
import java.util.Locale;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Block.Heading;
import vn.tonghop.report.document.ReportDocument.Block.Item;

/** Headings and items of the report. */
final class Body {

    private final CTBody body;
    private final Inlines inlines;

    Body(CTBody body, Inlines inlines) {
        this.body = body;
        this.inlines = inlines;
    }

    void write(List<Block> blocks) {
        List<Block> closed = ListEnds.closed(blocks);
        for (int i = 0; i < closed.size(); i++) {
            CTP paragraph = body.addNewP();
            if (closed.get(i) instanceof Heading heading) {
                Paragraphs.styled(paragraph, Styles.HEADING + heading.level(), text(heading));
            } else if (closed.get(i) instanceof Item item) {
                Paragraphs.styled(paragraph, style(item.level()));
                keepLastWithSignature(paragraph, i == closed.size() - 1);
                inlines.write(paragraph, item.content());
            }
        }
    }

    /** A signature never stands alone on its page. */
    private static void keepLastWithSignature(CTP paragraph, boolean last) {
        if (last) {
            Paragraphs.keepWithNext(paragraph);
        }
    }

    private static String text(Heading heading) {
        if (heading.level() == 1) {
            String title = heading.text().toUpperCase(Locale.ROOT);
            return heading.number().isEmpty() ? title : heading.number() + "\n" + title;
        }
        return heading.number().isEmpty() ? heading.text() : heading.number() + " " + heading.text();
    }

    private static String style(int level) {
        return switch (level) {
            case 0 -> Styles.BODY_TEXT;
            case 1 -> Styles.LIST_DASH;
            default -> Styles.LIST_PLUS;
        };
    }
}
