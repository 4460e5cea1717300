package vn.tonghop.reconciliation.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reconciliation.told.ToldTwice.Told;

/** A month of sentences without figures beside the report's general ones. */
class ToldTwiceTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);

    private static final int BEGINNING = 20;

    /**
     * All but two tell one fact twice: "Thông báo tiếp nhận …" is another step of the same council's work, and "Truy xuất
     * nguồn gốc" another work under the same heading.
     */
    private static final String FOUND = """
        initiatives: Họp hội đồng xét sán
        initiatives: Thông báo tiếp nhận
        grass-roots-councils: Công nhận kết quả dự
        technology-opinions: Trả lời lấy ý kiến v
        technology-opinions: Góp ý công nghệ trạm
        radiation-licences: An toàn bức xạ: các
        dialogue: Phát triển doanh ngh
        national-tasks: Đang làm thủ tục chấ
        national-tasks: Đang làm thủ tục gia
        national-checks: Cùng Bộ KH&CN kiểm t
        provincial-urged: Yêu cầu cơ quan chủ
        budgets: Thẩm định dự toán cá
        market-scales: Hỗ trợ kiểm định cân
        imports-received: Hồ sơ kiểm tra chất
        electrical-survey: Khảo sát chất lượng
        custard-apple-survey: Na dai mang chỉ dẫn
        standards: Công tác tiêu chuẩn
        standards: Cập nhật tiêu chuẩn
        grants-traceability: Truy xuất nguồn gốc:
        productivity: Năng suất chất lượng
        tbt: Biên tập bản tin TBT
        inspections: Kết luận thanh tra v
        websites: Biên tập, cập nhật t
        verification: Kiểm định, hiệu chuẩ
        public-service: Nhiệm vụ dịch vụ côn
        seed-potato: Nhiệm vụ ứng dụng cô
        """;

    private static List<Told> sentences() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ToldTwiceTests.class.getResourceAsStream("sentences-without-figures.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Told(cells[1], cells[2]))
                    .toList();
        }
    }

    @Test
    void findsWhatUnitsTellBesideTheGeneralSentences() throws IOException {
        List<String> found = new ToldTwice(CATALOGUE)
                .pairs(sentences()).stream()
                        .map(p -> p.sentence().id() + ": "
                                + p.told().content().substring(0, BEGINNING).strip())
                        .toList();
        assertThat(String.join("\n", found)).isEqualTo(FOUND.strip());
    }
}
