package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.UntakenFiles;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.compiled.CompiledPeriod.FindingLine;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.compiled.CompiledPeriod.TaskLine;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** Reads what is known of a period from the database. */
public final class CompiledPeriods {

    private final JdbcTemplate jdbc;
    private final SubmissionLines submissions;
    private final StagedRows staged;
    private final Findings findings;
    private final Catalogue catalogue;
    private final FindingSentences sentences;
    private final Language language;
    private final OutcomeSentences outcomes;

    public CompiledPeriods(
            JdbcTemplate jdbc,
            SubmissionLines submissions,
            StagedRows staged,
            Findings findings,
            Catalogue catalogue,
            FindingSentences sentences,
            Language language) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.staged = staged;
        this.findings = findings;
        this.catalogue = catalogue;
        this.sentences = sentences;
        this.language = language;
        this.outcomes = new OutcomeSentences(language);
    }

    /** The same, told in another language than that of the documents. */
    public CompiledPeriods in(Language other) {
        return new CompiledPeriods(jdbc, submissions, staged, findings, catalogue, sentences, other);
    }

    /** All of a period, as reconciled last. */
    public CompiledPeriod read(ReportingPeriod period, String run, String state, LocalDateTime nowUtc) {
        List<RecordedFinding> recorded = findings.ofPeriod(period.toString());
        List<FindingLine> lines = recorded.stream().map(this::line).toList();
        List<Figure> figures = figures(period);
        PeriodBackground background = new PeriodBackgrounds(jdbc, staged, catalogue).read(period, recorded, lines);
        return new CompiledPeriod(
                period.toString(),
                catalogue.calendar(period).window(period),
                state,
                run,
                figures,
                indicators(period),
                tasks(period),
                submissions.ofPeriod(period.toString()),
                completeness(period, nowUtc),
                lines,
                waiting(period),
                background,
                new PeriodProofs(jdbc, catalogue).read(period, figures, recorded, lines, background));
    }

    private List<WaitingFile> waiting(ReportingPeriod period) {
        return new UntakenFiles(jdbc, catalogue)
                .of(period).stream()
                        .filter(u -> u.why().isWaitingFile())
                        .map(u -> WaitingFile.of(u, catalogue.calendar().zone()))
                        .toList();
    }

    /** The language of the documents. */
    public Language language() {
        return language;
    }

    /** Every figure of a period with its evidence, in order. */
    public List<Figure> figures(ReportingPeriod period) {
        Map<Integer, List<Figure.Evidence>> evidence = new HashMap<>();
        jdbc.query(
                "select * from figure_evidence where period = ? order by figure_ordinal, ordinal",
                rs -> {
                    evidence.computeIfAbsent(rs.getInt("figure_ordinal"), k -> new ArrayList<>())
                            .add(Figure.Evidence.read(rs));
                },
                period.toString());
        return jdbc.query(
                "select * from figure where period = ? order by ordinal",
                (rs, n) -> new Figure(
                        rs.getString("figure_id"),
                        rs.getString("label"),
                        decimal(rs, "figure_value"),
                        rs.getString("shown"),
                        rs.getString("unit_of_measure"),
                        Figure.Origin.valueOf(rs.getString("origin").toUpperCase(Locale.ROOT)),
                        rs.getString("formula"),
                        evidence.getOrDefault(rs.getInt("ordinal"), List.of())),
                period.toString());
    }

    /** What is to be said of a period, gravest first. */
    public List<FindingLine> findings(ReportingPeriod period) {
        return findings.ofPeriod(period.toString()).stream().map(this::line).toList();
    }

    /** A finding as documents show it. */
    public FindingLine line(RecordedFinding recorded) {
        Finding finding = recorded.finding();
        SourceLocation place = finding.location();
        return new FindingLine(
                finding.id(),
                finding.code().slug(),
                finding.severity().slug(),
                recorded.state(),
                finding.unit(),
                finding.form(),
                place == null ? null : place.file(),
                place == null ? null : place.sheet(),
                place == null ? null : place.cell(),
                finding.found(),
                finding.expected(),
                sentences.message(finding, language),
                sentences.action(finding, language));
    }

    private List<IndicatorLine> indicators(ReportingPeriod period) {
        return jdbc.query(
                "select * from reconciled_indicator where period = ? order by ordinal",
                (rs, n) -> {
                    IndicatorLine line = indicatorLine(rs);
                    return line.withOutcome(outcomes.of(line));
                },
                period.toString());
    }

    private IndicatorLine indicatorLine(ResultSet rs) throws SQLException {
        String code = rs.getString("indicator_code");
        Indicator indicator = catalogue
                .indicator(code)
                .orElseThrow(() -> new IllegalStateException("the catalogue no longer has indicator " + code));
        BigDecimal period = decimal(rs, "period_value");
        BigDecimal cumulative = decimal(rs, "cumulative");
        BigDecimal expected = decimal(rs, "expected_cumulative");
        BigDecimal register = decimal(rs, "register_value");
        return new IndicatorLine(
                code,
                indicator.label(),
                indicator.unit(),
                indicator.unitOfMeasure(),
                decimal(rs, "opening"),
                period,
                cumulative,
                decimal(rs, "plan_value"),
                decimal(rs, "percent"),
                expected,
                minus(cumulative, expected),
                register,
                minus(period, register),
                Figure.Origin.valueOf(rs.getString("origin").toUpperCase(Locale.ROOT)),
                rs.getString("outcome"));
    }

    private List<TaskLine> tasks(ReportingPeriod period) {
        return jdbc.query(
                "select * from reconciled_task where period = ? order by ordinal",
                (rs, n) -> new TaskLine(
                        rs.getString("directive_number"),
                        rs.getObject("directive_date", LocalDate.class),
                        rs.getString("content"),
                        rs.getObject("deadline", LocalDate.class),
                        rs.getObject("completed_on", LocalDate.class),
                        rs.getString("timeliness"),
                        TaskStatus.valueOf(rs.getString("status")),
                        rs.getString("result"),
                        rs.getString("file_path"),
                        rs.getString("sheet_name"),
                        rs.getString("cell_range")),
                period.toString());
    }

    private List<CompiledPeriod.CompletenessLine> completeness(ReportingPeriod period, LocalDateTime nowUtc) {
        return new Completeness(jdbc, catalogue)
                .lines(period, nowUtc).stream()
                        .map(l -> new CompiledPeriod.CompletenessLine(
                                l.unit(), l.form(), l.required(), l.state(), l.submission(), l.period()))
                        .toList();
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.subtract(right);
    }

    /** Without the zeros that the column's scale adds. */
    private static @Nullable BigDecimal decimal(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
