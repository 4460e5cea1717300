package vn.tonghop.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.SampleReport;

/** The rules of Decree 30/2020/NĐ-CP, Annex I, on the XML of a written report. */
class PageLayoutTests {

    private static final String STYLES = "word/styles.xml";

    @Test
    void laysBothSectionsOnA4() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        assertThat(word.attributes("//w:pgSz/@w:w")).containsExactly("11906", "16838");
        assertThat(word.attributes("//w:pgSz/@w:h")).containsExactly("16838", "11906");
        assertThat(word.attributes("//w:pgSz/@w:orient")).containsExactly("landscape");
    }

    @Test
    void keepsMarginsOfTheLayout() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        assertThat(word.attributes("//w:pgMar/@w:top")).containsExactly("1134", "1134");
        assertThat(word.attributes("//w:pgMar/@w:bottom")).containsExactly("1134", "1134");
        assertThat(word.attributes("//w:pgMar/@w:left")).containsExactly("1701", "1701");
        assertThat(word.attributes("//w:pgMar/@w:right")).containsExactly("1134", "1134");
        assertThat(Lengths.ofMm(25)).isEqualTo(1417);
        assertThat(Lengths.ofMm(35)).isEqualTo(1984);
        assertThat(Lengths.ofMm(15)).isEqualTo(850);
    }

    @Test
    void numbersPagesOfEachSectionFromOneAndHidesTheFirst() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        assertThat(word.attributes("//w:pgNumType/@w:start")).containsExactly("1", "1");
        assertThat(word.attributes("//w:sectPr[w:titlePg]/w:type/@w:val")).containsExactly("nextPage", "nextPage");
        assertThat(word.find("word/header.xml", "//w:instrText")).containsExactly(" PAGE ");
        assertThat(word.find("word/header-first.xml", "//w:t")).isEmpty();
        assertThat(style(word, "Header", "w:pPr/w:jc/@w:val")).containsExactly("center");
    }

    @Test
    void setsBodyTextByTheLayout() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        assertThat(word.find(STYLES, "//w:docDefaults//w:rFonts/@w:ascii")).containsExactly("Times New Roman");
        assertThat(word.find(STYLES, "//w:docDefaults//w:sz/@w:val")).containsExactly("28");
        assertThat(word.find(STYLES, "//w:docDefaults//w:lang/@w:val")).containsExactly("vi-VN");
        assertThat(style(word, "BodyText", "w:pPr/w:ind/@w:firstLine")).containsExactly("720");
        assertThat(style(word, "BodyText", "w:pPr/w:spacing/@w:before")).containsExactly("120");
        assertThat(style(word, "BodyText", "w:pPr/w:spacing/@w:line")).containsExactly("264");
        assertThat(style(word, "BodyText", "w:pPr/w:jc/@w:val")).containsExactly("both");
        assertThat(word.find("word/numbering.xml", "//w:abstractNum[@w:abstractNumId='1']//w:ind/@w:firstLine"))
                .containsExactly("720", "720");
        assertThat(word.find("word/numbering.xml", "//w:abstractNum[@w:abstractNumId='1']//w:lvlText/@w:val"))
                .containsExactly("-", "+");
    }

    @Test
    void sizesTheLetterheadByTheDecree() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        assertThat(style(word, "Letterhead", "w:rPr/w:sz/@w:val")).containsExactly("24");
        assertThat(style(word, "Letterhead", "w:rPr/w:b")).isEmpty();
        assertThat(style(word, "Agency", "w:rPr/w:b")).hasSize(1);
        assertThat(style(word, "NationalName", "w:rPr/w:b")).hasSize(1);
        assertThat(style(word, "Motto", "w:rPr/w:sz/@w:val")).containsExactly("26");
        assertThat(style(word, "PlaceAndDate", "w:rPr/w:i")).hasSize(1);
        assertThat(style(word, "RecipientsHead", "w:rPr/w:sz/@w:val")).containsExactly("24");
        assertThat(style(word, "Recipient", "w:rPr/w:sz/@w:val")).containsExactly("22");
        assertThat(style(word, "Signatory", "w:rPr/w:sz/@w:val")).containsExactly("28");
    }

    @Test
    void drawsRulesAsBordersBetweenAThirdAndAHalfOfTheText() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        List<String> sides = word.attributes("//w:tc[1]/w:p[w:pPr/w:pStyle/@w:val='Rule']/w:pPr/w:ind/@w:left");
        assertThat(style(word, "Rule", "w:pPr/w:pBdr/w:top/@w:val")).containsExactly("single");
        int rule = 3951 - 2 * Integer.parseInt(sides.get(0));
        int text = TextWidth.bold("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 24);
        assertThat(rule).isBetween(text / 3, text / 2);
    }

    @Test
    void repeatsTheAnnexHeaderAndSplitsNoRow() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        String table = "//w:tbl[w:tblPr/w:tblStyle/@w:val='TableGrid']";
        assertThat(word.attributes(table + "/w:tr[w:trPr/w:tblHeader]//w:t"))
                .containsExactly(
                        "TT",
                        "Số/Ký hiệu VBCĐ",
                        "Nội dung công việc",
                        "Thời hạn",
                        "Ngày hoàn thành",
                        "Tiến độ",
                        "Kết quả xử lý");
        assertThat(word.attributes(table + "/w:tr")).hasSize(13);
        assertThat(word.attributes(table + "/w:tr[w:trPr/w:cantSplit]")).hasSize(13);
        assertThat(word.attributes(table + "//w:gridSpan/@w:val")).containsExactly("6", "6", "6");
        assertThat(word.attributes(table + "/w:tblGrid/w:gridCol/@w:w"))
                .containsExactly("700", "2240", "4901", "1400", "1400", "1400", "1962");
        assertThat(word.attributes(table + "/w:tblPr/w:tblLayout/@w:type")).containsExactly("fixed");
    }

    @Test
    void leavesNoPlaceholderAndNamesNoPerson() throws Exception {
        WordParts word = WordParts.of(SampleReport.december());
        assertThat(word.texts().values()).noneMatch(text -> text.contains("${"));
        assertThat(word.texts().get("docProps/core.xml"))
                .contains("<dc:creator>Tổng hợp</dc:creator>")
                .doesNotContain("lastModifiedBy");
        assertThat(word.find("word/settings.xml", "//w:compatSetting/@w:val")).containsExactly("15");
    }

    private static List<String> style(WordParts word, String id, String path) throws Exception {
        return word.find(STYLES, "//w:style[@w:styleId='" + id + "']/" + path);
    }
}
