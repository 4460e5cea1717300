package vn.tonghop.report.compiled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.PeriodState;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;

/**
 * All that is known of a period at one moment, from which every document of it is rendered. Lists are in a stable order,
 * so that the same inputs give the same bytes.
 *
 * @param period such as {@code 2023-12}
 * @param window its days
 * @param run SHA-256 of the sealed input list
 * @param figures every figure, in the order of the catalogue, tasks first
 * @param indicators one line an indicator
 * @param tasks the assigned tasks, by group and then as listed
 * @param submissions every submission that belongs to the period, by unit and order of arrival
 * @param completeness unit by form: what was awaited and what came
 * @param findings all of the period, gravest first
 * @param waiting files that lie in the inbox and wait
 * @param background last month's values, waivers and explanations
 * @param proof what each figure was before, what each rule says, and what the report owes about earlier ones
 */
public record CompiledPeriod(
        String period,
        DateWindow window,
        PeriodState state,
        String run,
        List<Figure> figures,
        List<IndicatorLine> indicators,
        List<TaskLine> tasks,
        List<SubmissionLine> submissions,
        List<Completeness.Line> completeness,
        List<FindingLine> findings,
        List<WaitingFile> waiting,
        PeriodBackground background,
        PeriodProof proof) {

    public CompiledPeriod {
        figures = List.copyOf(figures);
        indicators = List.copyOf(indicators);
        tasks = List.copyOf(tasks);
        submissions = List.copyOf(submissions);
        completeness = List.copyOf(completeness);
        findings = List.copyOf(findings);
        waiting = List.copyOf(waiting);
    }

    /**
     * An indicator's line of the reconciliation.
     *
     * @param opening cumulative of the month before; null where unknown or not cumulating
     * @param expectedCumulative opening + period; null where one is unknown
     * @param difference cumulative − expected; null where it cannot be computed
     * @param registerValue what the register counts; null without a register
     * @param registerDifference period − register; null where it cannot be computed
     * @param outcome what the checks say, in one Vietnamese sentence
     */
    public record IndicatorLine(
            String code,
            String label,
            String unit,
            String unitOfMeasure,
            @Nullable BigDecimal opening,
            @Nullable BigDecimal period,
            @Nullable BigDecimal cumulative,
            @Nullable BigDecimal plan,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal expectedCumulative,
            @Nullable BigDecimal difference,
            @Nullable BigDecimal registerValue,
            @Nullable BigDecimal registerDifference,
            Figure.Origin origin,
            String outcome) {

        /** The same line with another outcome. */
        IndicatorLine withOutcome(String said) {
            return new IndicatorLine(
                    code,
                    label,
                    unit,
                    unitOfMeasure,
                    opening,
                    period,
                    cumulative,
                    plan,
                    percent,
                    expectedCumulative,
                    difference,
                    registerValue,
                    registerDifference,
                    origin,
                    said);
        }
    }

    /**
     * An assigned task.
     *
     * @param number of the directive, such as {@code 6340/UBND-NC}
     * @param directiveDate null where the unit gave none
     * @param deadline null where none is set
     * @param wordAsWritten the unit's own word in Tiến độ; empty where blank
     * @param status derived at the cut-off
     * @param result as written
     * @param file path below inbox
     * @param range such as {@code A7:G7}
     */
    public record TaskLine(
            String number,
            @Nullable LocalDate directiveDate,
            String content,
            @Nullable LocalDate deadline,
            @Nullable LocalDate completedOn,
            String wordAsWritten,
            TaskStatus status,
            String result,
            String file,
            @Nullable String sheet,
            String range) {}

    /** A submission with its forms; {@code answer} is relative to the home. */
    public record SubmissionLine(
            String id,
            String file,
            String sha256,
            String unit,
            @Nullable String part,
            int version,
            String verdict,
            List<FormLine> forms,
            RowTally rows,
            List<UncountedRun> uncounted,
            @Nullable String answer) {
        public SubmissionLine {
            forms = List.copyOf(forms);
            uncounted = List.copyOf(uncounted);
        }
    }

    /** One form of a submission. */
    public record FormLine(String form, @Nullable String period, String verdict, RowTally rows) {}
}
