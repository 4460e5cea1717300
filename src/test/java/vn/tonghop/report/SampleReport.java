package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.DocumentTemplate;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Annex;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.ReportDocument.Letterhead;

/** A report like that of December 2023, of full length, for looking at pages and asserting on them. */
public final class SampleReport {

    /** Margins and sizes within the decree's ranges. */
    public static final LayoutProfile LAYOUT =
            new LayoutProfile("Times New Roman", 20, 20, 30, 20, 28, 24, 720, 120, 264);

    private static final Pattern MARK =
            Pattern.compile("\\{([^}]+)}|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*|\\^\\[([^]]+)]|[^{*^]+");

    private SampleReport() {}

    /** Frame, body and annex as the December report has them, in words of our own. */
    public static ReportDocument december() {
        return new ReportDocument(
                "bao-cao",
                "2023-12",
                new Letterhead(
                        "UBND TỈNH BẮC GIANG",
                        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                        "Số:         /BC-KHCN",
                        "Bắc Giang, ngày       tháng 12 năm 2023"),
                ReportOutline.Kind.TITLED,
                "BÁO CÁO",
                "Kết quả công tác tháng 12/2023, nhiệm vụ công tác tháng 01/2024",
                List.of(),
                SampleBody.blocks(),
                annex(),
                List.of(
                        "Văn phòng Tỉnh ủy",
                        "Văn phòng UBND tỉnh",
                        "Ban Kinh tế - Ngân sách HĐND tỉnh",
                        "Ban Tuyên giáo Tỉnh ủy",
                        "Sở Kế hoạch và Đầu tư",
                        "Cục Thống kê tỉnh",
                        "Lãnh đạo Sở",
                        "Các phòng, đơn vị thuộc Sở",
                        "Lưu: VT, VP"),
                List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                null,
                LAYOUT,
                null,
                List.of());
    }

    /** The same report on a department's own template. */
    public static ReportDocument on(DocumentTemplate template) {
        ReportDocument d = december();
        return new ReportDocument(
                d.id(),
                d.period(),
                d.letterhead(),
                d.kind(),
                d.typeName(),
                d.subject(),
                d.addressees(),
                d.body(),
                d.annex(),
                d.recipients(),
                d.signatureLines(),
                d.signatureName(),
                d.layout(),
                template,
                List.of());
    }

    /** An official letter to two offices. */
    public static ReportDocument letter() {
        ReportDocument d = december();
        return new ReportDocument(
                "nhiem-vu-giao",
                d.period(),
                new Letterhead(
                        d.letterhead().parentAgency(),
                        d.letterhead().agency(),
                        "Số:         /KHCN-VP",
                        d.letterhead().placeAndDate()),
                ReportOutline.Kind.LETTER,
                "",
                "báo cáo kết quả thực hiện nhiệm vụ được giao tháng 12/2023",
                List.of("Văn phòng UBND tỉnh", "Sở Nội vụ"),
                List.of(
                        item(0, "Kết quả thực hiện nhiệm vụ được giao như sau:"),
                        item(1, "Tổng số: {tasks.total} nhiệm vụ."),
                        item(0, "Sở Khoa học và Công nghệ trân trọng báo cáo.")),
                null,
                List.of("Như trên", "Lưu: VT, VP"),
                List.of("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"),
                null,
                LAYOUT,
                null,
                List.of());
    }

    /** The same frame around a body of one's own. */
    public static ReportDocument of(List<Block> body) {
        ReportDocument d = december();
        return new ReportDocument(
                d.id(),
                d.period(),
                d.letterhead(),
                d.kind(),
                d.typeName(),
                d.subject(),
                d.addressees(),
                body,
                null,
                d.recipients(),
                d.signatureLines(),
                d.signatureName(),
                d.layout(),
                d.template(),
                List.of());
    }

    /** A paragraph or list item; {@code {figure}}, {@code **bold**}, {@code *italic*}, {@code ^[footnote]}. */
    public static Block.Item item(int level, String marked) {
        return new Block.Item(level, inlines(marked, false));
    }

    private static List<Inline> inlines(String marked, boolean bold) {
        List<Inline> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            pieces.add(piece(mark, bold));
        }
        return pieces;
    }

    private static Inline piece(Matcher mark, boolean bold) {
        if (mark.group(1) != null) {
            Figure figure = SamplePeriod.figure(mark.group(1));
            boolean missing = figure.value() == null;
            return new Inline.FigureText(
                    figure.id(), missing ? "[chưa có số liệu]" : figure.shown(), missing, bold, false);
        }
        if (mark.group(2) != null) {
            return new Inline.Text(mark.group(2), true, false);
        }
        if (mark.group(3) != null) {
            return new Inline.Text(mark.group(3), bold, true);
        }
        return mark.group(4) != null ? new Inline.Footnote(mark.group(4)) : new Inline.Text(mark.group(), bold, false);
    }

    /** The annex alone. */
    public static Annex annex() {
        return new Annex(
                "Phụ lục",
                "Kết quả thực hiện nhiệm vụ, kết luận, chỉ đạo của UBND tỉnh,\nChủ tịch UBND tỉnh giao tháng 12 năm 2023",
                "(Kèm theo Báo cáo số      /BC-KHCN ngày     /12/2023 của Sở Khoa học và Công nghệ)",
                List.of(
                        "TT",
                        "Số/Ký hiệu VBCĐ",
                        "Nội dung công việc",
                        "Thời hạn",
                        "Ngày hoàn thành",
                        "Tiến độ",
                        "Kết quả xử lý"),
                List.of(5, 16, 35, 10, 10, 10, 14),
                rows(),
                true);
    }

    private static List<AnnexRow> rows() {
        List<AnnexRow> rows = new ArrayList<>();
        rows.add(new AnnexRow.Group("I", inlines("ĐÃ THỰC HIỆN: {tasks.completed} nhiệm vụ", true)));
        entries(rows, true);
        rows.add(new AnnexRow.Group("II", inlines("ĐANG THỰC HIỆN: {tasks.in-progress} nhiệm vụ (trong hạn)", true)));
        entries(rows, false);
        rows.add(new AnnexRow.Group("III", inlines("CHƯA THỰC HIỆN: {tasks.not-started} nhiệm vụ", true)));
        return rows;
    }

    private static void entries(List<AnnexRow> rows, boolean completed) {
        int number = 0;
        for (CompiledPeriod.TaskLine task : SampleTasks.TASKS) {
            if ((task.completedOn() != null) == completed) {
                rows.add(new AnnexRow.Entry(
                        List.of(
                                Integer.toString(++number),
                                task.number() + "\nngày " + SamplePeriod.day(task.directiveDate()),
                                task.content(),
                                SamplePeriod.day(task.deadline()),
                                SamplePeriod.day(task.completedOn()),
                                task.wordAsWritten(),
                                task.result()),
                        task.file() + " · " + task.sheet() + " · " + task.range()));
            }
        }
    }
}
