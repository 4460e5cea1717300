package vn.tonghop.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.ooxml.StreamedElements;
import vn.tonghop.report.document.ReportDocument.Annex;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.AnnexRow.Entry;
import vn.tonghop.report.document.ReportDocument.AnnexRow.Group;

/** The annex of assigned tasks: its head (Annex I, Part I, III.1) and a table whose header row every page repeats. */
final class AnnexSection {

    private static final int RULE_PERCENT = 15;

    private final CTBody body;
    private final Inlines inlines;
    private final ReviewMarks marks;
    private final StreamedElements stretches;
    private final Annex annex;
    private final int textWidth;
    private final List<Integer> widths;

    AnnexSection(
            CTBody body,
            Inlines inlines,
            ReviewMarks marks,
            StreamedElements stretches,
            Annex annex,
            LayoutProfile layout) {
        this.marks = marks;
        this.stretches = stretches;
        this.body = body;
        this.inlines = inlines;
        this.annex = annex;
        this.textWidth = Lengths.textWidth(layout, annex.landscape());
        this.widths = widths(annex.widthPercents(), textWidth);
    }

    void write() {
        Paragraphs.styled(
                body.addNewP(),
                Styles.HEADING + 1,
                annex.heading() + "\n" + annex.title().toUpperCase(Locale.ROOT));
        Paragraphs.styled(body.addNewP(), Styles.ANNEX_REFERENCE, annex.reference());
        Paragraphs.rule(body.addNewP(), textWidth, textWidth * RULE_PERCENT / 100);
        Paragraphs.styled(body.addNewP(), Styles.ANNEX_TEXT);
        CTTbl table = Tables.ruled(body, widths);
        header(table);
        rows(table);
    }

    /** Groups are few and hold figures with their marks; the tasks of each are written with the package. */
    private void rows(CTTbl table) {
        AnnexRows rows = new AnnexRows(widths, annex.widthPercents());
        List<Entry> tasks = new ArrayList<>();
        for (AnnexRow row : annex.rows()) {
            if (row instanceof Group group) {
                leave(table, rows, tasks);
                tasks = new ArrayList<>();
                group(table, group);
            } else if (row instanceof Entry entry) {
                tasks.add(entry);
            }
        }
        leave(table, rows, tasks);
    }

    private void leave(CTTbl table, AnnexRows rows, List<Entry> tasks) {
        if (!tasks.isEmpty()) {
            OptionalInt firstComment = marks.ofTasks(tasks);
            stretches.replace(table.addNewTr(), out -> rows.write(out, tasks, firstComment));
        }
    }

    private void header(CTTbl table) {
        CTRow row = Tables.row(table);
        row.getTrPr().addNewTblHeader();
        for (int i = 0; i < widths.size(); i++) {
            Paragraphs.styled(
                    Tables.cell(row, widths.get(i), 1).addNewP(),
                    Styles.ANNEX_HEAD,
                    annex.columns().get(i));
        }
    }

    private void group(CTTbl table, Group group) {
        CTRow row = Tables.row(table);
        CTP number = Tables.cell(row, widths.get(0), 1).addNewP();
        Paragraphs.styled(number, Styles.ANNEX_GROUP, group.number());
        Paragraphs.align(number, STJc.CENTER);
        CTP title =
                Tables.cell(row, textWidth - widths.get(0), widths.size() - 1).addNewP();
        inlines.write(Paragraphs.styled(title, Styles.ANNEX_GROUP), group.title());
    }

    /** The columns of a table as wide as {@code total}, by their shares. */
    static List<Integer> widths(List<Integer> percents, int total) {
        int whole = percents.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int left = total;
        for (int percent : percents.subList(0, percents.size() - 1)) {
            int width = total * percent / whole;
            widths.add(width);
            left -= width;
        }
        widths.add(left);
        return List.copyOf(widths);
    }
}
