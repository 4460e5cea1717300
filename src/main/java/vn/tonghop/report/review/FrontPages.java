package vn.tonghop.report.review;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.report.CompiledPeriod;
import vn.tonghop.report.ReportDocument.Kept;

/** The pages in front of the review copy: the leader's, then the internal cover sheet. */
final class FrontPages {

    private FrontPages() {}

    static List<FrontBlock> of(CompiledPeriod compiled, List<Kept> kept, ReviewWords words) {
        List<FrontBlock> blocks = new ArrayList<>(new LeaderPage(compiled, words).blocks());
        blocks.add(new FrontBlock.NewPage());
        blocks.addAll(new CoverSheet(compiled, kept, words).blocks());
        return List.copyOf(blocks);
    }
}
