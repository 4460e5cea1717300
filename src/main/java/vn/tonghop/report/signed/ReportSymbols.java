package vn.tonghop.report.signed;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.ReportDocument.Inline.FigureText;

/** A composed report as a row of symbols: its sentences, each figure a place that is open. */
final class ReportSymbols {

    private final Symbols symbols = new Symbols();
    private final List<FigureText> figures = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    ReportSymbols(ReportDocument report) {
        sentence(List.of(new Inline.Text(report.subject(), false, false)));
        for (Block block : report.body()) {
            if (block instanceof Block.Heading heading) {
                sentence(List.of(new Inline.Text(heading.number() + " " + heading.text(), false, false)));
            } else if (block instanceof Block.Item item) {
                sentence(item.content());
            }
        }
        ReportDocument.Annex annex = report.annex();
        if (annex != null) {
            sentence(List.of(new Inline.Text(annex.heading() + " " + annex.title(), false, false)));
            annex.rows().forEach(this::row);
        }
        starts.add(symbols.all().size());
    }

    /** The cells of tasks stand there as well: they hold the groups in their places. */
    private void row(AnnexRow row) {
        if (row instanceof AnnexRow.Group group) {
            sentence(group.title());
        } else if (row instanceof AnnexRow.Entry entry) {
            sentence(List.of(new Inline.Text(String.join(" ", entry.cells()), false, false)));
        }
    }

    private void sentence(List<Inline> pieces) {
        starts.add(symbols.all().size());
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Text text) {
                symbols.add(text.text(), 0);
            } else if (piece instanceof FigureText figure) {
                symbols.addFigure(figures.size());
                figures.add(figure);
            }
        }
    }

    List<Symbols.Symbol> all() {
        return symbols.all();
    }

    FigureText figure(int place) {
        return figures.get(place);
    }

    int count() {
        return figures.size();
    }

    /** First symbol of the sentence in which a symbol stands, and the first of the next one. */
    int[] sentenceOf(int symbol) {
        int low = 0;
        while (low + 1 < starts.size() && starts.get(low + 1) <= symbol) {
            low++;
        }
        return new int[] {starts.get(low), starts.get(low + 1)};
    }
}
