package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.reconciliation.ledger.ReportedMonths;

/**
 * A figure against what it was: in the period before, in the draft of an earlier day, in the signed report.
 *
 * @param previous of the period before; null where it is unknown
 * @param draft in the last draft of an earlier day; null where there is none or it was unknown then
 * @param hasDraft whether there is such a draft with this figure
 * @param reported in the signed report of this period; null where none was signed
 * @param movers the cells by which it differs, empty where nothing differs
 * @param earlier the same figure of earlier months, as reported and as restated
 */
public record FigureHistory(
        @Nullable BigDecimal previous,
        @Nullable BigDecimal draft,
        boolean hasDraft,
        @Nullable BigDecimal reported,
        List<Mover> movers,
        List<ReportedMonths.Restated> earlier) {

    /** Nothing is known of it. */
    public static final FigureHistory NONE = new FigureHistory(null, null, false, null, List.of(), List.of());

    public FigureHistory {
        movers = List.copyOf(movers);
        earlier = List.copyOf(earlier);
    }

    /** What a cell has moved the figure against. */
    public enum Since {
        /** The draft of an earlier day. */
        DRAFT,
        /** The period before. */
        PERIOD
    }

    /**
     * A cell that moved a figure.
     *
     * @param since what the figure is compared with
     * @param gone whether the figure rested on the cell then and does no more
     */
    public record Mover(Since since, boolean gone, Evidence evidence) {}

    /** Whether two values differ; unknown differs from every number. */
    static boolean differs(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other != null : other == null || one.compareTo(other) != 0;
    }
}
