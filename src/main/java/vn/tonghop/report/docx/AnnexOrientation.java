package vn.tonghop.report.docx;

import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.AnnexRow.Entry;

/**
 * Whether the columns of an annex need a page on its side. They do when a word, a number or a day would be broken in an
 * upright page's column and is whole in the wider one. Words that fit neither way turn no page.
 */
public final class AnnexOrientation {

    /** Where a line may end: at blanks, and after a hyphen. */
    private static final Pattern BREAKS = Pattern.compile("\\s+|(?<=[-–])");

    private final LayoutProfile layout;
    private final List<Integer> upright;
    private final List<Integer> onItsSide;

    private AnnexOrientation(List<Integer> widthPercents, LayoutProfile layout) {
        this.layout = layout;
        this.upright = AnnexSection.widths(widthPercents, Lengths.textWidth(layout, false));
        this.onItsSide = AnnexSection.widths(widthPercents, Lengths.textWidth(layout, true));
    }

    /** Whether the pages of an annex with these columns and rows lie on their side. */
    public static boolean landscape(
            List<String> headers, List<Integer> widthPercents, List<AnnexRow> rows, LayoutProfile layout) {
        AnnexOrientation columns = new AnnexOrientation(widthPercents, layout);
        return columns.needsRoom(headers, true)
                || rows.stream().anyMatch(row -> row instanceof Entry entry && columns.needsRoom(entry.cells(), false));
    }

    private boolean needsRoom(List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            int least = room(upright.get(i));
            int most = room(onItsSide.get(i));
            boolean gains = BREAKS.splitAsStream(cells.get(i))
                    .mapToInt(word -> WordWidth.of(word, bold, layout.tableHalfPoints()))
                    .anyMatch(width -> width > least && width <= most);
            if (gains) {
                return true;
            }
        }
        return false;
    }

    private static int room(int column) {
        return column - 2 * Tables.CELL_MARGIN;
    }
}
