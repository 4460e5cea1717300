package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** Whose a month is after two units have become one on 1/7/2025, whatever folder the file lies in. */
class UnitAtPeriodTests {

    private static final Path MERGER = Path.of("src/test/resources/vn/tonghop/merger.yaml");

    /** From the last month before the units became one to the first of the second merger. */
    private static final MonthsAtHand MONTHS = new MonthsAtHand(
            ReportingPeriod.month(2025, 6),
            ReportingPeriod.month(2026, 1),
            ReportingPeriod.month(2025, 7),
            ReportingPeriod.month(2025, 7));

    private final FindingSentences sentences = new FindingSentences();

    private Catalogue catalogue;

    @TempDir
    private Path folder;

    @BeforeEach
    void merge() throws IOException {
        Path overlay = Files.createDirectories(folder.resolve("catalogue"));
        Files.copy(MERGER, overlay.resolve("merger.yaml"));
        Files.writeString(overlay.resolve("more.yaml"), """
            units:
              - {code: HP, name: Trung tâm vùng, from: 2026-01-01, predecessors: [HN], sends: [BM01]}
              - {code: CDS, name: Phòng Chuyển đổi số, from: 2025-07-01, sends: [BM01]}
            """);
        catalogue = new CatalogueLoader().load(overlay);
    }

    @Test
    void returnsAFormOfAUnitThatHasEndedAndNamesTheFolderToUse() throws IOException {
        StagedFile staged = staged("BG", "BG-01", "7/2025");
        assertThat(staged.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(staged.forms()).containsExactly("BM01 2025-07 RETURNED 2+0+1+0");
        assertThat(said(staged))
                .isEqualTo("Trung tâm Bắc Giang hoạt động đến hết ngày 30/6/2025; số liệu tháng 7/2025 do Trung tâm hợp"
                        + " nhất báo cáo. Gửi tệp vào thư mục “HN”. Nếu là số liệu của kỳ trước, ghi rõ kỳ báo cáo trên"
                        + " biểu rồi gửi lại.");
    }

    @Test
    void countsALateFileForAMonthInWhichTheUnitWasThere() throws IOException {
        StagedFile staged = staged("BG", "BG-01", "6/2025");
        assertThat(staged.codes()).isEmpty();
        assertThat(staged.forms()).containsExactly("BM01 2025-06 ACCEPTED 2+1+0+0");
    }

    @Test
    void returnsAFormForAMonthBeforeTheUnitBegan() throws IOException {
        StagedFile staged = staged("HN", "HN-01", "6/2025");
        assertThat(staged.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(said(staged))
                .isEqualTo("Trung tâm hợp nhất hoạt động từ ngày 01/7/2025; số liệu tháng 6/2025 do Trung tâm Bắc"
                        + " Giang, Trung tâm Bắc Ninh báo cáo. Gửi tệp vào thư mục “BG”, “BN”. Nếu là số liệu của kỳ"
                        + " sau, sửa kỳ báo cáo trên biểu rồi gửi lại.");
        assertThat(staged("HN", "HN-01", "7/2025").codes()).isEmpty();
    }

    @Test
    void followsUnitsThatWereMergedTwice() throws IOException {
        assertThat(said(staged("BN", "BN-01", "1/2026")))
                .contains("Trung tâm vùng")
                .contains("“HP”");
        assertThat(said(staged("HP", "HN-01", "6/2025"))).contains("“BG”, “BN”");
    }

    @Test
    void asksWhereTheCatalogueNamesNobodyInItsPlace() throws IOException {
        Path narrative = Files.writeString(folder.resolve("VP T7.2025.csv"), "Mục,Cấp,Nội dung\nI.III.3,1,Đã làm\n");
        StagedFile ended = StagedFile.of(narrative, "VP", catalogue, MONTHS);
        assertThat(ended.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(said(ended)).contains("chưa rõ đơn vị nào báo cáo thay số liệu tháng 7/2025");
        assertThat(said(staged("CDS", "CDS-01", "6/2025")))
                .isEqualTo("Phòng Chuyển đổi số hoạt động từ ngày 01/7/2025, nên chưa báo cáo số liệu tháng 6/2025."
                        + " Kiểm tra lại kỳ báo cáo trên biểu rồi gửi lại.");
    }

    private StagedFile staged(String unit, String indicator, String month) throws IOException {
        Path file = Files.writeString(folder.resolve("so.csv"), """
            Kỳ báo cáo: %s
            Mã chỉ tiêu,Chỉ tiêu,Trong kỳ,Lũy kế
            %s,Kiểm định,20,300
            """.formatted(month, indicator));
        return StagedFile.of(file, unit, catalogue, MONTHS);
    }

    private String said(StagedFile staged) {
        Finding finding = staged.findings().stream()
                .filter(f -> f.code() == FindingCode.UNIT_NOT_IN_BEING)
                .findFirst()
                .orElseThrow();
        return sentences.message(finding, Language.VI) + " " + sentences.action(finding, Language.VI);
    }
}
