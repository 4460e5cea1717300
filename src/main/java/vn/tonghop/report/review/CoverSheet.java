package vn.tonghop.report.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.FigureHistory;
import vn.tonghop.report.compiled.PeriodBackground;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Kept;
import vn.tonghop.report.review.FrontBlock.Heading;
import vn.tonghop.report.review.FrontBlock.Line;
import vn.tonghop.report.review.FrontBlock.Point;
import vn.tonghop.report.review.FrontBlock.Table;
import vn.tonghop.report.review.FrontBlock.Title;
import vn.tonghop.result.FindingLine;
import vn.tonghop.wording.VietnameseDates;

/** The sheet for those who check the report: forms received, open findings, waivers, gaps. */
final class CoverSheet {

    private final CompiledPeriod compiled;
    private final List<Kept> kept;
    private final PeriodBackground background;
    private final ReviewWords words;

    CoverSheet(CompiledPeriod compiled, List<Kept> kept, ReviewWords words) {
        this.compiled = compiled;
        this.kept = kept;
        this.background = compiled.background();
        this.words = words;
    }

    List<FrontBlock> blocks() {
        List<FrontBlock> blocks = new ArrayList<>();
        blocks.add(new Title(words.text("cover.title"), words.text("cover.subtitle", "period", compiled.period())));
        blocks.add(new Line(words.text("cover.how")));
        if (compiled.figures().stream()
                .anyMatch(f -> compiled.proof().history(f.id()).hasDraft())) {
            table(blocks, "cover.draft", sinceDraft());
        }
        blocks.add(new Heading(words.text("cover.completeness")));
        blocks.add(completeness());
        table(blocks, "cover.findings", openFindings());
        table(blocks, "cover.waivers", waivers());
        if (!kept.isEmpty()) {
            table(blocks, "cover.kept", kept());
        }
        gaps(blocks);
        blocks.add(new Line(words.text("cover.sign")));
        return blocks;
    }

    private Table completeness() {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        compiled.completeness().stream()
                .filter(line -> !line.optional())
                .forEach(line -> forms.computeIfAbsent(FrontPages.unit(line, compiled, words), u -> new ArrayList<>())
                        .add(words.text(
                                "cover.form",
                                "form",
                                line.form(),
                                "state",
                                words.word("received", line.state().code()))));
        List<List<String>> rows = new ArrayList<>();
        forms.forEach((unit, states) -> rows.add(List.of(unit, String.join("; ", states))));
        return new Table(
                List.of(words.text("cover.column.unit"), words.text("cover.column.forms")), List.of(30, 70), rows);
    }

    private Table openFindings() {
        return new Table(
                List.of(
                        words.text("cover.column.severity"),
                        words.text("cover.column.where"),
                        words.text("cover.column.what"),
                        words.text("cover.column.action")),
                List.of(14, 18, 38, 30),
                compiled.findings().stream()
                        .filter(f -> f.state().equals("open"))
                        .map(f ->
                                List.of(words.word("severity", f.severity().slug()), where(f), f.message(), f.action()))
                        .toList());
    }

    private String where(FindingLine finding) {
        String unit = background.unitName(finding.unit());
        return finding.form() == null ? unit : unit.isEmpty() ? finding.form() : unit + ", " + finding.form();
    }

    private Table waivers() {
        return new Table(
                List.of(
                        words.text("cover.column.message"),
                        words.text("cover.column.reason"),
                        words.text("cover.column.by")),
                List.of(45, 30, 25),
                background.waivers().stream()
                        .map(w -> List.of(w.message(), w.reason(), w.by() + ", " + VietnameseDates.numeric(w.day())))
                        .toList());
    }

    /** Figures that are not what they were in the draft of an earlier day, and the files that moved them. */
    private Table sinceDraft() {
        return new Table(
                List.of(
                        words.text("cover.column.figure"),
                        words.text("cover.column.before"),
                        words.text("cover.column.now"),
                        words.text("cover.column.moved")),
                List.of(40, 15, 15, 30),
                compiled.figures().stream()
                        .filter(f -> {
                            FigureHistory history = compiled.proof().history(f.id());
                            return history.hasDraft() && differs(f.value(), history.draft());
                        })
                        .map(this::sinceDraft)
                        .toList());
    }

    private List<String> sinceDraft(Figure figure) {
        FigureHistory history = compiled.proof().history(figure.id());
        String files = history.movers().stream()
                .filter(m -> m.since() == FigureHistory.Since.DRAFT)
                .map(m -> m.gone()
                        ? words.text("cover.draft.gone", "file", fileName(m.evidence()))
                        : fileName(m.evidence()))
                .distinct()
                .collect(Collectors.joining("; "));
        return List.of(figure.label(), number(history.draft()), number(figure.value()), files);
    }

    /** Without the folder, which is the unit's code. */
    private static String fileName(Figure.Evidence evidence) {
        return evidence.file().substring(evidence.file().lastIndexOf('/') + 1);
    }

    private String number(@Nullable BigDecimal value) {
        return value == null ? words.text("cover.draft.unknown") : ReviewWords.number(value);
    }

    private static boolean differs(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other != null : other == null || one.compareTo(other) != 0;
    }

    /** Paragraphs that people have changed and kept; those without a place are not in the report. */
    private Table kept() {
        return new Table(
                List.of(
                        words.text("cover.column.composed"),
                        words.text("cover.column.kept"),
                        words.text("cover.column.by")),
                List.of(40, 40, 20),
                kept.stream()
                        .map(k -> List.of(
                                ReportDocument.plain(k.composed()),
                                k.placed()
                                        ? ReportDocument.plain(k.content())
                                        : words.text("cover.kept.lost", "content", ReportDocument.plain(k.content())),
                                k.by()))
                        .toList());
    }

    private void table(List<FrontBlock> blocks, String key, Table table) {
        blocks.add(new Heading(words.text(key)));
        blocks.add(table.rows().isEmpty() ? new Line(words.text(key + ".none")) : table);
    }

    private void gaps(List<FrontBlock> blocks) {
        blocks.add(new Heading(words.text("cover.gaps")));
        List<FrontBlock> missing = compiled.figures().stream()
                .filter(f -> f.value() == null)
                .map(f -> (FrontBlock) new Point(words.text("cover.gaps.line", "label", f.label(), "unit", f.unit())))
                .toList();
        blocks.addAll(missing.isEmpty() ? List.of(new Line(words.text("cover.gaps.none"))) : missing);
    }
}
