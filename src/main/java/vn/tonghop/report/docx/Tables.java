package vn.tonghop.report.docx;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables with fixed column widths, built row by row so that a long one takes linear time. */
final class Tables {

    /** Left and right of a ruled cell's text, as the style of ruled tables has it. */
    static final int CELL_MARGIN = 70;

    private Tables() {}

    /** A table without visible borders or cell margins, for letterhead and signature. */
    static CTTbl plain(CTBody body, List<Integer> widths) {
        CTTbl table = start(body, widths, null);
        var margins = table.getTblPr().addNewTblCellMar();
        width(margins.addNewLeft(), 0);
        width(margins.addNewRight(), 0);
        return table;
    }

    /** A table with single lines around every cell. */
    static CTTbl ruled(CTBody body, List<Integer> widths) {
        return start(body, widths, "TableGrid");
    }

    private static CTTbl start(CTBody body, List<Integer> widths, @org.jspecify.annotations.Nullable String style) {
        CTTbl table = body.addNewTbl();
        CTTblPr properties = table.addNewTblPr();
        if (style != null) {
            properties.addNewTblStyle().setVal(style);
        }
        width(
                properties.addNewTblW(),
                widths.stream().mapToInt(Integer::intValue).sum());
        properties.addNewJc().setVal(STJcTable.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.addNewTblGrid();
        widths.forEach(w -> grid.addNewGridCol().setW(Lengths.big(w)));
        return table;
    }

    /** A row that no page break splits. */
    static CTRow row(CTTbl table) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return row;
    }

    /** A cell of one or more columns; it needs a paragraph yet. */
    static CTTc cell(CTRow row, int width, int columns) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        width(properties.addNewTcW(), width);
        if (columns > 1) {
            properties.addNewGridSpan().setVal(Lengths.big(columns));
        }
        return cell;
    }

    /** Colours a cell. */
    static void fill(CTTc cell, String fill) {
        var shading = cell.getTcPr().addNewShd();
        shading.setVal(STShd.CLEAR);
        shading.setColor("auto");
        shading.setFill(fill);
    }

    private static void width(CTTblWidth width, int twips) {
        width.setW(Lengths.big(twips));
        width.setType(STTblWidth.DXA);
    }
}
