package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.CheckOutcome;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.compiled.FigureHistory;
import vn.tonghop.report.compiled.FigureHistory.Mover;
import vn.tonghop.report.compiled.PeriodProof.RestatedLine;
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

    static TableSheet<ChangedLine> changes(Words words) {
        return new TableSheet<>(
                words.sheet("changes"),
                words.title("changes"),
                12,
                List.of(
                        new Column<>(
                                words.column("figure"),
                                34,
                                line -> line.figure().label()),
                        new Column<>(
                                words.column("measure"),
                                9,
                                line -> line.figure().unit()),
                        new Column<>(
                                words.column("previous"),
                                11,
                                line -> line.history().previous()),
                        new Column<>(
                                words.column("draft"),
                                11,
                                line -> line.history().draft()),
                        new Column<>(
                                words.column("now"), 11, line -> line.figure().value()),
                        new Column<>(words.column("since-period"), 11, ChangedLine::sincePeriod),
                        new Column<>(words.column("since-draft"), 11, ChangedLine::sinceDraft),
                        new Column<>(
                                words.column("mover"),
                                20,
                                line -> line.mover() == null ? null : words.mover(line.mover())),
                        new Column<>(words.column("file"), 24, line -> of(line, Evidence::file)),
                        new Column<>(words.column("sheet"), 11, line -> of(line, Evidence::sheet)),
                        new Column<>(words.column("cell"), 10, line -> of(line, Evidence::cell)),
                        new Column<>(words.column("cell-content"), 12, line -> of(line, words::shown)),
                        new Column<>(
                                words.column("figure-id"),
                                24,
                                line -> line.figure().id())));
    }

    static TableSheet<RestatedLine> restatements(Words words) {
        return new TableSheet<>(
                words.sheet("restatements"),
                words.title("restatements"),
                7,
                List.of(
                        new Column<>(words.column("month"), 10, RestatedLine::month),
                        new Column<>(words.column("indicator"), 34, RestatedLine::label),
                        new Column<>(words.column("figure"), 16, line -> words.figurePart(line.figure())),
                        new Column<>(words.column("measure"), 10, RestatedLine::unitOfMeasure),
                        new Column<>(words.column("reported"), 13, RestatedLine::reported),
                        new Column<>(words.column("restated"), 13, RestatedLine::restated),
                        new Column<>(words.column("difference"), 13, line -> minus(line.restated(), line.reported())),
                        new Column<>(words.column("figure-id"), 24, RestatedLine::figure)));
    }

    static TableSheet<CheckLine> checks(Words words) {
        return new TableSheet<>(
                words.sheet("checks"),
                words.title("checks"),
                8,
                List.of(
                        new Column<>(words.column("indicator"), 34, CheckLine::label),
                        new Column<>(words.column("reporting-unit"), 9, CheckLine::unit),
                        new Column<>(
                                words.column("rule"),
                                40,
                                line -> words.word("rule", line.check().rule())),
                        new Column<>(
                                words.column("outcome"),
                                18,
                                line -> words.word("outcome", line.check().outcome())),
                        new Column<>(
                                words.column("difference"),
                                11,
                                line -> line.check().difference()),
                        new Column<>(
                                words.column("tolerance"),
                                11,
                                line -> line.check().tolerance()),
                        new Column<>(
                                words.column("severity-if-differs"),
                                14,
                                line -> words.word("severity", line.check().severity())),
                        new Column<>(words.column("unchecked"), 36, line -> unchecked(line, words)),
                        new Column<>(
                                words.column("code"), 10, line -> line.check().indicator())));
    }

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

    private static @Nullable String unchecked(CheckLine line, Words words) {
        String reason = line.check().reason();
        return reason == null ? null : words.word("unchecked", reason);
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
