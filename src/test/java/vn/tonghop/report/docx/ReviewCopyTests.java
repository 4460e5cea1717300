package vn.tonghop.report.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.report.SampleReport.item;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.review.ReviewNotes;
import vn.tonghop.wording.Language;

class ReviewCopyTests {

    private static final String COMMENTS = "word/comments.xml";

    @Test
    void commentsEveryFigureOnce() throws Exception {
        WordParts word = WordParts.of(written(SampleReport.december()));
        List<String> figures = word.attributes("//w:sdtPr/w:tag/@w:val");
        assertThat(figures).hasSize(17);
        assertThat(word.attributes("//w:commentRangeStart[following-sibling::*[1][self::w:bookmarkStart]]/@w:id"))
                .hasSize(17);
        assertThat(word.attributes("//w:commentRangeStart/@w:id"))
                .isEqualTo(word.attributes("//w:commentReference/@w:id"))
                .isEqualTo(word.find(COMMENTS, "//w:comment/@w:id"));
    }

    @Test
    void saysWhereAFigureComesFromAndWhatIsOpenAboutIt() throws Exception {
        WordParts word = WordParts.of(
                written(SampleReport.of(List.of(item(0, "Kiểm định {TTUD-02.cumulative} phương tiện đo.")))));
        assertThat(word.find(COMMENTS, "//w:comment[1]/w:p"))
                .containsExactly(
                        "Phương tiện đo kiểm định đạt, lũy kế: 9.296 PTĐ",
                        "Nguồn: đơn vị báo cáo.",
                        "Số báo cáo: TTUD/BM01 T12.2023.xlsx, trang “BM01”, ô E13, ghi “9.296”",
                        "Sổ chi tiết: TTUD/BM05_T12.2023.csv, vùng A2:J301",
                        "Đối soát: Lũy kế 9.269 không khớp: kỳ trước 7.057 + trong kỳ 2.239 = 9.296 (chênh −27).",
                        "Còn phải xem: Ô E13: lũy kế 9.269 không khớp: kỳ trước 7.057 + trong kỳ 2.239 = 9.296"
                                + " (chênh −27). Sửa lũy kế; nếu kỳ trước sai, ghi rõ ở Ghi chú và báo Văn phòng.",
                        "Đơn vị giải thích: kiểm định cân tại các chợ trong tháng 12");
    }

    @Test
    void comparesWithLastMonth() throws Exception {
        WordParts word = WordParts.of(written(SampleReport.of(List.of(item(0, "Thử nghiệm {TTUD-01.period} mẫu.")))));
        assertThat(word.find(COMMENTS, "//w:comment[1]/w:p")).contains("Tháng trước: 52 mẫu; tháng này tăng 8.");
    }

    @Test
    void shadesParagraphsWithGapsAndOpenFindingsOnly() throws Exception {
        WordParts word = WordParts.of(written(SampleReport.of(List.of(
                item(0, "Thử nghiệm {TTUD-01.period} mẫu."),
                item(0, "Kiểm định {TTUD-02.period} phương tiện đo."),
                item(0, "Tiếp nhận {TDC-01.period} hồ sơ.")))));
        assertThat(word.attributes("//w:p[w:pPr/w:shd/@w:fill='FFF2CC']"))
                .containsExactly("Kiểm định 2.239 phương tiện đo.", "Tiếp nhận [chưa có số liệu] hồ sơ./.");
    }

    @Test
    void marksParagraphsThatSayTheSame() throws Exception {
        WordParts word = WordParts.of(written(SampleReport.of(List.of(
                item(1, "Hội nghị đối thoại với doanh nghiệp và chủ nhiệm đề tài, dự án."),
                item(1, "Tổ chức hội nghị đối thoại với doanh nghiệp, chủ nhiệm đề tài, dự án."),
                item(1, "Họp giao ban định kỳ.")))));
        assertThat(word.find(COMMENTS, "//w:comment/w:p"))
                .containsExactly("Gần trùng với đoạn “Hội nghị đối thoại với doanh nghiệp và chủ nhiệm đề tài, dự án.”."
                        + " Nếu là một việc, giữ một đoạn.");
    }

    @Test
    void datesCommentsByTheCutoffInTheProgramsName() throws Exception {
        WordParts word = WordParts.of(written(SampleReport.december()));
        assertThat(word.find(COMMENTS, "//w:comment/@w:date")).containsOnly("2023-12-14T00:00:00");
        assertThat(word.find(COMMENTS, "//w:comment/@w:author")).containsOnly("Tổng hợp");
    }

    @Test
    void keepsTheReportAsItIsBehindThePagesInFront() throws Exception {
        String report = WordParts.of(SampleReport.december()).outline();
        String review = WordParts.of(written(SampleReport.december())).outline();
        assertThat(review).endsWith(report).startsWith("FrontTitle: TÓM TẮT TRÌNH LÃNH ĐẠO\n");
    }

    @Test
    void drawsBarsByTheirPercents() throws Exception {
        WordParts word = WordParts.of(written(SampleReport.december()));
        List<String> filled = word.attributes("//w:tc[w:tcPr/w:shd/@w:fill='ED7D31']/w:tcPr/w:tcW/@w:w");
        List<String> rest = word.attributes("//w:tc[w:tcPr/w:shd/@w:fill='E7E6E6']/w:tcPr/w:tcW/@w:w");
        assertThat(filled).containsExactly("3951", "3867");
        assertThat(rest).containsExactly("221", "305");
    }

    @Test
    void writesTheSameBytesAgainAndKeepsToTheSchema() throws Exception {
        byte[] bytes = written(SampleReport.december());
        assertThat(written(SampleReport.december())).isEqualTo(bytes);
        List<XmlError> errors = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            word.getDocument().validate(new XmlOptions().setErrorListener(errors));
        }
        assertThat(errors).isEmpty();
    }

    private static byte[] written(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReviewNotes notes = ReviewNotes.of(SamplePeriod.december(), document, Language.VI);
        new ReportDocumentWriter().writeReview(document, notes, LocalDate.of(2023, 12, 14), out);
        return out.toByteArray();
    }
}
