package vn.tonghop.staging;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.word.DocxFile;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.HeaderMatcher;
import vn.tonghop.staging.months.MonthChoice;
import vn.tonghop.staging.months.SheetMonths;
import vn.tonghop.staging.rows.GroupHead;
import vn.tonghop.staging.rows.RowRole;
import vn.tonghop.staging.rows.SheetMarks;
import vn.tonghop.staging.submission.ColumnFindings;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.RowBucket;
import vn.tonghop.staging.submission.RowLedger;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;
import vn.tonghop.staging.submission.TableMeasures;
import vn.tonghop.staging.values.CoveredCells;
import vn.tonghop.staging.values.MergedCells;
import vn.tonghop.staging.values.ShownRows;

/** Stages one sheet, a row at a time: title, header, table, signature block. */
final class SheetStager implements Closeable {

    private static final int ROWS_SEARCHED = 60;

    private final SheetInfo info;
    private final StagingOrder order;
    private final Catalogue catalogue;
    private final SubmissionForms forms;
    private final FindingSink findings;
    private final Consumer<StagedItem> out;
    private final RowCursor cursor;
    private final RowLedger ledger;
    private final HeaderMatcher matcher;
    private final @Nullable WordOutline outline;
    private final UnfilledRows unfilled = new UnfilledRows();
    private final CoveredCells covered = new CoveredCells();
    private final Deque<SourceRow> waiting = new ArrayDeque<>();
    private boolean headerSought;
    private int hiddenRows;
    private @Nullable HeaderMatch header;
    private @Nullable TableReader table;
    private @Nullable MergedCells merged;
    private @Nullable FormOutcome outcome;
    private @Nullable CopyGuard guard;
    private @Nullable SheetLeftOut leftOut;
    private boolean waits;
    private final boolean last;

    /** @param last whether the other sheets of the file have been read, so that what this one is must be settled */
    SheetStager(
            SheetInfo info,
            SourceFile source,
            StagingOrder order,
            Catalogue catalogue,
            SubmissionForms forms,
            FindingSink findings,
            boolean last,
            Consumer<StagedItem> out)
            throws IOException {
        this.last = last;
        this.info = info;
        this.order = order;
        this.catalogue = catalogue;
        this.forms = forms;
        this.findings = findings;
        this.out = out;
        this.cursor = new ShownRows(source.open(info));
        this.ledger = new RowLedger(order.submission(), info.index(), out);
        this.matcher = new HeaderMatcher(
                catalogue, forms.expectedForms(), order.fileName() + " " + (info.name() == null ? "" : info.name()));
        this.outline = source.type() == FileType.DOCX ? new WordOutline(catalogue) : null;
    }

    /** Takes one step; false at the end of the sheet. */
    boolean advance() throws IOException {
        if (!headerSought) {
            headerSought = true;
            seekHeader();
            return true;
        }
        SourceRow row = waiting.isEmpty() ? cursor.next() : waiting.poll();
        if (row == null) {
            end();
            return false;
        }
        hiddenRows += row.hidden() ? 1 : 0;
        covered.note(row);
        accept(outline == null ? row : outline.placed(row));
        return true;
    }

    private void accept(SourceRow row) {
        HeaderMatch found = header;
        if (found == null) {
            ledger.account(row.number(), RowBucket.IGNORED, isSlip() ? "receipt-slip" : "no-form");
        } else if (row.number() < found.firstRow()) {
            ledger.account(row.number(), RowBucket.STRUCTURAL, "title");
        } else if (row.number() <= found.lastRow()) {
            String reason = table == null ? RowRole.HEADER.slug() : table.headerReason(row);
            ledger.account(row.number(), RowBucket.STRUCTURAL, reason);
        } else if (leftOut != null) {
            leftOut.account(row, ledger);
        } else if (guard != null) {
            guard.pass(shared(row));
        } else if (table != null) {
            unfilled.pass(shared(row), table);
        } else {
            ledger.account(row.number(), RowBucket.REJECTED, "column-missing");
        }
    }

    /** The row with what merged cells above say for it. */
    private SourceRow shared(SourceRow row) {
        return merged == null ? row : merged.over(row);
    }

    private void seekHeader() throws IOException {
        while (waiting.size() < ROWS_SEARCHED) {
            SourceRow row = cursor.next();
            if (row == null) {
                break;
            }
            waiting.add(row);
        }
        HeaderMatch found = isSlip() ? null : find(new ArrayList<>(waiting));
        header = found;
        if (found != null) {
            openForm(found);
            merged = new MergedCells(cursor.mergesAhead(), found.lastRow() + 1);
        }
    }

    private @Nullable HeaderMatch find(List<SourceRow> rows) throws IOException {
        return outline == null ? cursor.judge(() -> matcher.find(rows)) : outline.find(rows);
    }

    private void openForm(HeaderMatch found) {
        List<SourceRow> above =
                waiting.stream().filter(r -> r.number() < found.firstRow()).toList();
        SheetMonths said = forms.months().read(info.name(), above, alone(found));
        MonthChoice choice = forms.months().choose(said);
        if (!last && (choice instanceof MonthChoice.Beside || !found.isComplete())) {
            waits = true;
            return;
        }
        if (choice instanceof MonthChoice.Beside beside) {
            if (forms.has(found.form())) {
                leaveOut(found, beside);
                return;
            }
            choice = forms.months().alone(beside);
        } else if (!found.isComplete() && forms.isBeside(found)) {
            leaveOut(found, null);
            return;
        }
        open(found, above, choice);
    }

    /** Whether what becomes of the sheet depends on those that follow: it is to be read again after them. */
    boolean isWaiting() {
        return waits;
    }

    /** The texts below the header that stand alone in their rows, as far as they are at hand. */
    private List<SourceRow> alone(HeaderMatch found) {
        boolean narrative = found.form().kind() == DataForm.Kind.NARRATIVE;
        return waiting.stream()
                .filter(r -> !narrative && r.number() > found.lastRow() && isAlone(r))
                .toList();
    }

    private static boolean isAlone(SourceRow row) {
        return row.cells().size() == 1
                || (row.cells().size() == 2 && GroupHead.isNumber(row.cells().get(0)));
    }

    private void leaveOut(HeaderMatch found, MonthChoice.@Nullable Beside beside) {
        SheetContext of = forms.contextBeside(found.form());
        leftOut = new SheetLeftOut(info, found, of, beside, reference -> forms.knows(found.form(), reference));
    }

    private void open(HeaderMatch match, List<SourceRow> above, MonthChoice choice) {
        SheetMarks marks = SheetMarks.of(above, catalogue.words());
        ReportingPeriod period = choice instanceof MonthChoice.Certain month
                ? month.period()
                : order.months().current();
        ReportingPeriod said =
                choice instanceof MonthChoice.Unclear asked && asked.here().size() == 1
                        ? asked.here().get(0)
                        : period;
        HeaderMatch found = match.in(said);
        header = found;
        SheetContext context = new SheetContext(
                info.index(),
                info.name(),
                found.form().code(),
                marks.part().isEmpty() ? order.part() : marks.part(),
                period,
                catalogue.calendar().window(said),
                TableMeasures.of(found, above, catalogue));
        FormOutcome form = forms.open(found, context, choice);
        boolean assumed = choice instanceof MonthChoice.Certain month && month.assumed();
        outcome = form;
        unfilled.below(found);
        if (new ColumnFindings(found, context, form, findings, catalogue.headings()).raise(List.copyOf(waiting))) {
            List<SourceRow> lines = waiting.stream()
                    .filter(r -> r.number() >= found.firstRow() && r.number() <= found.lastRow())
                    .toList();
            RowBuilder builder = forms.builder(found.form());
            MonthSections months = new MonthSections(forms.months(), context, found.form(), assumed, findings, form);
            table = new TableReader(
                    found, above, lines, context, order, catalogue, form, builder, findings, ledger, months, out);
            if (forms.isOfSeveralSheets()) {
                CopiedRows rows = forms.copies(found.form());
                rows.begin(info.name());
                TableReader reading = table;
                guard = new CopyGuard(rows, reading.columns(), ledger, row -> unfilled.pass(row, reading));
            }
        }
    }

    private void end() {
        endTable();
        RowTally rows = ledger.end();
        HeaderMatch found = header;
        FormOutcome form = outcome;
        if (form != null && found != null) {
            form.addRows(rows);
            if (hiddenRows > 0 || info.state() != SheetInfo.State.VISIBLE) {
                findings.raise(FindingCode.HIDDEN_CONTENT)
                        .variant(hiddenRows > 0 ? "rows" : "sheet")
                        .at(info.name(), null)
                        .key(info.name() == null ? "" : info.name())
                        .with("count", hiddenRows)
                        .with("sheet", info.name() == null ? "" : info.name())
                        .send();
            }
            raiseLeftOut(cursor.leftOut());
            covered.under(cursor.merges(), found.lastRow() + 1).forEach(this::raiseCovered);
        }
        out.accept(new StagedItem.SheetStaged(
                order.submission(),
                info.index(),
                info.name(),
                found == null ? "" : found.form().code(),
                found == null ? 0 : found.lastRow(),
                found == null ? "" : found.columnLetters(),
                rows));
    }

    private void endTable() {
        FormOutcome form = outcome;
        if (guard != null && form != null) {
            guard.end(form.context().of(info), findings);
        }
        if (table != null) {
            unfilled.end(table);
            table.end();
        }
        if (leftOut != null) {
            leftOut.tell(findings);
        }
    }

    private void raiseLeftOut(List<Integer> rows) {
        if (!rows.isEmpty()) {
            findings.raise(FindingCode.HIDDEN_CONTENT)
                    .variant("text")
                    .at(info.name(), SourceCell.name(DocxFile.TEXT, rows.get(0)))
                    .key("text")
                    .with("count", Math.toIntExact(rows.stream().distinct().count()))
                    .send();
        }
    }

    private void raiseCovered(String cell) {
        findings.raise(FindingCode.HIDDEN_CONTENT)
                .variant("merged")
                .at(info.name(), cell)
                .key((info.name() == null ? "" : info.name()) + "|" + cell)
                .with("cell", cell)
                .send();
    }

    private boolean isSlip() {
        return info.name() != null && SubmissionStager.ANSWER_SHEETS.contains(info.name());
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
