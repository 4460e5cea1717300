package vn.tonghop.recoding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.TextRuns;

/** Writes tables as a web page, as statistics systems export them under the name of a workbook. */
public record WebPage(WrittenValues values) {

    public byte[] write(List<PlainTable> tables) {
        StringBuilder page = new StringBuilder(
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body>");
        for (PlainTable table : tables) {
            page.append("<table border=1><caption>")
                    .append(escaped(table.name()))
                    .append("</caption>");
            for (int row = 1; row <= table.lastRow(); row++) {
                page.append("<tr>");
                for (int column = 0; column < table.width(); column++) {
                    cell(table, row, column, page);
                }
                page.append("</tr>\n");
            }
            page.append("</table>");
        }
        return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cell(PlainTable table, int row, int column, StringBuilder page) {
        String spans = "";
        for (CellRange merge : table.merges()) {
            if (merge.firstRow() == row && merge.firstColumn() == column) {
                spans = " rowspan=" + (merge.lastRow() - row + 1) + " colspan=" + (merge.lastColumn() - column + 1);
            } else if (merge.contains(row, column)) {
                return;
            }
        }
        page.append("<td").append(spans).append('>');
        CellContent content = table.at(row, column);
        String text =
                content instanceof CellContent.Text styled && styled.runs().changeWhatIsRead()
                        ? styled(styled)
                        : escaped(values.text(content));
        page.append(text.replace("\n", "<br>"));
        page.append("</td>");
    }

    private static String styled(CellContent.Text text) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < text.value().length(); i++) {
            String letter = escaped(text.value().substring(i, i + 1));
            if (TextRuns.covers(text.runs().struck(), i)) {
                html.append("<s>").append(letter).append("</s>");
            } else if (TextRuns.covers(text.runs().raised(), i)) {
                html.append("<sup>").append(letter).append("</sup>");
            } else {
                html.append(letter);
            }
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
