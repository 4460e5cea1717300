package vn.tonghop.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Annex;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.review.ReviewNotes;
import vn.tonghop.wording.Language;

class LongAnnexTests {

    private static final List<String> HOSTILE = List.of(
            "1",
            "6340/UBND-NC\nngày 03/11/2023",
            "a < b & c > \"d\" ]]> </w:t><w:br/> {x} <?tonghop 0?>",
            "",
            "\n\n  giữa\t \u0007\uD800\n\r\nxuống dòng\n",
            "\u0001",
            "\uD83D\uDE00 _x000A_");

    /** The library's objects are what a row has to look like, whatever stands in it. */
    @Test
    void writesATaskAsTheLibraryWould() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(written(entry("x", HOSTILE))))) {
            CTRow row =
                    word.getTables().get(word.getTables().size() - 1).getRow(1).getCtRow();
            assertThat(row.xmlText()).isEqualTo(objects(word, row).xmlText());
        }
    }

    private static CTRow objects(XWPFDocument word, CTRow like) {
        XWPFTable table = word.createTable();
        CTRow row = Tables.row(table.getCTTbl());
        List<Integer> percents = SampleReport.annex().widthPercents();
        for (int i = 0; i < HOSTILE.size(); i++) {
            int width = ((BigInteger) like.getTcArray(i).getTcPr().getTcW().getW()).intValue();
            CTP paragraph = Tables.cell(row, width, 1).addNewP();
            Paragraphs.styled(paragraph, Styles.ANNEX_TEXT, HOSTILE.get(i));
            Paragraphs.align(paragraph, percents.get(i) <= 13 ? STJc.CENTER : STJc.LEFT);
        }
        return row;
    }

    @Test
    void keepsGroupsAndTasksInTheirOrderWithTheirMarks() throws Exception {
        WordParts word = WordParts.of(report(
                entry("E1", cells("0")),
                group("I", "tasks.completed"),
                entry("E2", cells("1")),
                entry("E3", cells("2")),
                group("II", "tasks.in-progress"),
                group("III", "tasks.completed"),
                entry("E4", cells("3"))));
        assertThat(word.attributes("//w:tbl[last()]/w:tr/w:tc[1]"))
                .containsExactly("TT", "0", "I", "1", "2", "II", "III", "3");
        assertThat(word.attributes("//w:tbl[last()]/w:tr[w:trPr/w:cantSplit]")).hasSize(8);
        assertThat(word.attributes("//w:tbl[last()]/w:tr[w:trPr/w:tblHeader]/w:tc[1]"))
                .containsExactly("TT");
        assertThat(word.attributes("//w:tbl[last()]//w:sdtPr/w:tag/@w:val"))
                .containsExactly("tasks.completed", "tasks.in-progress", "tasks.completed");
        assertThat(word.attributes("//w:tbl[last()]//w:bookmarkStart/@w:name"))
                .containsExactly("F_tasks__completed", "F_tasks__in_progress", "F_tasks__completed___2");
    }

    @Test
    void numbersCommentsThroughFiguresAndTasks() throws Exception {
        WordParts word = WordParts.of(review(report(
                entry("<BM02.xls> & co", cells("0")),
                group("I", "tasks.completed"),
                entry("E2", cells("1")),
                entry("E3", cells("2")))));
        assertThat(word.attributes("//w:commentRangeStart/@w:id"))
                .containsExactly("0", "1", "2", "3")
                .isEqualTo(word.attributes("//w:commentRangeEnd/@w:id"))
                .isEqualTo(word.attributes("//w:commentReference/@w:id"))
                .isEqualTo(word.find("word/comments.xml", "//w:comment/@w:id"));
        assertThat(word.find("word/comments.xml", "//w:comment[@w:id != '1']"))
                .containsExactly("Lấy từ: <BM02.xls> & co", "Lấy từ: E2", "Lấy từ: E3");
        assertThat(word.find("word/comments.xml", "//w:comment[@w:id = '1']/w:p[1]"))
                .singleElement()
                .asString()
                .startsWith("Nhiệm vụ");
        assertThat(word.find("word/comments.xml", "//w:comment/@w:date")).containsOnly("2023-12-14T00:00:00");
    }

    @Test
    void holdsThousandsOfTasksAndKeepsToTheSchema() throws Exception {
        AnnexRow[] rows = IntStream.range(0, 3_000)
                .mapToObj(i -> entry("A" + i, cells(Integer.toString(i))))
                .toArray(AnnexRow[]::new);
        byte[] bytes = review(report(rows));
        assertThat(review(report(rows))).isEqualTo(bytes);
        List<XmlError> errors = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            word.getDocument().validate(new XmlOptions().setErrorListener(errors));
            assertThat(word.getTables().get(word.getTables().size() - 1).getRows())
                    .hasSize(3_001);
            assertThat(word.getComments()).hasSize(3_000);
            assertThat(word.getComments()[2_999].getText()).contains("A2999");
        }
        assertThat(errors).isEmpty();
    }

    private static List<String> cells(String ordinal) {
        List<String> cells = new ArrayList<>(Collections.nCopies(HOSTILE.size(), "Số/Ký hiệu"));
        cells.set(0, ordinal);
        return cells;
    }

    private static AnnexRow.Entry entry(String evidence, List<String> cells) {
        return new AnnexRow.Entry(cells, evidence);
    }

    private static AnnexRow.Group group(String number, String figure) {
        return new AnnexRow.Group(number, List.of(new Inline.FigureText(figure, "02", false, true, false)));
    }

    private static byte[] written(AnnexRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportDocumentWriter().write(report(rows), out);
        return out.toByteArray();
    }

    private static byte[] review(ReportDocument report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReviewNotes notes = ReviewNotes.of(SamplePeriod.december(), report, Language.VI);
        new ReportDocumentWriter().writeReview(report, notes, LocalDate.of(2023, 12, 14), out);
        return out.toByteArray();
    }

    private static ReportDocument report(AnnexRow... rows) {
        ReportDocument d = SampleReport.of(List.of(SampleReport.item(0, "Họp giao ban định kỳ.")));
        Annex annex = SampleReport.annex();
        return new ReportDocument(
                d.id(),
                d.period(),
                d.letterhead(),
                d.kind(),
                d.typeName(),
                d.subject(),
                d.addressees(),
                d.body(),
                new Annex(
                        annex.heading(),
                        annex.title(),
                        annex.reference(),
                        annex.columns(),
                        annex.widthPercents(),
                        List.of(rows),
                        annex.landscape()),
                d.recipients(),
                d.signatureLines(),
                d.signatureName(),
                d.layout(),
                d.template(),
                d.kept());
    }
}
