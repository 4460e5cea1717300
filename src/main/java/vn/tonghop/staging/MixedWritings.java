package vn.tonghop.staging;

import java.util.HashMap;
import java.util.Map;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.values.CellParser;
import vn.tonghop.staging.values.DateStyles;
import vn.tonghop.staging.values.TickMarks;

/** Watches how the days and marks of each column are written: two ways in one column leave neither certain. */
final class MixedWritings {

    private final HeaderMatch header;
    private final TableColumns columns;
    private final SheetContext context;
    private final FindingSink findings;
    private final FormOutcome outcome;
    private final Map<String, DateStyles> dates = new HashMap<>();
    private final CellParser parser;
    private final Map<String, TickMarks> ticks = new HashMap<>();

    MixedWritings(
            HeaderMatch header,
            TableColumns columns,
            SheetWords words,
            SheetContext context,
            FindingSink findings,
            FormOutcome outcome,
            CellParser parser) {
        this.parser = parser;
        this.header = header;
        this.columns = columns;
        this.context = context;
        this.findings = findings;
        this.outcome = outcome;
        columns.dates().forEach(column -> dates.put(column.key(), new DateStyles()));
        columns.marks().forEach(column -> ticks.put(column.key(), new TickMarks(words)));
    }

    /** Notes a row of data. */
    void note(SourceRow row) {
        for (TableColumns.Column column : columns.dates()) {
            CellContent content = column.in(row);
            DateStyles styles = dates.get(column.key());
            if (content != null && styles != null) {
                styles.note(content, column.at(), row.number());
            }
        }
        for (TableColumns.Column column : columns.marks()) {
            CellContent content = column.in(row);
            TickMarks marks = ticks.get(column.key());
            if (content != null
                    && marks != null
                    && Boolean.TRUE.equals(parser.mark(content).value())) {
                marks.note(content, column.at(), row.number());
            }
        }
    }

    /** Returns the form where a column is written in two ways. */
    void end() {
        dates.forEach((key, styles) -> {
            if (styles.areMixed()) {
                outcome.returnForm();
                findings.raise(FindingCode.DATE_AMBIGUOUS)
                        .in(context)
                        .key(key)
                        .cell(styles.firstCell())
                        .found(styles.firstText())
                        .with("column", header.label(key))
                        .send();
            }
        });
        ticks.forEach(this::raiseMixedTicks);
    }

    private void raiseMixedTicks(String key, TickMarks marks) {
        if (marks.areMixed()) {
            outcome.returnForm();
            findings.raise(FindingCode.VALUE_NOT_ALLOWED)
                    .variant("cross")
                    .in(context)
                    .key(key)
                    .cell(marks.firstCell())
                    .found(marks.cross())
                    .expected("x")
                    .with("column", header.label(key))
                    .send();
        }
    }
}
