package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.word.WordFile.italic;
import static vn.tonghop.reading.word.WordFile.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Verdict;
import vn.tonghop.reading.word.WordFile;
import vn.tonghop.staging.submission.StagedItem;

class WordOutlineTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);

    @TempDir
    Path folder;

    @Test
    void placesParagraphsUnderTheirHeadings() throws IOException {
        WordFile file = new WordFile()
                .text("Kỳ báo cáo: 12/2023")
                .heading("I.III.3. Hoạt động thông tin KH&amp;CN; dịch vụ KH&amp;CN");
        String note = file.note("Công văn số 7.");
        file.raw("<w:p>" + run("- Duy trì ") + italic("trang tin") + note + "</w:p>")
                .text("+ Cập nhật hằng ngày")
                .text("")
                .heading("II.3")
                .text("Kế hoạch tháng sau");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("TTUD/a.docx")), "TTUD", CATALOGUE);

        assertThat(staged.forms()).containsExactly("BM04 2023-12 ACCEPTED 4+3+0+0");
        assertThat(staged.codes()).isEmpty();
        assertThat(rows(staged))
                .containsExactly(
                        "3 I.III.3 1 Duy trì *trang tin* [Công văn số 7.]",
                        "4 I.III.3 2 Cập nhật hằng ngày []",
                        "7 II.3 1 Kế hoạch tháng sau []");
    }

    @Test
    void knowsHeadingsByNameAndByThePartTheyStandIn() throws IOException {
        WordFile file = new WordFile()
                .heading("Phần I TÌNH HÌNH")
                .heading("1.1. Quản lý đề tài, dự án cấp quốc gia")
                .text("trong kỳ")
                .heading("Phần II NHIỆM VỤ CÔNG TÁC THÁNG 01/2024")
                .text("1.1. Quản lý đề tài, dự án cấp quốc gia")
                .text("kỳ tới");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("QLKH/T12.2023.docx")), "QLKH", CATALOGUE);

        assertThat(rows(staged)).containsExactly("3 I.III.1.1 1 trong kỳ []", "6 II.1.1 1 kỳ tới []");
    }

    @Test
    void findsTextUnderNoHeadingOrAnUnknownOne() throws IOException {
        WordFile file = new WordFile()
                .text("- ý không có mục")
                .heading("I.III.3")
                .text("ý có mục")
                .heading("Công tác đoàn thể")
                .text("ý lạc mục");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("TTUD/T12.2023.docx")), "TTUD", CATALOGUE);

        assertThat(staged.forms()).containsExactly("BM04 2023-12 ACCEPTED_WITH_WARNINGS 2+1+2+0");
        assertThat(staged.findings().stream()
                        .filter(f -> f.code().slug().equals("section-unknown"))
                        .map(f -> f.variant() + ": " + f.found())
                        .toList())
                .containsExactly("none: ý không có mục", "heading: Công tác đoàn thể");
    }

    @Test
    void asksForTheOutlineWhereNoHeadingIsOneOfIts() throws IOException {
        WordFile file = new WordFile().heading("Lời nói đầu").text("Một văn bản khác");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("TTUD/a.docx")), "TTUD", CATALOGUE);

        assertThat(staged.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(staged.findings().stream()
                        .map(f -> f.code().slug() + "." + f.variant())
                        .toList())
                .containsExactly("form-not-recognised.outline");
    }

    @Test
    void asksBackWhereNothingIsWritten() throws IOException {
        WordFile file =
                new WordFile().text("Kỳ báo cáo: 12/2023").heading("I.III.3").heading("II.3");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("TTUD/a.docx")), "TTUD", CATALOGUE);

        assertThat(staged.codes()).containsExactly("form-empty");
    }

    @Test
    void endsAtTheSignatureAlone() throws IOException {
        WordFile file = new WordFile()
                .heading("I.III.6")
                .text("Giám đốc Sở đã ký kết luận thanh tra")
                .raw("<w:tbl><w:tr><w:tc><w:p>" + run("Nơi nhận:") + "</w:p></w:tc><w:tc><w:p>" + run("CHÁNH THANH TRA")
                        + "</w:p></w:tc></w:tr></w:tbl>")
                .text("Nguyễn Văn A");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("TTRA/T12.2023.docx")), "TTRA", CATALOGUE);

        assertThat(rows(staged)).containsExactly("2 I.III.6 1 Giám đốc Sở đã ký kết luận thanh tra []");
        assertThat(staged.forms()).containsExactly("BM04 2023-12 ACCEPTED 3+1+0+0");
    }

    @Test
    void tellsOfHiddenTextThatIsLeftOut() throws IOException {
        WordFile file = new WordFile()
                .heading("I.III.6")
                .text("ý một")
                .raw("<w:p>" + run("ý hai") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r></w:p>")
                .raw("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn cả đoạn</w:t></w:r></w:p>");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("TTRA/T12.2023.docx")), "TTRA", CATALOGUE);

        assertThat(rows(staged)).containsExactly("2 I.III.6 1 ý một []", "3 I.III.6 1 ý hai []");
        assertThat(staged.findings().stream()
                        .filter(f -> f.code().slug().equals("hidden-content"))
                        .map(f -> f.variant() + " " + f.arguments().get("count"))
                        .toList())
                .containsExactly("text 2");
    }

    @Test
    void asksForTheTextOfAFootnoteThatStandsAlone() throws IOException {
        WordFile file = new WordFile().heading("I.III.6").text("ý một");
        file.raw("<w:p>" + file.note("Theo Quyết định 2.") + "</w:p>");
        file.styled("Muc", run("II.3") + file.note("Theo Nghị quyết 1.")).text("ý hai");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("TTRA/T12.2023.docx")), "TTRA", CATALOGUE);

        assertThat(rows(staged)).containsExactly("2 I.III.6 1 ý một []", "5 II.3 1 ý hai []");
        assertThat(staged.findings().stream()
                        .filter(f -> f.code().slug().equals("value-missing"))
                        .map(f -> f.variant() + " "
                                + Objects.requireNonNull(f.location()).cell() + " " + f.found())
                        .toList())
                .containsExactly("note D3 Theo Quyết định 2.", "note D4 Theo Nghị quyết 1.");
        assertThat(staged.forms()).containsExactly("BM04 2023-12 ACCEPTED_WITH_WARNINGS 1+2+2+0");
    }

    @Test
    void readsOnBelowASignatureUnderAHeading() throws IOException {
        WordFile file = new WordFile()
                .heading("I.III.6")
                .text("Tiếp công dân định kỳ")
                .text("CHÁNH THANH TRA")
                .text("Nguyễn Văn A")
                .text("Ngoài ra, ngày 05 tháng 12 năm 2023 Thanh tra Sở tổ chức hội nghị đối thoại với doanh nghiệp.")
                .heading("II.4")
                .text("Tổng số cuộc kiểm tra dự kiến: 02 cuộc");

        StagedFile staged = StagedFile.of(file.write(folder.resolve("TTRA/T12.2023.docx")), "TTRA", CATALOGUE);

        assertThat(rows(staged))
                .containsExactly(
                        "2 I.III.6 1 Tiếp công dân định kỳ []", "7 II.4 1 Tổng số cuộc kiểm tra dự kiến: 02 cuộc []");
        assertThat(staged.codes()).containsExactly("row-unclear");
    }

    private static List<String> rows(StagedFile staged) {
        return staged.of(StagedItem.NarrativeRow.class).stream()
                .map(r -> r.key().row() + " " + r.section() + " " + r.level() + " " + r.content() + " [" + r.footnote()
                        + "]")
                .toList();
    }
}
