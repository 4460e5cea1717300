package vn.tonghop.report.review;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.document.ReportDocument.Kept;

/** The pages in front of the review copy: the leader's, then the internal cover sheet. */
final class FrontPages {

    private FrontPages() {}

    static List<FrontBlock> of(CompiledPeriod compiled, List<Kept> kept, ReviewWords words) {
        List<FrontBlock> blocks = new ArrayList<>(new LeaderPage(compiled, words).blocks());
        blocks.add(new FrontBlock.NewPage());
        blocks.addAll(new CoverSheet(compiled, kept, words).blocks());
        return List.copyOf(blocks);
    }

    /** The unit of a line; in a longer period, which has the forms of each of its months, with the month. */
    static String unit(Completeness.Line line, CompiledPeriod compiled, ReviewWords words) {
        String unit = compiled.background().unitName(line.unit());
        return line.period().equals(compiled.period())
                ? unit
                : words.text("received.of-month", "unit", unit, "period", line.period());
    }
}
