package vn.tonghop.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.period.DateWindow;
import vn.tonghop.wording.VietnameseDates;

/** What Excel asks of an entry while it is typed: drop-downs, dates and numbers. A warning where an exception is allowed. */
final class EntryRules {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_LIST = 255;
    private static final int LAST_ROW = 1_048_575;

    private final BlankForm blank;
    private final XSSFSheet sheet;
    private final DataValidationHelper rules;

    EntryRules(BlankForm blank, XSSFSheet sheet) {
        this.blank = blank;
        this.sheet = sheet;
        this.rules = sheet.getDataValidationHelper();
    }

    /** Sets the rule of a column from a row on, to the end of the sheet. */
    void apply(FormColumn column, int index, int firstRow) {
        if (blank.form().kind() == DataForm.Kind.NARRATIVE && column.key().equals("content")) {
            figures(index, firstRow);
            return;
        }
        List<String> choices = ChoiceLists.of(blank, column);
        if (!choices.isEmpty()) {
            boolean strict = column.type() == FormColumn.Type.CHOICE && !column.openChoices();
            add(list(choices), index, firstRow, strict, strict ? "choice" : "choice-open");
            return;
        }
        switch (column.type()) {
            case COUNT -> add(atLeastZero(true), index, firstRow, false, "count");
            case NUMBER, PERCENT -> add(atLeastZero(false), index, firstRow, false, "number");
            case DATE -> date(column, index, firstRow);
            case TEXT, CHOICE, MARK, DOCUMENT_NUMBER, ORDINAL -> {}
        }
    }

    /** Figures are offered and written around: nothing is asked about what else stands in the cell. */
    private void figures(int index, int firstRow) {
        List<String> names = blank.figureNames();
        if (!names.isEmpty()) {
            DataValidation rule = rules.createValidation(
                    rules.createFormulaListConstraint(ChoiceSheet.add(sheet.getWorkbook(), names)),
                    new CellRangeAddressList(firstRow, LAST_ROW, index, index));
            rule.setEmptyCellAllowed(true);
            rule.setSuppressDropDownArrow(true);
            rule.setShowErrorBox(false);
            sheet.addValidationData(rule);
        }
    }

    private void date(FormColumn column, int index, int firstRow) {
        List<String> windows = blank.form().windowColumn();
        DateWindow window = blank.window();
        if (windows.equals(List.of(column.key()))) {
            add(days(window.first(), window.last()), index, firstRow, false, "date-window");
            return;
        }
        boolean strict =
                column.blank() == FormColumn.Blank.FORBIDDEN && blank.form().kind() != DataForm.Kind.TASKS;
        add(days(EARLIEST, EARLIEST.plusYears(100)), index, firstRow, strict, "date");
    }

    /** A rule holds a short list itself, parted by commas. */
    private DataValidationConstraint list(List<String> choices) {
        boolean fits = String.join(",", choices).length() <= LONGEST_LIST
                && choices.stream().noneMatch(c -> c.contains(",") || c.contains("\""));
        return fits
                ? rules.createExplicitListConstraint(choices.toArray(new String[0]))
                : rules.createFormulaListConstraint(ChoiceSheet.add(sheet.getWorkbook(), choices));
    }

    private DataValidationConstraint atLeastZero(boolean whole) {
        return whole
                ? rules.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
                : rules.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
    }

    private DataValidationConstraint days(LocalDate first, LocalDate last) {
        return rules.createDateConstraint(OperatorType.BETWEEN, serial(first), serial(last), null);
    }

    private static String serial(LocalDate day) {
        return String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day));
    }

    private void add(DataValidationConstraint constraint, int column, int firstRow, boolean strict, String message) {
        DataValidation rule =
                rules.createValidation(constraint, new CellRangeAddressList(firstRow, LAST_ROW, column, column));
        rule.setEmptyCellAllowed(true);
        rule.setSuppressDropDownArrow(true);
        rule.setShowErrorBox(true);
        rule.setErrorStyle(strict ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        rule.createErrorBox(
                blank.sentences().label("rule.title"),
                blank.sentences().render("rule." + message, Map.of("window", VietnameseDates.window(blank.window()))));
        sheet.addValidationData(rule);
    }
}
