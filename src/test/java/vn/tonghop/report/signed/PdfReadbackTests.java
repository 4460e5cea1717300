package vn.tonghop.report.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.pdf.PdfBounds;
import vn.tonghop.pdf.PdfText;
import vn.tonghop.pdf.PdfTextReader;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.readback.ReadFigure;

class PdfReadbackTests {

    private static final ReportDocument REPORT = SampleReport.december();
    private static final String NUMBER_LINE = REPORT.letterhead().numberLine();

    private final PdfReadback readback = new PdfReadback(SamplePeriod.december().figures());

    @TempDir
    Path folder;

    /** Each width breaks lines and pages at other words, so that figures come to stand beside all kinds of breaks. */
    @ParameterizedTest
    @ValueSource(ints = {170, 233, 311, 397, 440})
    void findsEveryFigureWhereverLinesAndPagesBreak(int width) throws Exception {
        List<ReadFigure> read = compare(PrintedReport.of(REPORT).wide(width));
        assertThat(read).hasSize(17).allSatisfy(f -> assertThat(f.state()).isEqualTo("equal"));
        assertThat(read)
                .extracting(ReadFigure::id)
                .contains("TTUD-02.cumulative", "tasks.not-started", "TDC-01.period");
    }

    @Test
    void isNotDisturbedByRunningHeadsPageNumbersAndFootnotes() throws Exception {
        assertThat(compare(PrintedReport.of(REPORT).wide(150).withRunningHead()))
                .hasSize(17)
                .allMatch(ReadFigure::isEqual);
    }

    @Test
    void namesOneDigitThatWasChangedWithItsPage() throws Exception {
        assertThat(different(PrintedReport.of(REPORT).with("2.239", "2.238")))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.id() + " " + f.ledgerShown() + " " + f.documentShown() + " " + f.state())
                            .isEqualTo("TTUD-02.period 2.239 2.238 differs");
                    assertThat(f.page()).isEqualTo(3);
                });
    }

    @Test
    void takesTheSameValueInAnotherWritingAsEqual() throws Exception {
        assertThat(different(PrintedReport.of(REPORT).with("Tổng số: 09 nhiệm", "Tổng số: 9 nhiệm")))
                .isEmpty();
    }

    @Test
    void tellsAPercentAndAnAmountThatDiffer() throws Exception {
        assertThat(different(PrintedReport.of(REPORT).with("94,7", "94,9").with("120.000.000", "102.000.000")))
                .extracting(f -> f.id() + " " + f.documentShown())
                .containsExactly("TTUD-01.percent 94,9", "TDC-05.period 102.000.000");
    }

    @Test
    void tellsANumberWhereTheLedgerHasNone() throws Exception {
        assertThat(different(PrintedReport.of(REPORT).with("[chưa có số liệu]", "21")))
                .extracting(f -> f.id() + " " + f.documentShown())
                .containsExactly("TDC-01.period 21");
    }

    @Test
    void tellsAFigureThatIsGoneFromItsSentence() throws Exception {
        assertThat(different(PrintedReport.of(REPORT).with("Tổng số: 09 nhiệm vụ", "Tổng số: nhiệm vụ")))
                .extracting(f -> f.id() + " " + f.state())
                .containsExactly("tasks.total gone");
    }

    @Test
    void neverTakesAFigureForRightWhoseSentenceIsNotThere() throws Exception {
        assertThat(different(PrintedReport.of(REPORT).with("Tổng số: 09 nhiệm vụ.", "Có chín việc.")))
                .extracting(f -> f.id() + " " + f.state() + " " + f.documentShown())
                .containsExactly("tasks.total not-found null");
    }

    @Test
    void doesNotChooseAmongTwoNumbers() throws Exception {
        assertThat(different(PrintedReport.of(REPORT).with("Tổng số: 09 nhiệm", "Tổng số: 09 (10) nhiệm")))
                .extracting(f -> f.id() + " " + f.state())
                .containsExactly("tasks.total not-found");
    }

    @Test
    void findsNextToNothingInAnotherDocument() throws Exception {
        PdfText letter = text(PrintedReport.of(SampleReport.letter()));
        List<ReadFigure> read = readback.compare(REPORT, letter);
        assertThat(new PdfReading(1, false, read, null, null, List.of()).isAnotherDocument())
                .isTrue();
        assertThat(read).filteredOn(ReadFigure::isFound).hasSizeLessThan(2);
    }

    @Test
    void readsNumberAndDayFromTheHead() throws Exception {
        PdfHead head =
                new PdfHead(text(PrintedReport.of(REPORT).numbered("369", "ngày 15 tháng 12 năm 2023")), NUMBER_LINE);
        assertThat(head.number()).isEqualTo("369/BC-KHCN");
        assertThat(head.day()).isEqualTo(LocalDate.of(2023, 12, 15));
    }

    @Test
    void findsNoNumberWhereTheHeadIsBlank() throws Exception {
        PdfHead head = new PdfHead(text(PrintedReport.of(REPORT)), NUMBER_LINE);
        assertThat(head.number()).isNull();
        assertThat(head.day()).isNull();
    }

    private List<ReadFigure> different(PrintedReport printed) throws Exception {
        return compare(printed).stream().filter(f -> !f.isEqual()).toList();
    }

    private List<ReadFigure> compare(PrintedReport printed) throws Exception {
        return readback.compare(REPORT, text(printed));
    }

    private PdfText text(PrintedReport printed) throws Exception {
        return PdfTextReader.read(printed.save(folder.resolve("bao-cao.pdf")), PdfBounds.defaults());
    }
}
