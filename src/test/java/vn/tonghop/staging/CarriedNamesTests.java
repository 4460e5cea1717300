package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.reading.word.WordFile;
import vn.tonghop.staging.submission.StagedItem;

class CarriedNamesTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);

    @TempDir
    Path folder;

    private static StagedSheet sheet(String content, String footnote) {
        return StagedSheet.of(
                "TDC",
                FakeSource.sheet()
                        .row("Kỳ báo cáo: 12/2023")
                        .row("Mục", "Cấp", "Nội dung", "Chú thích")
                        .row("I.III.4", 1, content, footnote.isEmpty() ? null : footnote)
                        .row("I.III.4", 1, "Tuyên truyền chính sách hỗ trợ của tỉnh.", null));
    }

    private static String staged(String content) {
        StagedSheet sheet = sheet(content, "");
        assertThat(sheet.findings()).isEmpty();
        return sheet.all(StagedItem.NarrativeRow.class).get(0).content();
    }

    private static Finding found(String content, String footnote) {
        StagedSheet sheet = sheet(content, footnote);
        assertThat(sheet.all(StagedItem.NarrativeRow.class)).hasSize(1);
        return sheet.found().get(0);
    }

    @Test
    void takesIdsCodesNamesAliasesAndColumnsHoweverTheyAreWritten() {
        assertThat(staged("Lấy {TDC-10.period} mẫu, {tdc-10} mẫu, {Mẫu sản phẩm điện, điện tử khảo sát} mẫu"))
                .isEqualTo("Lấy {TDC-10.period} mẫu, {TDC-10.period} mẫu, {TDC-10.period} mẫu");
        assertThat(staged("Tiếp nhận {Hồ sơ nhập khẩu tiếp nhận} hồ sơ (lũy kế {tiếp nhận hồ sơ nhập khẩu:  Luỹ kế})"))
                .isEqualTo("Tiếp nhận {TDC-01.period} hồ sơ (lũy kế {TDC-01.cumulative})");
        assertThat(staged("Dấu ngoặc { lẻ thì để nguyên")).isEqualTo("Dấu ngoặc { lẻ thì để nguyên");
    }

    @Test
    void tellsANameThatStandsForNothingAtItsCellWithWhatWouldBeRight() {
        Finding near = found("Lấy {Mẫu na dai khảo sác} mẫu và {Mẫu na dai} mẫu", "");
        assertThat(near.code().slug()).isEqualTo("figure-name-unknown");
        assertThat(near.location()).extracting(SourceLocation::cell).isEqualTo("C3");
        Finding meant = found("Lấy {Mẫu na dai khảo sác} mẫu", "");
        assertThat(meant.variant()).isEqualTo("near");
        assertThat(meant.expected()).isEqualTo("{Mẫu na dai khảo sát}");
        assertThat(found("Lấy {số gì đó} mẫu", "").variant()).isEmpty();
        assertThat(found("Lấy {} mẫu", "").variant()).isEmpty();
        assertThat(found("Lấy {TDC-10.cumulative} mẫu", "").variant()).isEqualTo("near");
    }

    @Test
    void tellsWhoseAnotherUnitsFigureIs() {
        Finding other = found("Thử nghiệm {TTUD-01.period} mẫu", "");
        assertThat(other.variant()).isEqualTo("unit");
        assertThat(other.arguments()).containsEntry("unit", "Trung tâm Ứng dụng");
        assertThat(found("Có {tasks.overdue} nhiệm vụ quá hạn", "").variant()).isEqualTo("unit");
    }

    @Test
    void carriesNoFiguresInANote() {
        assertThat(found("Lấy mẫu na dai", "gồm {TDC-11.period} mẫu").variant()).isEqualTo("note");
    }

    @Test
    void readsNamesOfAWordOutlineInItalicsToo() throws IOException {
        WordFile file = new WordFile()
                .heading("I.III.4. Hoạt động tiêu chuẩn đo lường chất lượng")
                .raw("<w:p>" + WordFile.run("Lấy ") + WordFile.italic("{Mẫu na dai") + WordFile.run(" khảo sát} mẫu")
                        + "</w:p>");
        StagedFile staged = StagedFile.of(file.write(folder.resolve("TDC/T12.2023.docx")), "TDC", CATALOGUE);

        assertThat(staged.codes()).isEmpty();
        assertThat(staged.of(StagedItem.NarrativeRow.class).get(0).content()).isEqualTo("Lấy *{TDC-11.period}* mẫu");
    }
}
