package vn.tonghop.staging.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.finding.Verdict;
import vn.tonghop.finding.store.StatementParameters;
import vn.tonghop.intake.Submissions;
import vn.tonghop.staging.submission.RowBucket;
import vn.tonghop.staging.submission.StagedItem;

/**
 * Writes staged items to their tables inside the chunk's transaction: each kind as one load where MySQL takes one, else as
 * one batch of inserts; the rows are the same. Nothing is overwritten: an
 * item written twice breaks its primary key and fails the chunk.
 */
public final class StagedItemWriter implements ItemWriter<StagedItem> {

    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final LocalInfile infile = new LocalInfile();
    private final Map<Class<? extends StagedItem>, StagingInsert<?>> inserts = new LinkedHashMap<>();

    public StagedItemWriter(JdbcTemplate jdbc, Submissions submissions) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        StagingInserts.ALL.forEach(insert -> inserts.put(insert.type(), insert));
    }

    @Override
    public void write(Chunk<? extends StagedItem> chunk) {
        Map<Class<?>, List<StagedItem>> byType = chunk.getItems().stream()
                .collect(Collectors.groupingBy(StagedItem::getClass, LinkedHashMap::new, Collectors.toList()));
        inserts.forEach((type, insert) -> {
            List<StagedItem> items = byType.get(type);
            if (items != null) {
                insert(insert, items);
            }
        });
        chunk.getItems().forEach(this::settle);
    }

    private <T extends StagedItem> void insert(StagingInsert<T> insert, List<StagedItem> items) {
        if (infile.suits(items.size()) && load(insert, items)) {
            return;
        }
        jdbc.batchUpdate(
                insert.sql(),
                items,
                items.size(),
                (statement, item) ->
                        insert.binder().bind(insert.type().cast(item), new StatementParameters(statement)));
    }

    private <T extends StagedItem> boolean load(StagingInsert<T> insert, List<StagedItem> items) {
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) connection -> infile.load(connection, insert, items)));
    }

    private void settle(StagedItem item) {
        if (item instanceof StagedItem.AmountsUnclear amounts) {
            jdbc.update(
                    "update register_entry set amount = null, applied = null where submission_id = ? and sheet_no = ?",
                    amounts.submission(),
                    amounts.sheet());
        } else if (item instanceof StagedItem.FormStaged form && form.verdict() == Verdict.RETURNED) {
            dropRows(form);
        } else if (item instanceof StagedItem.SubmissionStaged end) {
            submissions.staged(end.submission(), end.period(), end.fileType(), end.encoding(), end.verdict());
        }
    }

    /** Nothing of a returned form stays where a sum could find it; its rows are accounted for as rejected. */
    private void dropRows(StagedItem.FormStaged form) {
        keepForTelling(form);
        for (String table : StagedRows.TYPED) {
            jdbc.update(
                    "insert into row_account (submission_id, sheet_no, first_row, last_row, bucket, reason)"
                            + " select t.submission_id, t.sheet_no, t.row_no, t.row_no, ?, ? from " + table
                            + " t join staged_sheet s on s.submission_id = t.submission_id and s.sheet_no = t.sheet_no"
                            + " where t.submission_id = ? and s.form_code = ?",
                    RowBucket.REJECTED.slug(),
                    "form-returned",
                    form.submission(),
                    form.form());
            jdbc.update(
                    "delete from " + table + " where submission_id = ? and sheet_no in"
                            + " (select s.sheet_no from staged_sheet s where s.submission_id = ? and s.form_code = ?)",
                    form.submission(),
                    form.submission(),
                    form.form());
        }
        jdbc.update(
                "update staged_sheet set rows_rejected = rows_rejected + rows_loaded, rows_loaded = 0"
                        + " where submission_id = ? and form_code = ?",
                form.submission(),
                form.form());
    }

    /** What could be read of its figures is put aside, so that the unit is told at once what else is wrong with them. */
    private void keepForTelling(StagedItem.FormStaged form) {
        jdbc.update("""
            insert into returned_figure (submission_id, sheet_no, row_no, indicator_code, label, period_value,
                cumulative_value, plan_value, percent_value, estimated, not_yet, note, applied)
            select i.submission_id, i.sheet_no, i.row_no, i.indicator_code, i.label, i.period_value,
                i.cumulative_value, i.plan_value, i.percent_value, i.estimated, i.not_yet, i.note, i.applied
            from indicator_figure i
            join staged_sheet s on s.submission_id = i.submission_id and s.sheet_no = i.sheet_no
            where i.submission_id = ? and s.form_code = ?\
            """, form.submission(), form.form());
    }
}
