package vn.tonghop.staging.store;

import java.sql.SQLException;
import java.util.List;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.Parameters;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.staging.submission.StagedItem;

/** The inserts of all kinds of items. */
final class StagingInserts {

    private static final String KEY = "submission_id, sheet_no, row_no, ";
    private static final String ROWS = "rows_read, rows_structural, rows_loaded, rows_rejected, rows_ignored";

    static final List<StagingInsert<?>> ALL = List.of(
            StagingInsert.into(
                    "indicator_figure",
                    KEY + "indicator_code, label, period_value, cumulative_value, plan_value, percent_value, estimated,"
                            + " not_yet, note, applied",
                    StagedItem.IndicatorRow.class,
                    (row, p) -> key(row.key(), p)
                            .add(row.indicator(), row.label(), row.period(), row.cumulative(), row.plan())
                            .add(row.percent(), row.estimated(), row.notYet(), row.note(), row.applied())),
            StagingInsert.into(
                    "task_entry",
                    KEY + "task_key, directive_number, directive_date, content, deadline, no_deadline, completed_on,"
                            + " timeliness, result, applied",
                    StagedItem.TaskRow.class,
                    (row, p) -> key(row.key(), p)
                            .add(row.taskKey(), row.directiveNumber(), row.directiveDate(), row.content())
                            .add(row.deadline(), row.noDeadline(), row.completedOn(), row.timeliness(), row.result())
                            .add(row.applied())),
            StagingInsert.into(
                    "narrative_item",
                    KEY + "section_code, item_level, content, footnote",
                    StagedItem.NarrativeRow.class,
                    (row, p) -> key(row.key(), p).add(row.section(), row.level(), row.content(), row.footnote())),
            StagingInsert.into(
                    "register_entry",
                    KEY + "form_code, row_key, entry_date, closing_date, quantity, amount, reference, subject, party,"
                            + " category, action, outcome, place, listed, supplement, note, applied",
                    StagedItem.RegisterRow.class,
                    StagingInserts::bindRegister),
            StagingInsert.into(
                    "adjustment_entry",
                    KEY + "indicator_code, old_value, new_value, reason, reporter, author, noted_on, applied",
                    StagedItem.AdjustmentRow.class,
                    (row, p) -> key(row.key(), p)
                            .add(row.indicator(), row.oldValue(), row.newValue(), row.reason())
                            .add(row.reporter(), row.author(), row.notedOn(), row.applied())),
            StagingInsert.into(
                    "row_account",
                    "submission_id, sheet_no, first_row, last_row, bucket, reason",
                    StagedItem.RowAccount.class,
                    (row, p) -> p.add(row.submission(), row.sheet(), row.firstRow(), row.lastRow())
                            .add(row.bucket().slug(), row.reason())),
            StagingInsert.into(
                    "staged_sheet",
                    "submission_id, sheet_no, sheet_name, form_code, header_row, column_letters, " + ROWS,
                    StagedItem.SheetStaged.class,
                    (sheet, p) -> rows(
                            sheet.rows(),
                            p.add(sheet.submission(), sheet.sheet(), sheet.name(), sheet.form())
                                    .add(sheet.headerRow(), sheet.columnLetters()))),
            StagingInsert.into(
                    "form_result",
                    "submission_id, form_code, unit_code, part, period, verdict, settled, counting, version_no,"
                            + " explicit_nil, " + ROWS,
                    StagedItem.FormStaged.class,
                    (form, p) -> rows(
                            form.rows(),
                            p.add(form.submission(), form.form(), form.unit(), form.part(), form.period())
                                    .add(form.verdict().name(), false, false, 0, form.explicitNil()))),
            StagingInsert.into(
                    "finding",
                    Findings.COLUMNS,
                    StagedItem.FindingRaised.class,
                    (raised, p) -> Findings.bind(raised.submission(), raised.ordinal(), raised.finding(), p)));

    private StagingInserts() {}

    private static Parameters key(StagedItem.RowKey key, Parameters p) throws SQLException {
        return p.add(key.submission(), key.sheet(), key.row());
    }

    private static void rows(RowTally rows, Parameters p) throws SQLException {
        p.add(rows.read(), rows.structural(), rows.loaded(), rows.rejected(), rows.ignored());
    }

    private static void bindRegister(StagedItem.RegisterRow row, Parameters p) throws SQLException {
        key(row.key(), p)
                .add(row.form(), row.rowKey(), row.entryDate(), row.closingDate(), row.quantity(), row.amount())
                .add(row.reference(), row.subject(), row.party(), row.category(), row.action())
                .add(row.outcome(), row.place(), row.listed(), row.supplement(), row.note(), row.applied());
    }
}
