package vn.tonghop.report.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.report.word.EditedReport;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Each check on a report that was made to break it; the report as written breaks none but for its gap. */
class LayoutLintTests {

    private static final String GAP = "[chưa có số liệu]";

    @TempDir
    Path folder;

    @Test
    void findsNothingInAFinishedReport() throws Exception {
        assertThat(LayoutLint.check(finished().save(folder))).isEmpty();
    }

    @Test
    void findsAGapThatIsStillOpen() throws Exception {
        assertThat(LayoutLint.check(EditedReport.untouched().save(folder)))
                .singleElement()
                .satisfies(p -> assertThat(p.key() + " " + p.found()).isEqualTo("placeholders " + GAP));
    }

    @Test
    void checksThePage() throws Exception {
        broken("page-size 215,9 × 297 210 × 297", finished().text("w:w=\"11906\"", "w:w=\"12240\""));
        broken("page-margins.left 25 30–35", finished().text("w:left=\"1701\"", "w:left=\"1417\""));
        broken("page-margins.top 30 20–25", finished().text("w:top=\"1134\"", "w:top=\"1701\""));
        broken("page-number.missing", finished().in("word/header.xml", " PAGE ", " DATE "));
        broken("page-number.not-centred left center", finished().style("Header", "\"center\"", "\"left\""));
        broken(
                "page-number.size 10 13–14",
                finished().style("Header", "</w:pPr>", "</w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr>"));
        broken("page-number.on-first-page", finished().text("<w:titlePg/>", ""));
    }

    @Test
    void allowsTheRoundingOfTheOfficialFiles() throws Exception {
        assertThat(LayoutLint.check(finished()
                        .text("w:left=\"1701\"", "w:left=\"1985\"")
                        .text("w:top=\"1134\"", "w:top=\"1418\"")
                        .save(folder)))
                .isEmpty();
    }

    @Test
    void checksTheHead() throws Exception {
        broken(
                "national-name.missing  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                finished().text("CỘNG HÒA XÃ HỘI", "XÃ HỘI"));
        broken(
                "national-name.case",
                finished().text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"));
        broken("national-name.not-bold", finished().style("NationalName", "<w:b/>", ""));
        broken(
                "motto.words Độc lập-Tự do-Hạnh phúc Độc lập - Tự do - Hạnh phúc",
                finished().text("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"));
        broken("motto.missing  Độc lập - Tự do - Hạnh phúc", finished().text("Độc lập - Tự do - Hạnh phúc", ""));
        broken("motto.size 16 13–14", finished().style("Motto", "w:sz w:val=\"26\"", "w:sz w:val=\"32\""));
        broken("agency.not-bold", finished().style("Agency", "<w:b/>", ""));
        broken("agency.case", finished().text("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học và Công nghệ"));
        broken("document-number.form Số : 12 BC Số: …/BC-…", finished().all("Số: +/BC-KHCN<", "Số : 12 BC<"));
        broken(
                "document-number.size 14 13",
                finished().style("DocumentNumber", "w:sz w:val=\"26\"", "w:sz w:val=\"28\""));
        broken("place-and-date.not-italic", finished().style("PlaceAndDate", "<w:i/>", ""));
        broken(
                "place-and-date.form Bắc Giang ngày 14 tháng 12 năm 2023 …, ngày … tháng … năm …",
                finished().all("Bắc Giang, ngày +tháng 12", "Bắc Giang ngày 14 tháng 12"));
        broken("type-name.not-bold", finished().style("Title", "<w:b/>", ""));
        broken("type-name.not-centred left center", finished().style("Title", "\"center\"", "\"left\""));
    }

    @Test
    void checksTheHeadOfALetter() throws Exception {
        assertThat(LayoutLint.check(EditedReport.letter().save(folder))).isEmpty();
        broken(
                "letter-subject.size 10 12–13",
                EditedReport.letter().text("<w:sz w:val=\"24\"/>", "<w:sz w:val=\"20\"/>"));
        broken("letter-subject.bold", EditedReport.letter().text("<w:sz w:val=\"24\"/>", "<w:b/><w:sz w:val=\"24\"/>"));
        broken(
                "letter-subject.italic",
                EditedReport.letter().text("<w:sz w:val=\"24\"/>", "<w:i/><w:sz w:val=\"24\"/>"));
        broken(
                "letter-subject.not-centred left center",
                EditedReport.letter()
                        .text("<w:spacing w:before=\"120\"/>", "<w:spacing w:before=\"120\"/><w:jc w:val=\"left\"/>"));
        broken("type-name.missing", EditedReport.letter().text("V/v ", "Về "), "addressees");
    }

    @Test
    void checksWhomALetterIsFor() throws Exception {
        broken(
                "addressees.missing  Kính gửi: …",
                EditedReport.letter().text("Kính gửi:", "Gửi:"),
                "body-justified",
                "body-first-line",
                "body-spacing");
        broken("addressees.end  .", EditedReport.letter().text("Sở Nội vụ.", "Sở Nội vụ;"));
        broken(
                "addressees.bold",
                EditedReport.letter().style("AddresseeLine", "</w:pPr>", "</w:pPr><w:rPr><w:b/></w:rPr>"));
        broken(
                "addressees.italic",
                EditedReport.letter().style("AddresseeHead", "</w:pPr>", "</w:pPr><w:rPr><w:i/></w:rPr>"));
        broken(
                "addressees.size 12 13–14",
                EditedReport.letter()
                        .style("AddresseeLine", "</w:pPr>", "</w:pPr><w:rPr><w:sz w:val=\"24\"/></w:rPr>"));
    }

    @Test
    void checksTheBodysLook() throws Exception {
        broken(
                "font Arial Times New Roman",
                finished()
                        .text(
                                "Tổng số: ",
                                "Tổng số: </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t>"
                                        + "là </w:t></w:r><w:r><w:t>"));
        broken(
                "body-size 12 13–14",
                finished().style("ListPlus", "</w:pPr>", "</w:pPr><w:rPr><w:sz w:val=\"24\"/></w:rPr>"));
        broken(
                "body-justified left both",
                finished().style("ListDash", "<w:numPr>", "<w:jc w:val=\"left\"/><w:numPr>"));
        broken(
                "body-first-line 2 1 / 1,27",
                finished().style("Heading3", "w:firstLine=\"720\"", "w:firstLine=\"1134\""));
        broken("body-spacing 0 6", finished().style("BodyText", "w:before=\"120\"", "w:before=\"0\""));
        broken("body-line-spacing 2 1–1,5", finished().style("BodyText", "w:line=\"264\"", "w:line=\"480\""));
    }

    @Test
    void checksWhatIsWritten() throws Exception {
        broken("dates 8/12/2023 08/12/2023", finished().text("ngày 08/12/2023", "ngày 8/12/2023"));
        broken("dates 20/2/2023 20/02/2023", finished().text("20/02/2023", "20/2/2023"));
        broken("dates 20/04/2023 20/4/2023", finished().text("20/02/2023", "20/04/2023"));
        broken("placeholders {tasks.total}", finished().text("Tổng số: ", "Tổng số {tasks.total}: "));
        broken("placeholders TODO", finished().text("Tổng số: ", "TODO Tổng số: "));
        broken("placeholders ......", finished().text("Tổng số: ", "Tổng số: ......"));
        broken("numbers 9,296.5 9.296,5", finished().text("Tổng số: ", "Tổng số 9,296.5: "));
        broken("numbers 94.7 94,7", finished().text("Tổng số: ", "Tổng số 94.7%: "));
    }

    @Test
    void checksFiguresAgainstEachOther() throws Exception {
        broken(
                "figures.twice 02 03",
                finished().text("<w:t xml:space=\"preserve\">02</w:t>", "<w:t xml:space=\"preserve\">03</w:t>"),
                "figures.group");
        broken("figures.percent 94,8% 94,7%", finished().text(">94,7<", ">94,8<"));
        broken("figures.group 7 6", finished().all("<w:tr>(?:(?!</w:tr>).)*3149/UBND-NC.*?</w:tr>", ""));
    }

    @Test
    void checksTheEnd() throws Exception {
        broken("end-mark  ./.", finished().text("./.", "."));
        broken("recipients.head 12 12", finished().style("RecipientsHead", "<w:i/>", ""));
        broken("recipients.size 12 11", finished().style("Recipient", "w:sz w:val=\"22\"", "w:sz w:val=\"24\""));
        broken("recipients.no-file-copy  Lưu: VT, …", finished().text("Lưu: VT, VP", "Văn thư"));
        broken("signature.not-bold", finished().style("Signatory", "<w:b/>", ""));
        broken("signature.missing", finished().all(">(KT\\. |PHÓ )GIÁM ĐỐC<", ">Người ký<"));
        broken("annex.reference  (Kèm theo …)", finished().text("(Kèm theo Báo cáo", "(Theo Báo cáo"));
        broken("annex.not-mentioned", finished().text("Có phụ lục chi tiết", "Có bảng chi tiết"));
    }

    @Test
    void hasASentenceAndAnArticleForEachProblemInBothLanguages() {
        for (Language language : Language.values()) {
            Sentences sentences = Sentences.load("lint", language);
            Set<String> checks = new TreeSet<>(LayoutLint.checks());
            assertThat(sentences.keys().stream()
                            .filter(k -> k.startsWith("article."))
                            .map(k -> k.substring("article.".length())))
                    .containsExactlyInAnyOrderElementsOf(checks);
            sentences.keys().stream()
                    .filter(k -> !k.startsWith("article."))
                    .forEach(k -> assertThat(sentences.names(k)).isSubsetOf("quote", "found", "expected"));
        }
        assertThat(Sentences.load("lint", Language.VI).keys())
                .isEqualTo(Sentences.load("lint", Language.EN).keys());
    }

    private EditedReport finished() throws Exception {
        return EditedReport.untouched().text(GAP, "21").all("<w:highlight w:val=\"yellow\"/>", "");
    }

    /** The report breaks this rule and no other, apart from the checks allowed. */
    private void broken(String expected, EditedReport report, String... allowed) throws Exception {
        List<LayoutProblem> problems = LayoutLint.check(report.save(folder));
        assertThat(problems)
                .extracting(p -> (p.key() + " " + p.found() + " " + p.expected()).strip())
                .contains(expected);
        String check = expected.split("[ .]", 2)[0];
        assertThat(problems)
                .extracting(LayoutProblem::check)
                .allMatch(name -> name.equals(check) || List.of(allowed).contains(name));
        for (Language language : Language.values()) {
            Sentences sentences = Sentences.load("lint", language);
            problems.forEach(
                    p -> assertThat(sentences.render(p.key(), p.values())).isNotBlank());
        }
    }
}
