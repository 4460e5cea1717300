package vn.tonghop.report.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportOutline.Content.Sentence;
import vn.tonghop.catalogue.ReportOutline.Told;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.TextMarkup;
import vn.tonghop.staging.store.StagedRows.NarrativeItem;

class CarriedFiguresTests {

    private static final ReportOutline OUTLINE =
            new CatalogueLoader().load(null).reports().get(0);
    private static final Map<String, Figure> FIGURES = Map.of(
            "TTUD-01.period", figure("TTUD-01.period", "60"),
            "TTUD-01.cumulative", figure("TTUD-01.cumulative", "663"),
            "TDC-10.period", figure("TDC-10.period", "14"));

    private static Figure figure(String id, String value) {
        return new Figure(id, id, new BigDecimal(value), value, "mẫu", Figure.Origin.REPORTED, Formula.NONE, List.of());
    }

    private static CarriedFigures carried(String... texts) {
        Map<String, List<NarrativeItem>> items = Arrays.stream(texts)
                .map(text -> new NarrativeItem("TDC", "I.III.4", 1, text, ""))
                .collect(Collectors.groupingBy(NarrativeItem::section));
        return CarriedFigures.of(OUTLINE, items, FIGURES, new TextMarkup(Map.of(), FIGURES));
    }

    private static @Nullable String rest(String text, Told told, String... texts) {
        return carried(texts).rest(new Sentence("s", 1, text, List.of(), null, told), text);
    }

    @Test
    void leavesAGeneratedSentenceAwayOnlyWhereEveryFigureOfItIsCarried() {
        String text = "Thử nghiệm {TTUD-01.period} mẫu, lũy kế {TTUD-01.cumulative} mẫu ({month2}).";
        assertThat(rest(text, Told.UNLESS_CARRIED, "Lấy {TTUD-01.period} mẫu")).isEqualTo(text);
        assertThat(rest(text, Told.UNLESS_CARRIED, "Có {TTUD-01.period}", "và {TTUD-01.cumulative}"))
                .isNull();
        assertThat(rest("Không có số.", Told.UNLESS_CARRIED, "Có {TTUD-01.period}"))
                .isEqualTo("Không có số.");
    }

    @Test
    void takesStretchesInBracketsAwayWithTheirFigures() {
        String text =
                "Kết quả: [thử nghiệm {TTUD-01.period} mẫu; ][lũy kế {TTUD-01.cumulative} mẫu; ][lấy {TDC-10.period}"
                        + " mẫu]";
        assertThat(rest(text, Told.UNLESS_CARRIED))
                .isEqualTo("Kết quả: thử nghiệm {TTUD-01.period} mẫu; lũy kế {TTUD-01.cumulative} mẫu; lấy"
                        + " {TDC-10.period} mẫu.");
        assertThat(rest(text, Told.UNLESS_CARRIED, "x {TDC-10.period}", "y {TTUD-01.period}"))
                .isEqualTo("Kết quả: lũy kế {TTUD-01.cumulative} mẫu.");
    }

    @Test
    void tellsAlwaysOrNeverWhereTheOutlineSaysSo() {
        String text = "[Lấy {TDC-10.period} mẫu.]";
        assertThat(rest(text, Told.ALWAYS, "Lấy {TDC-10.period} mẫu")).isEqualTo("Lấy {TDC-10.period} mẫu.");
        assertThat(rest(text, Told.NEVER)).isNull();
    }

    @Test
    void putsFiguresIntoTheUnitsSentenceAsTheOutlineHasThem() {
        List<Inline> pieces = carried().pieces("Có {TTUD-01.period} mẫu, *gồm {TDC-10.period}*, thiếu {TDC-11.period}");

        assertThat(ReportDocument.plain(pieces)).isEqualTo("Có 60 mẫu, gồm 14, thiếu (chưa có số liệu).");
        assertThat(pieces)
                .contains(
                        new Inline.FigureText("TTUD-01.period", "60", false, true, false),
                        new Inline.FigureText("TDC-10.period", "14", false, false, true),
                        new Inline.FigureText("TDC-11.period", "(chưa có số liệu)", true, false, false));
    }
}
