package vn.tonghop.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.document.ReportDocument.AnnexRow;

/** An annex stays upright as long as its words fit. */
class AnnexOrientationTests {

    private static final List<String> HEADERS = List.of("TT", "Nội dung", "Thời hạn");
    /** Of 9071 twips of text; the margins of a cell take 140. */
    private static final List<Integer> WIDTHS = List.of(5, 82, 13);

    private static final LayoutProfile ELEVEN_POINTS = layout(22);

    @Test
    void staysUprightWhileEveryWordFits() {
        assertThat(landscape("Báo cáo kết quả", "20/12/2023")).isFalse();
    }

    @Test
    void turnsWhereADayWouldBeBroken() {
        assertThat(landscape("Báo cáo kết quả", "20/12/2023 (gia hạn 2023/2024)"))
                .isFalse();
        assertThat(landscape("Báo cáo kết quả", "(20/12/2023)")).isTrue();
        assertThat(AnnexOrientation.landscape(HEADERS, WIDTHS, rows("Báo cáo kết quả", "20/12/2023"), layout(24)))
                .isTrue();
    }

    @Test
    void endsLinesAtBlanksAndAfterHyphens() {
        assertThat(landscape("Báo cáo", "1950/UBND-KGVX")).isTrue();
        assertThat(landscape("Báo cáo", "1950/BC-KGVX")).isFalse();
        assertThat(landscape("Báo cáo", "hạn\nngày\n20/12/2023")).isFalse();
    }

    @Test
    void turnsNoPageForAWordThatFitsNeitherWay() {
        assertThat(landscape("Báo cáo", "https://dichvucong.example.vn/tiep-nhan"))
                .isFalse();
        assertThat(landscape("w".repeat(80), "20/12/2023")).isFalse();
        assertThat(landscape("w".repeat(60), "20/12/2023")).isTrue();
    }

    @Test
    void looksAtHeadersInBold() {
        List<AnnexRow> rows = rows("Báo cáo", "x");
        assertThat(AnnexOrientation.landscape(List.of("TT", "Nội dung", "Thờihạnxx."), WIDTHS, rows, ELEVEN_POINTS))
                .isTrue();
        assertThat(landscape("Báo cáo", "Thờihạnxx.")).isFalse();
    }

    @Test
    void measuresWordsOfTheTypeface() {
        assertThat(WordWidth.of("20/12/2023", false, 22)).isEqualTo(1022);
        assertThat(WordWidth.of("Đường", false, 20)).isEqualTo(WordWidth.of("Duong", false, 20));
        assertThat(WordWidth.of("TT", true, 22)).isEqualTo(298);
    }

    private static boolean landscape(String content, String deadline) {
        return AnnexOrientation.landscape(HEADERS, WIDTHS, rows(content, deadline), ELEVEN_POINTS);
    }

    private static List<AnnexRow> rows(String content, String deadline) {
        List<AnnexRow> rows = new ArrayList<>();
        rows.add(new AnnexRow.Group("I", List.of()));
        rows.add(new AnnexRow.Entry(List.of("1", content, deadline), "BM02.xls · A7:G7"));
        return rows;
    }

    private static LayoutProfile layout(int tableHalfPoints) {
        LayoutProfile sample = SampleReport.LAYOUT;
        return new LayoutProfile(
                sample.font(),
                sample.topMm(),
                sample.bottomMm(),
                sample.leftMm(),
                sample.rightMm(),
                sample.bodyHalfPoints(),
                tableHalfPoints,
                sample.firstLineTwips(),
                sample.paragraphTwips(),
                sample.lineTwips());
    }
}
