package vn.tonghop.staging.rows;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.measures.Measuring;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.values.CellParser;
import vn.tonghop.staging.values.CellText;
import vn.tonghop.staging.values.Quantity;

/** Adds up the rows of a table, holds what totals and groups state against them, and tells where they differ. */
public final class TableSums {

    /** Of đồng, thousand, million and milliard. */
    private static final List<Integer> POWERS = List.of(0, 3, 6, 9);

    private static final Pattern NUMBER_IN_TEXT =
            Pattern.compile("(?<![\\p{L}\\d/.,-])\\d{1,3}(?:\\.\\d{3})+|(?<![\\p{L}\\d/.,-])\\d+");

    private final HeaderMatch header;
    private final TableColumns columns;
    private final CellParser parser;
    private final SheetContext context;
    private final FindingSink findings;
    private final FormOutcome outcome;
    private final boolean tasks;
    private final TotalsCheck totals = new TotalsCheck();
    private final Deque<GroupHead> groups = new ArrayDeque<>();
    private int rows;
    private boolean unchecked;
    private @Nullable GroupHead tasksInAll;

    public TableSums(
            HeaderMatch header,
            TableColumns columns,
            CellParser parser,
            SheetContext context,
            FindingSink findings,
            FormOutcome outcome) {
        this.header = header;
        this.columns = columns;
        this.parser = parser;
        this.context = context;
        this.findings = findings;
        this.outcome = outcome;
        this.tasks = header.form().kind() == DataForm.Kind.TASKS;
    }

    /** Counts a row of data, good or not. */
    public void count() {
        rows++;
        groups.forEach(GroupHead::rowAdded);
    }

    /** Adds a good row's values. */
    public void add(SourceRow row) {
        for (TableColumns.Column column : columns.summed()) {
            BigDecimal value = valueOf(row, column);
            totals.add(column.key(), value);
            FormColumn form = column.form();
            boolean one = form != null && form.blank() == FormColumn.Blank.ONE && parser.meansOne(column.in(row));
            if (one) {
                totals.addUnwritten(column.key(), BigDecimal.ONE);
            }
            for (GroupHead group : groups) {
                if (value != null) {
                    group.below().add(column.key(), value);
                } else if (one) {
                    group.below().addUnwritten(column.key(), BigDecimal.ONE);
                }
            }
        }
        totals.rowAdded();
    }

    /** Checks the sums that a row states by what the row is. */
    public void check(SourceRow row, RowRole role) {
        if (tasks) {
            tasksInAll = tasksInAll == null ? GroupHead.ofTotal(row) : tasksInAll;
            return;
        }
        List<TotalsCheck.Wrong> wrong = totals.check(role, stated(row));
        if (!isUnchecked()) {
            wrong.forEach(this::raiseWrongTotal);
        }
    }

    /** Whether the row states sums, and all are right for a total of some kind. */
    boolean agree(SourceRow row) {
        if (tasks) {
            GroupHead stated = GroupHead.ofTotal(row);
            return stated != null && stated.stated() == rows;
        }
        List<TotalsCheck.Stated> stated = stated(row);
        return !stated.isEmpty()
                && stated.stream()
                        .allMatch(sum -> totals.agrees(RowRole.PAGE_TOTAL, sum) || totals.agrees(RowRole.TOTAL, sum));
    }

    /** Whether a text states a number. */
    boolean statesNumber(SourceRow row) {
        return row.cells().stream()
                .anyMatch(cell ->
                        NUMBER_IN_TEXT.matcher(CellText.of(cell.content())).find());
    }

    /** Whether a text states the number of rows or a sum, in whatever unit. */
    boolean textAgrees(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            Matcher number = NUMBER_IN_TEXT.matcher(CellText.of(cell.content()));
            while (number.find()) {
                BigDecimal value = new BigDecimal(number.group().replace(".", ""));
                if (value.compareTo(BigDecimal.valueOf(rows)) == 0 || isSum(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSum(BigDecimal value) {
        return POWERS.stream().anyMatch(power -> totals.holdsAnywhere(value.scaleByPowerOfTen(power)));
    }

    /** Leaves totals unchecked from here on: of a row it is not known whether it counts. */
    public void leaveUnchecked() {
        unchecked = true;
    }

    private boolean isUnchecked() {
        return unchecked || outcome.hasRejectedRows();
    }

    /** Opens a group; those of its kind that are open end there, and those below them. */
    public void open(SourceRow row) {
        GroupHead head = GroupHead.of(row);
        if (groups.stream().anyMatch(group -> group.style() == head.style())) {
            while (groups.peek() != null && groups.peek().style() != head.style()) {
                close(groups.pop());
            }
            close(groups.pop());
        }
        if (!tasks) {
            stated(row).forEach(sum -> head.state(sum.column(), sum.value()));
        }
        groups.push(head);
    }

    /** Checks what can only be said at the end of the table. */
    public void end() {
        while (!groups.isEmpty()) {
            close(groups.pop());
        }
        if (!isUnchecked()) {
            totals.checkAtEnd().forEach(this::raiseWrongTotal);
        }
        GroupHead all = tasksInAll;
        if (all != null && all.stated() != rows) {
            raiseTaskTotal(all);
        }
    }

    private void close(GroupHead group) {
        if (!group.countAgrees()) {
            raiseGroupCount(group);
        }
        if (isUnchecked()) {
            return;
        }
        group.sums().forEach((column, sum) -> {
            if (!group.below().agree(column, sum)) {
                TotalsCheck.Stated stated = new TotalsCheck.Stated(column, group.row(), sum);
                raiseWrongGroup(
                        group, new TotalsCheck.Wrong(stated, group.below().counted(column)));
            }
        });
    }

    /** A group without a number whose sum is wrong may be no group at all. */
    private void raiseWrongGroup(GroupHead group, TotalsCheck.Wrong wrong) {
        if (group.style() != GroupHead.Style.NONE) {
            raiseWrongTotal(wrong);
            return;
        }
        findings.raise(FindingCode.ROW_UNCLEAR)
                .variant("group")
                .in(context)
                .key("row " + group.row())
                .cell(header.cell(wrong.stated().column(), group.row()))
                .found(wrong.stated().value().toPlainString())
                .expected(wrong.expected().toPlainString())
                .with("row", group.row())
                .with("total", wrong.stated().value())
                .with("sum", wrong.expected())
                .send();
    }

    private void raiseGroupCount(GroupHead group) {
        boolean unnumbered = !tasks && group.style() == GroupHead.Style.NONE;
        findings.raise(code(unnumbered))
                .variant("group")
                .in(context)
                .key("group " + group.row())
                .cell(group.cell())
                .found(String.valueOf(group.stated()))
                .expected(String.valueOf(group.rows()))
                .with("row", group.row())
                .with("total", BigDecimal.valueOf(group.stated()))
                .with("sum", BigDecimal.valueOf(group.rows()))
                .with("count", group.rows())
                .send();
        if (!tasks && !unnumbered) {
            outcome.returnForm();
        }
    }

    private FindingCode code(boolean unnumbered) {
        return unnumbered
                ? FindingCode.ROW_UNCLEAR
                : tasks ? FindingCode.TASK_COUNT_DIFFERS : FindingCode.TOTAL_DIFFERS;
    }

    /** A stated number of all tasks is held against the rows of all groups. */
    private void raiseTaskTotal(GroupHead all) {
        findings.raise(FindingCode.TASK_COUNT_DIFFERS)
                .in(context)
                .key("total")
                .cell(all.cell())
                .found(String.valueOf(all.stated()))
                .expected(String.valueOf(rows))
                .with("total", BigDecimal.valueOf(all.stated()))
                .with("sum", BigDecimal.valueOf(rows))
                .send();
    }

    private void raiseWrongTotal(TotalsCheck.Wrong wrong) {
        outcome.returnForm();
        findings.raise(FindingCode.TOTAL_DIFFERS)
                .in(context)
                .key("total " + wrong.stated().column())
                .cell(header.cell(wrong.stated().column(), wrong.stated().row()))
                .found(wrong.stated().value().toPlainString())
                .expected(wrong.expected().toPlainString())
                .with("total", wrong.stated().value())
                .with("sum", wrong.expected())
                .with("difference", wrong.stated().value().subtract(wrong.expected()))
                .with("column", header.label(wrong.stated().column()))
                .send();
    }

    private List<TotalsCheck.Stated> stated(SourceRow row) {
        List<TotalsCheck.Stated> stated = new ArrayList<>();
        for (TableColumns.Column column : columns.summed()) {
            BigDecimal value = valueOf(row, column);
            if (value != null) {
                stated.add(new TotalsCheck.Stated(column.key(), row.number(), value));
            }
        }
        return stated;
    }

    private @Nullable BigDecimal valueOf(SourceRow row, TableColumns.Column column) {
        FormColumn form = column.form();
        CellContent content = column.ownIn(row);
        if (form == null || !form.scaled()) {
            return parser.number(content, List.of(), 1).value();
        }
        Quantity quantity = parser.quantity(content).value();
        return quantity == null
                ? null
                : Measuring.of(
                                quantity,
                                context.measures().of(column.key(), row),
                                context.measures().vocabulary(),
                                "")
                        .value();
    }
}
