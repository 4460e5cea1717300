package vn.tonghop.staging.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Verdict;
import vn.tonghop.staging.measures.AppliedCells;
import vn.tonghop.staging.values.ItalicText;

/** One fact about a submission, written to staging in the order in which it was found. */
public sealed interface StagedItem {

    /** How many rows of the source it stands for. */
    default long sourceRows() {
        if (this instanceof TypedRow) {
            return 1;
        }
        return this instanceof RowAccount account ? account.lastRow() - account.firstRow() + 1L : 0;
    }

    /** The submission that it is about. */
    String submission();

    /** Where a typed row stands: sheet from 0, row from 1. */
    record RowKey(String submission, int sheet, int row) {}

    /** A typed row. Where it has {@code applied}, that is what was done to its cells, by {@link AppliedCells}; null for nothing. */
    sealed interface TypedRow extends StagedItem {
        /** Where it stands. */
        RowKey key();

        @Override
        default String submission() {
            return key().submission();
        }
    }

    /**
     * A row of BM01. A null value is one that the unit left out; missing is never zero.
     *
     * @param notYet whether the unit says that the figure of the period is not known yet, which a stock must not hide
     */
    record IndicatorRow(
            RowKey key,
            String indicator,
            String label,
            @Nullable BigDecimal period,
            @Nullable BigDecimal cumulative,
            @Nullable BigDecimal plan,
            @Nullable BigDecimal percent,
            boolean estimated,
            boolean notYet,
            String note,
            @Nullable String applied)
            implements TypedRow {}

    /** A row of BM02. {@code taskKey} folds number and date, the task's identity. */
    record TaskRow(
            RowKey key,
            String taskKey,
            String directiveNumber,
            @Nullable LocalDate directiveDate,
            String content,
            @Nullable LocalDate deadline,
            boolean noDeadline,
            @Nullable LocalDate completedOn,
            String timeliness,
            String result,
            @Nullable String applied)
            implements TypedRow {}

    /** A row of BM04; {@code level} 1 for "-", 2 for "+"; {@code content} as {@link ItalicText} stages it. */
    record NarrativeRow(RowKey key, String section, int level, String content, String footnote) implements TypedRow {}

    /**
     * A row of a register. {@code rowKey} is null where the form's rows have no identity.
     *
     * @param supplement whether the unit says that the row comes late
     */
    record RegisterRow(
            RowKey key,
            String form,
            @Nullable String rowKey,
            @Nullable LocalDate entryDate,
            @Nullable LocalDate closingDate,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal amount,
            @Nullable String reference,
            @Nullable String subject,
            @Nullable String party,
            @Nullable String category,
            @Nullable String action,
            @Nullable String outcome,
            @Nullable String place,
            @Nullable Boolean listed,
            boolean supplement,
            @Nullable String note,
            @Nullable String applied)
            implements TypedRow {}

    /** A row of BM13. */
    record AdjustmentRow(
            RowKey key,
            String indicator,
            @Nullable BigDecimal oldValue,
            BigDecimal newValue,
            String reason,
            String reporter,
            String author,
            @Nullable LocalDate notedOn,
            @Nullable String applied)
            implements TypedRow {}

    /** Rows that were not loaded, from first to last. */
    record RowAccount(String submission, int sheet, int firstRow, int lastRow, RowBucket bucket, String reason)
            implements StagedItem {}

    /** The amounts of a sheet's register are not known for certain after all: a line below the table has raised a doubt. */
    record AmountsUnclear(String submission, int sheet) implements StagedItem {}

    /** Something to tell. */
    record FindingRaised(String submission, int ordinal, Finding finding) implements StagedItem {}

    /** A sheet is at its end; {@code form} is empty where it holds none. Letters by column key, such as {@code period=D}. */
    record SheetStaged(
            String submission,
            int sheet,
            @Nullable String name,
            String form,
            int headerRow,
            String columnLetters,
            RowTally rows)
            implements StagedItem {}

    /** A form is judged. Where it is returned, its typed rows leave staging and its loaded rows count as rejected. */
    record FormStaged(
            String submission,
            String form,
            String unit,
            String part,
            String period,
            Verdict verdict,
            boolean explicitNil,
            RowTally rows)
            implements StagedItem {}

    /** A submission is at its end. */
    record SubmissionStaged(
            String submission,
            String period,
            @Nullable String fileType,
            @Nullable String encoding,
            Verdict verdict) implements StagedItem {}
}
