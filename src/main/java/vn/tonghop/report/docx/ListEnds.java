package vn.tonghop.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.ReportDocument.Inline.Text;

/** How lists and the body end: semicolons and a full stop in lists, {@code ./.} after the last sentence. */
final class ListEnds {

    private static final String END_OF_BODY = "./.";
    private static final Pattern ENDING = Pattern.compile("[\\s.:;,/]+$");

    private ListEnds() {}

    /** Each line with its semicolon, the last with a full stop, whatever they ended with. */
    static List<String> punctuated(List<String> lines) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            result.add(bare(lines.get(i)) + (i < lines.size() - 1 ? ";" : "."));
        }
        return List.copyOf(result);
    }

    /** The blocks with the end mark at the last item's end; unchanged where there is no item. */
    static List<Block> closed(List<Block> body) {
        if (body.isEmpty() || !(body.get(body.size() - 1) instanceof Block.Item last)) {
            return body;
        }
        List<Block> result = new ArrayList<>(body.subList(0, body.size() - 1));
        result.add(new Block.Item(last.level(), closedContent(last.content())));
        return List.copyOf(result);
    }

    private static List<Inline> closedContent(List<Inline> content) {
        List<Inline> result = new ArrayList<>(content);
        int end = result.size() - 1;
        if (end >= 0 && result.get(end) instanceof Text text) {
            result.set(end, new Text(bare(text.text()) + END_OF_BODY, text.bold(), text.italic()));
        } else {
            result.add(new Text(END_OF_BODY, false, false));
        }
        return result;
    }

    private static String bare(String text) {
        return ENDING.matcher(text).replaceFirst("");
    }
}
