package vn.tonghop.report.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.compiled.CompiledPeriod.TaskLine;
import vn.tonghop.report.compiled.PeriodBackground;
import vn.tonghop.report.review.FrontBlock.Bar;
import vn.tonghop.report.review.FrontBlock.Heading;
import vn.tonghop.report.review.FrontBlock.Line;
import vn.tonghop.report.review.FrontBlock.Point;
import vn.tonghop.report.review.FrontBlock.Table;
import vn.tonghop.report.review.FrontBlock.Title;
import vn.tonghop.result.FindingLine;
import vn.tonghop.wording.VietnameseDates;

/** One page for those who sign: what changed, what is under plan, what falls due, what is missing, who accepted what. */
final class LeaderPage {

    private static final int MOST = 6;
    /** Told once, in the part on units. */
    private static final String MISSING = FindingCode.SUBMISSION_MISSING.slug();

    private static final int MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<TaskStatus> DONE =
            List.of(TaskStatus.COMPLETED_ON_TIME, TaskStatus.COMPLETED_LATE, TaskStatus.COMPLETED_NO_DEADLINE);

    private final CompiledPeriod compiled;
    private final PeriodBackground background;
    private final ReviewWords words;
    private final List<FrontBlock> blocks = new ArrayList<>();

    LeaderPage(CompiledPeriod compiled, ReviewWords words) {
        this.compiled = compiled;
        this.background = compiled.background();
        this.words = words;
    }

    List<FrontBlock> blocks() {
        blocks.add(new Title(
                words.text("leader.title"),
                words.text(
                        "leader.subtitle",
                        "period",
                        compiled.period(),
                        "window",
                        VietnameseDates.window(compiled.window()),
                        "state",
                        words.word("state", compiled.state().code()))));
        changes();
        plan();
        tasks();
        missing();
        accepted();
        open();
        return blocks;
    }

    private void changes() {
        heading("leader.changes");
        String previous = background.previousPeriod();
        List<Change> changes = Changes.of(compiled);
        if (previous == null || changes.isEmpty()) {
            line("leader.changes.none");
            return;
        }
        blocks.add(new Line(words.text(
                "leader.changes.counts",
                "previous",
                previous,
                "up",
                changes.stream().filter(c -> c.difference().signum() > 0).count() + "",
                "down",
                changes.stream().filter(c -> c.difference().signum() < 0).count() + "",
                "same",
                changes.stream().filter(c -> c.difference().signum() == 0).count() + "")));
        blocks.add(new Table(
                List.of(
                        words.text("leader.column.indicator"),
                        words.text("leader.column.unit"),
                        words.text("leader.column.previous"),
                        words.text("leader.column.current"),
                        words.text("leader.column.change")),
                List.of(40, 12, 16, 16, 16),
                changes.stream()
                        .filter(c -> c.difference().signum() != 0)
                        .limit(MOST)
                        .map(Change::cells)
                        .toList()));
    }

    private void plan() {
        heading("leader.plan");
        List<IndicatorLine> planned = compiled.indicators().stream()
                .filter(i -> i.percent() != null && i.plan() != null && i.cumulative() != null)
                .toList();
        if (planned.isEmpty()) {
            line("leader.plan.none");
            return;
        }
        BigDecimal share = share();
        blocks.add(new Line(words.text("leader.plan.share", "share", share)));
        planned.forEach(i -> blocks.add(bar(i, share)));
    }

    private Bar bar(IndicatorLine line, BigDecimal share) {
        BigDecimal cumulative = java.util.Objects.requireNonNull(line.cumulative());
        BigDecimal plan = java.util.Objects.requireNonNull(line.plan());
        BigDecimal percent = java.util.Objects.requireNonNull(line.percent());
        boolean isShort = cumulative.compareTo(plan) < 0;
        String detail = isShort
                ? words.text(
                        "leader.plan.short",
                        "cumulative",
                        cumulative,
                        "plan",
                        plan,
                        "unit",
                        line.unitOfMeasure(),
                        "short",
                        plan.subtract(cumulative))
                : words.text("leader.plan.bar", "cumulative", cumulative, "plan", plan, "unit", line.unitOfMeasure());
        return new Bar(line.label(), detail, percent, ReviewWords.number(percent) + "%", percent.compareTo(share) < 0);
    }

    /** How much of the year a month's end leaves behind; whole years for other periods. */
    private BigDecimal share() {
        ReportingPeriod period = ReportingPeriod.parse(compiled.period());
        return HUNDRED.multiply(BigDecimal.valueOf(period.lastMonth()))
                .divide(BigDecimal.valueOf(MONTHS), 0, java.math.RoundingMode.HALF_UP);
    }

    private void tasks() {
        blocks.add(new Heading(words.text("leader.tasks", "cutoff", VietnameseDates.numeric(background.nextCutoff()))));
        List<TaskLine> due = compiled.tasks().stream()
                .filter(t -> !DONE.contains(t.status()))
                .filter(t -> t.deadline() != null && !t.deadline().isAfter(background.nextCutoff()))
                .toList();
        points(due, this::task, "leader.tasks.none");
    }

    private String task(TaskLine task) {
        return words.text(
                "leader.tasks.line",
                "number",
                task.number(),
                "content",
                ReviewWords.bare(task.content()),
                "deadline",
                java.util.Objects.requireNonNull(task.deadline()),
                "state",
                task.status() == TaskStatus.OVERDUE ? words.text("leader.tasks.overdue") : "");
    }

    private void missing() {
        heading("leader.missing");
        Map<String, List<String>> byUnit = new LinkedHashMap<>();
        for (Completeness.Line line : compiled.completeness()) {
            if (isGap(line)) {
                byUnit.computeIfAbsent(FrontPages.unit(line, compiled, words), u -> new ArrayList<>())
                        .add(words.text(
                                "leader.missing.form",
                                "form",
                                line.form(),
                                "state",
                                words.word("received", line.state().code())));
            }
        }
        List<String> units = new ArrayList<>();
        byUnit.forEach((unit, forms) ->
                units.add(words.text("leader.missing.line", "unit", unit, "forms", String.join(", ", forms))));
        points(units, "leader.missing.none");
        long gaps = compiled.figures().stream().filter(f -> f.value() == null).count();
        if (gaps > 0) {
            blocks.add(new Point(words.text("leader.missing.figures", "count", (int) gaps)));
        }
    }

    private static boolean isGap(Completeness.Line line) {
        return switch (line.state()) {
            case MISSING, RETURNED, HELD -> true;
            case AWAITED -> line.required();
            case ON_TIME, LATE -> false;
        };
    }

    private void accepted() {
        heading("leader.accepted");
        points(
                background.waivers().stream()
                        .map(w -> words.text(
                                "leader.accepted.line",
                                "message",
                                w.message(),
                                "by",
                                w.by(),
                                "date",
                                w.day(),
                                "reason",
                                ReviewWords.bare(w.reason())))
                        .toList(),
                "leader.accepted.none");
    }

    private void open() {
        heading("leader.open");
        List<FindingLine> blocking = compiled.findings().stream()
                .filter(f -> f.open() && f.severity() == Severity.BLOCKING)
                .toList();
        List<String> told = new ArrayList<>(blocking.stream()
                .filter(f -> !f.code().equals(MISSING))
                .map(this::finding)
                .toList());
        if (blocking.size() > told.size()) {
            told.add(0, words.text("leader.open.missing"));
        }
        points(told, "leader.open.none");
    }

    private String finding(FindingLine finding) {
        return words.text("leader.open.line", "message", finding.message(), "action", finding.action());
    }

    private void points(List<String> lines, String none) {
        points(lines, text -> text, none);
    }

    /** Only those that are shown are put into words. */
    private <T> void points(List<T> lines, Function<T, String> said, String none) {
        if (lines.isEmpty()) {
            line(none);
        }
        lines.stream().limit(MOST).forEach(line -> blocks.add(new Point(said.apply(line))));
        if (lines.size() > MOST) {
            blocks.add(new Point(words.text("leader.more", "count", lines.size() - MOST)));
        }
    }

    private void heading(String key) {
        blocks.add(new Heading(words.text(key)));
    }

    private void line(String key) {
        blocks.add(new Line(words.text(key)));
    }
}
