package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.CheckOutcome;
import vn.tonghop.reconciliation.Figure;
import vn.tonghop.reconciliation.Figure.Evidence;
import vn.tonghop.report.CompiledPeriod;
import vn.tonghop.report.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.FigureHistory;
import vn.tonghop.report.FigureHistory.Mover;
import vn.tonghop.report.PeriodProof.RestatedLine;
import vn.tonghop.report.workbook.TableSheet.Column;

/** The sheets that tell why a figure changed, what was reported otherwise, and what each rule says. */
final class ProofSheets {

    /** A figure that differs from what it was, at one of the cells that moved it. */
    record ChangedLine(
            Figure figure, FigureHistory history, @Nullable Mover mover) {

        @Nullable
        BigDecimal sincePeriod() {
            return minus(figure.value(), history.previous());
        }

        @Nullable
        BigDecimal sinceDraft() {
            return history.hasDraft() ? minus(figure.value(), history.draft()) : null;
        }
    }

    /** What a rule says of an indicator. */
    record CheckLine(CheckOutcome check, String label, String unit) {}

    static final TableSheet<ChangedLine> CHANGES = new TableSheet<>(
            "Thay đổi",
            "SỐ LIỆU THAY ĐỔI VÀ Ô LÀM THAY ĐỔI",
            12,
            List.of(
                    new Column<>("Số liệu", 34, line -> line.figure().label()),
                    new Column<>("Đơn vị tính", 9, line -> line.figure().unit()),
                    new Column<>("Kỳ trước", 11, line -> line.history().previous()),
                    new Column<>("Bản nháp trước", 11, line -> line.history().draft()),
                    new Column<>("Hiện nay", 11, line -> line.figure().value()),
                    new Column<>("So với kỳ trước", 11, ChangedLine::sincePeriod),
                    new Column<>("So với bản nháp trước", 11, ChangedLine::sinceDraft),
                    new Column<>("Vì ô", 20, line -> line.mover() == null ? null : Words.mover(line.mover())),
                    new Column<>("Tệp", 24, line -> of(line, Evidence::file)),
                    new Column<>("Trang tính", 11, line -> of(line, Evidence::sheet)),
                    new Column<>("Ô", 10, line -> of(line, Evidence::cell)),
                    new Column<>("Nội dung ô", 12, line -> of(line, Evidence::shown)),
                    new Column<>("Mã số liệu", 24, line -> line.figure().id())));

    static final TableSheet<RestatedLine> RESTATEMENTS = new TableSheet<>(
            "Điều chỉnh",
            "SỐ ĐÃ BÁO CÁO VÀ SỐ SAU ĐIỀU CHỈNH",
            7,
            List.of(
                    new Column<>("Tháng", 10, RestatedLine::month),
                    new Column<>("Chỉ tiêu", 34, RestatedLine::label),
                    new Column<>("Số liệu", 16, line -> Words.figurePart(line.figure())),
                    new Column<>("Đơn vị tính", 10, RestatedLine::unitOfMeasure),
                    new Column<>("Đã báo cáo", 13, RestatedLine::reported),
                    new Column<>("Sau điều chỉnh", 13, RestatedLine::restated),
                    new Column<>("Chênh lệch", 13, line -> minus(line.restated(), line.reported())),
                    new Column<>("Mã số liệu", 24, RestatedLine::figure)));

    static final TableSheet<CheckLine> CHECKS = new TableSheet<>(
            "Quy tắc",
            "TỪNG QUY TẮC ĐỐI SOÁT VÀ KẾT QUẢ",
            8,
            List.of(
                    new Column<>("Chỉ tiêu", 34, CheckLine::label),
                    new Column<>("Đơn vị báo cáo", 9, CheckLine::unit),
                    new Column<>("Quy tắc", 40, line -> Words.rule(line.check().rule())),
                    new Column<>(
                            "Kết quả", 18, line -> Words.outcome(line.check().outcome())),
                    new Column<>("Chênh lệch", 11, line -> line.check().difference()),
                    new Column<>("Sai số cho phép", 11, line -> line.check().tolerance()),
                    new Column<>(
                            "Mức khi lệch",
                            14,
                            line -> Words.severity(line.check().severity())),
                    new Column<>(
                            "Vì sao chưa kiểm tra được",
                            36,
                            line -> Words.unchecked(line.check().reason())),
                    new Column<>("Mã", 10, line -> line.check().indicator())));

    private ProofSheets() {}

    static List<ChangedLine> changes(CompiledPeriod period) {
        List<ChangedLine> lines = new ArrayList<>();
        for (Figure figure : period.figures()) {
            FigureHistory history = period.proof().history(figure.id());
            ChangedLine line = new ChangedLine(figure, history, null);
            if (isMoved(line.sincePeriod())
                    || isMoved(line.sinceDraft())
                    || !history.movers().isEmpty()) {
                if (history.movers().isEmpty()) {
                    lines.add(line);
                }
                history.movers().forEach(mover -> lines.add(new ChangedLine(figure, history, mover)));
            }
        }
        return List.copyOf(lines);
    }

    static List<CheckLine> checks(CompiledPeriod period) {
        Map<String, IndicatorLine> indicators =
                period.indicators().stream().collect(Collectors.toMap(IndicatorLine::code, line -> line, (a, b) -> a));
        return period.proof().checks().stream()
                .map(check -> {
                    IndicatorLine line = indicators.get(check.indicator());
                    return new CheckLine(
                            check, line == null ? check.indicator() : line.label(), line == null ? "" : line.unit());
                })
                .toList();
    }

    private static boolean isMoved(@Nullable BigDecimal difference) {
        return difference != null && difference.signum() != 0;
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.subtract(right);
    }

    private interface Field {
        @Nullable
        String of(Evidence evidence);
    }

    private static @Nullable String of(ChangedLine line, Field field) {
        Mover mover = line.mover();
        return mover == null ? null : field.of(mover.evidence());
    }
}
