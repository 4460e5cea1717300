package vn.tonghop.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.Figure;
import vn.tonghop.reconciliation.Figure.Evidence;
import vn.tonghop.report.CompiledPeriod;
import vn.tonghop.report.CompiledPeriod.RowCounts;
import vn.tonghop.report.CompiledPeriod.SubmissionLine;
import vn.tonghop.report.workbook.TableSheet.Column;

/** The sheets that lead back to files: each figure with each of its places, each submission with each of its forms. */
final class SourceSheets {

    /** A figure at one of its places; a figure without any has one line. */
    record FigureLine(Figure figure, @Nullable Evidence evidence) {}

    /** One form of a submission, or the submission as a whole where no form was recognised. */
    record ReceivedLine(SubmissionLine submission, @Nullable String form, String verdict, RowCounts rows) {}

    static final TableSheet<FigureLine> FIGURES = new TableSheet<>(
            "Số liệu và nguồn",
            "SỐ LIỆU TRONG BÁO CÁO VÀ NGUỒN",
            11,
            List.of(
                    new Column<>("Số liệu", 34, line -> line.figure().label()),
                    new Column<>("Giá trị", 13, line -> line.figure().value()),
                    new Column<>("In trong báo cáo", 13, line -> line.figure().shown()),
                    new Column<>("Đơn vị tính", 10, line -> line.figure().unit()),
                    new Column<>("Nguồn", 18, line -> Words.origin(line.figure().origin())),
                    new Column<>(
                            "Cách tính", 16, line -> Words.formula(line.figure().formula())),
                    new Column<>("Vai trò", 13, line -> of(line, e -> Words.role(e.role()))),
                    new Column<>("Tệp", 24, line -> of(line, Evidence::file)),
                    new Column<>("Trang tính", 11, line -> of(line, Evidence::sheet)),
                    new Column<>("Ô", 10, line -> of(line, Evidence::cell)),
                    new Column<>("Nội dung ô", 13, line -> of(line, Evidence::shown)),
                    new Column<>("Mã số liệu", 24, line -> line.figure().id()),
                    new Column<>("SHA-256 của tệp", 68, line -> of(line, Evidence::sha256))));

    static final TableSheet<ReceivedLine> RECEIVED = new TableSheet<>(
            "Tệp đã nhận",
            "TỆP ĐÃ NHẬN",
            12,
            List.of(
                    new Column<>("Đơn vị", 10, line -> line.submission().unit()),
                    new Column<>("Bộ phận", 12, line -> line.submission().part()),
                    new Column<>("Tệp", 34, line -> line.submission().file()),
                    new Column<>("Lần gửi", 8, line -> line.submission().version()),
                    new Column<>("Biểu", 8, ReceivedLine::form),
                    new Column<>("Kết quả", 22, line -> Words.verdict(line.verdict())),
                    new Column<>("Dòng đã đọc", 10, line -> line.rows().read()),
                    new Column<>(
                            "Tiêu đề, cộng, chữ ký", 12, line -> line.rows().structural()),
                    new Column<>("Đã tính", 10, line -> line.rows().loaded()),
                    new Column<>("Bị loại", 10, line -> line.rows().rejected()),
                    new Column<>("Bỏ qua", 10, line -> line.rows().ignored()),
                    new Column<>("Phiếu trả lời", 44, line -> line.submission().answer()),
                    new Column<>("Mã lần gửi", 22, line -> line.submission().id()),
                    new Column<>(
                            "SHA-256 của tệp", 68, line -> line.submission().sha256())));

    private SourceSheets() {}

    static List<FigureLine> figures(CompiledPeriod period) {
        List<FigureLine> lines = new ArrayList<>();
        for (Figure figure : period.figures()) {
            if (figure.evidence().isEmpty()) {
                lines.add(new FigureLine(figure, null));
            }
            figure.evidence().forEach(evidence -> lines.add(new FigureLine(figure, evidence)));
        }
        return List.copyOf(lines);
    }

    static List<ReceivedLine> received(CompiledPeriod period) {
        List<ReceivedLine> lines = new ArrayList<>();
        for (SubmissionLine submission : period.submissions()) {
            if (submission.forms().isEmpty()) {
                lines.add(new ReceivedLine(submission, null, submission.verdict(), submission.rows()));
            }
            submission
                    .forms()
                    .forEach(form -> lines.add(new ReceivedLine(submission, form.form(), form.verdict(), form.rows())));
        }
        return List.copyOf(lines);
    }

    private interface Field {
        @Nullable
        String of(Evidence evidence);
    }

    private static @Nullable String of(FigureLine line, Field field) {
        Evidence evidence = line.evidence();
        return evidence == null ? null : field.of(evidence);
    }
}
