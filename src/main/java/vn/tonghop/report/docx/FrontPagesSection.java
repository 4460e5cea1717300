package vn.tonghop.report.docx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.report.review.FrontBlock;
import vn.tonghop.report.review.FrontBlock.Bar;

/** The pages in front of the review copy, a section of their own. Bars are table cells, so that every program draws them. */
final class FrontPagesSection {

    private static final int LABEL_PERCENT = 42;
    private static final int BAR_PERCENT = 46;
    private static final String BEHIND = "ED7D31";
    private static final String IN_TIME = "2F6EA5";
    private static final String REST = "E7E6E6";
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final CTBody body;
    private final int textWidth;
    private boolean newPage;

    FrontPagesSection(CTBody body, LayoutProfile layout) {
        this.body = body;
        this.textWidth = Lengths.textWidth(layout, false);
    }

    void write(List<FrontBlock> blocks) {
        for (FrontBlock block : blocks) {
            if (block instanceof FrontBlock.Title title) {
                paragraph(Styles.FRONT_TITLE, title.text());
                paragraph(Styles.FRONT_SUBTITLE, title.subtitle());
            } else if (block instanceof FrontBlock.Heading heading) {
                paragraph(Styles.FRONT_HEADING, heading.text());
            } else if (block instanceof FrontBlock.Line line) {
                paragraph(Styles.FRONT_TEXT, line.text());
            } else if (block instanceof FrontBlock.Point point) {
                paragraph(Styles.FRONT_TEXT, "- " + point.text());
            } else if (block instanceof FrontBlock.Table table) {
                table(table);
            } else if (block instanceof Bar bar) {
                bar(bar);
            } else if (block instanceof FrontBlock.NewPage) {
                newPage = true;
            }
        }
    }

    private void paragraph(String style, String text) {
        CTP paragraph = body.addNewP();
        Paragraphs.styled(paragraph, style, text);
        if (newPage) {
            Paragraphs.properties(paragraph).addNewPageBreakBefore();
            newPage = false;
        }
    }

    private void table(FrontBlock.Table table) {
        List<Integer> widths = table.widthPercents().stream()
                .map(percent -> textWidth * percent / 100)
                .toList();
        CTTbl ruled = Tables.ruled(body, widths);
        CTRow header = Tables.row(ruled);
        header.getTrPr().addNewTblHeader();
        cells(header, widths, table.header(), Styles.FRONT_HEAD_CELL);
        table.rows().forEach(row -> cells(Tables.row(ruled), widths, row, Styles.FRONT_CELL));
    }

    private static void cells(CTRow row, List<Integer> widths, List<String> texts, String style) {
        for (int i = 0; i < texts.size(); i++) {
            CTP paragraph = Tables.cell(row, widths.get(i), 1).addNewP();
            Paragraphs.styled(paragraph, style, texts.get(i));
            if (style.equals(Styles.FRONT_CELL) && isNumber(texts.get(i))) {
                Paragraphs.align(paragraph, STJc.RIGHT);
            }
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[+−]?\\d[\\d.]*(,\\d+)?");
    }

    /** Label and values, the bar with what is left of it, the percent. */
    private void bar(Bar bar) {
        int whole = textWidth * BAR_PERCENT / 100;
        int filled = Math.max(1, share(bar.percent(), whole));
        List<Integer> widths = new ArrayList<>(List.of(textWidth * LABEL_PERCENT / 100, filled));
        List<String> fills = new ArrayList<>(List.of("", bar.behind() ? BEHIND : IN_TIME));
        if (filled < whole) {
            widths.add(whole - filled);
            fills.add(REST);
        }
        widths.add(textWidth - widths.stream().mapToInt(Integer::intValue).sum());
        fills.add("");
        CTRow row = Tables.row(Tables.plain(body, widths));
        for (int i = 0; i < widths.size(); i++) {
            var cell = Tables.cell(row, widths.get(i), 1);
            String text = i == 0 ? bar.label() + "\n" + bar.detail() : i == widths.size() - 1 ? " " + bar.shown() : "";
            Paragraphs.styled(cell.addNewP(), Styles.FRONT_CELL, text);
            if (!fills.get(i).isEmpty()) {
                Tables.fill(cell, fills.get(i));
            }
        }
        Paragraphs.styled(body.addNewP(), Styles.FRONT_GAP);
    }

    private static int share(BigDecimal percent, int whole) {
        return percent.max(BigDecimal.ZERO)
                .min(FULL)
                .multiply(BigDecimal.valueOf(whole))
                .divide(FULL, 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
