package vn.tonghop.report.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.word.EditedReport;

class FigureReadbackTests {

    private static final String NO_TAGS = "<w:tag w:val=\"[^\"]*\"/>";

    private final FigureReadback readback =
            new FigureReadback(SamplePeriod.december().figures());

    @TempDir
    Path folder;

    @Test
    void findsEveryFigureEqualInAnUntouchedReport() throws Exception {
        List<ReadFigure> read = compare(EditedReport.untouched());
        assertThat(read).hasSize(14).allMatch(ReadFigure::isEqual);
        assertThat(read).extracting(ReadFigure::id).contains("TTUD-02.cumulative", "tasks.total", "TDC-01.period");
    }

    @Test
    void namesAFigureThatWasChangedByHand() throws Exception {
        assertThat(different(EditedReport.untouched().text(">2.239<", ">2.293<")))
                .containsExactly(new ReadFigure(
                        "TTUD-02.period",
                        "Phương tiện đo kiểm định đạt, trong kỳ",
                        new BigDecimal("2239"),
                        "2.239",
                        new BigDecimal("2293"),
                        "2.293",
                        "differs",
                        null));
    }

    @Test
    void fallsBackToBookmarksWhereTagsAreGone() throws Exception {
        assertThat(compare(EditedReport.untouched().all(NO_TAGS, "")))
                .hasSize(14)
                .allMatch(ReadFigure::isEqual);
        assertThat(different(EditedReport.untouched().all(NO_TAGS, "").text(">94,7<", ">95<")))
                .singleElement()
                .satisfies(f -> assertThat(f.id() + " " + f.ledgerShown() + " " + f.documentShown())
                        .isEqualTo("TTUD-01.percent 94,7 95"));
    }

    @Test
    void takesTheSameValueInAnotherWritingAsEqual() throws Exception {
        assertThat(different(EditedReport.untouched().text(">09<", ">9<"))).isEmpty();
    }

    @Test
    void tellsWordsInPlaceOfANumber() throws Exception {
        assertThat(different(EditedReport.untouched().text(">60<", ">sáu mươi<")))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.document()).isNull();
                    assertThat(f.documentShown()).isEqualTo("sáu mươi");
                    assertThat(f.state()).isEqualTo("differs");
                });
    }

    @Test
    void tellsAValueWhereTheLedgerHasNone() throws Exception {
        assertThat(different(EditedReport.untouched().text("[chưa có số liệu]", "21")))
                .singleElement()
                .satisfies(f -> assertThat(f.id()).isEqualTo("TDC-01.period"));
    }

    @Test
    void tellsAFigureThatIsGone() throws Exception {
        EditedReport without = EditedReport.untouched()
                .all("<w:bookmarkStart[^>]*w:name=\"F_TTUD_01__percent\"/><w:sdt>.*?</w:sdt>", "");
        assertThat(readback.compare(without.save(folder), Set.of("TTUD-01.percent", "TTUD-01.period")))
                .filteredOn(f -> !f.isEqual())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.id()).isEqualTo("TTUD-01.percent");
                    assertThat(f.state()).isEqualTo("gone");
                });
    }

    @Test
    void tellsAFigureThatThePeriodDoesNotHave() throws Exception {
        List<ReadFigure> read =
                new FigureReadback(List.of()).compare(EditedReport.untouched().save(folder), Set.of());
        assertThat(read).hasSize(14).extracting(ReadFigure::state).containsOnly("unknown");
    }

    private List<ReadFigure> compare(EditedReport report) throws Exception {
        return readback.compare(report.save(folder), Set.of());
    }

    private List<ReadFigure> different(EditedReport report) throws Exception {
        return compare(report).stream().filter(f -> !f.isEqual()).toList();
    }
}
