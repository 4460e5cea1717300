package vn.tonghop.finding;

import static vn.tonghop.finding.Severity.BLOCKING;
import static vn.tonghop.finding.Severity.ERROR;
import static vn.tonghop.finding.Severity.NOTE;
import static vn.tonghop.finding.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of findings. A code's slug is stable: programs, waivers and people's notes refer to it, so none is renamed.
 * Each slug has a message and an action in the bundles {@code findings_vi} and {@code findings_en}.
 */
public enum FindingCode {
    FILE_UNREADABLE(ERROR),
    FILE_ENCRYPTED(ERROR),
    FILE_TYPE_MISMATCH(ERROR),
    FILE_TYPE_UNSUPPORTED(ERROR),
    FILE_TOO_LARGE(ERROR),
    FORM_NOT_RECOGNISED(ERROR),
    COLUMN_MISSING(ERROR),
    COLUMN_DUPLICATE(ERROR),
    UNIT_UNKNOWN(ERROR),
    PERIOD_UNCLEAR(ERROR),
    ENCODING_DAMAGED(ERROR),
    VALUE_MISSING(ERROR),
    NUMBER_UNREADABLE(ERROR),
    DATE_UNREADABLE(ERROR),
    DATE_AMBIGUOUS(ERROR),
    VALUE_NOT_ALLOWED(ERROR),
    FORMULA_ERROR(ERROR),
    FORMULA_WITHOUT_VALUE(ERROR),
    TOTAL_DIFFERS(ERROR),
    /** A CSV record with more or fewer fields than its header. */
    FIELD_COUNT_DIFFERS(ERROR),
    /** A header without any row below it: the unit must send rows or an explicit nil. */
    FORM_EMPTY(ERROR),
    /** A form that the catalogue does not expect from this unit. */
    FORM_NOT_EXPECTED(ERROR),
    /** A form for a month in which its unit was not yet or no longer in being. */
    UNIT_NOT_IN_BEING(ERROR),
    /** A narrative row whose section is not in the outline. */
    SECTION_UNKNOWN(ERROR),
    /** A name between braces in a unit's sentence that stands for none of its figures. */
    FIGURE_NAME_UNKNOWN(ERROR),

    CUMULATIVE_DOES_NOT_ROLL_FORWARD(BLOCKING),
    CUMULATIVE_DECREASED(BLOCKING),
    OPENING_BALANCE_MISSING(BLOCKING),
    OPENING_BALANCE_PROVISIONAL(BLOCKING),
    REGISTER_DOES_NOT_TIE(BLOCKING),
    REGISTER_INCOMPLETE(BLOCKING),
    FIGURE_MISSING(BLOCKING),
    FIGURE_RESTATED(BLOCKING),
    TASK_LOST(BLOCKING),
    TASK_REAPPEARED(BLOCKING),
    TASK_COUNT_DIFFERS(BLOCKING),
    /** A figure changed by telephone whose old value is not the one that the unit's form states. */
    ADJUSTMENT_DIFFERS(BLOCKING),
    SUBMISSION_MISSING(BLOCKING),
    CORRECTION_PENDING(BLOCKING),
    REPLACEMENT_SHRINKS(BLOCKING),
    /** Rows of a sheet repeat another sheet's: counted once until somebody says what they are. */
    ROWS_COPIED(BLOCKING),
    /** In what an amount is measured is not known for certain: it has no value until that is settled. */
    UNIT_OF_MEASURE_UNCLEAR(BLOCKING),
    /** A row of which nobody can say whether it is data. */
    ROW_UNCLEAR(BLOCKING),
    /** A file, a folder of the inbox or the inbox itself that could not be looked at. */
    INBOX_UNREADABLE(BLOCKING),
    /** A file that lies in the inbox and is not taken: somebody has it open, it still changes, or it is none to be taken. */
    FILE_WAITING(BLOCKING),

    /** A formula yields no value in a column on which no figure depends; the cell counts as blank. */
    FORMULA_IGNORED(WARNING),
    /** Text with a line through it was left out. */
    STRUCK_OUT(WARNING),
    /** A quote opens a field of a text file and is never closed: the field was read up to the next separator. */
    QUOTE_UNCLOSED(WARNING),
    PERIOD_CLOSED(WARNING),
    INDICATOR_UNKNOWN(WARNING),
    ROW_DUPLICATE(WARNING),
    DATE_OUTSIDE_PERIOD(WARNING),
    /** A sheet or a part of one is headed by another month than the one that counts. */
    MONTH_NOT_COUNTED(WARNING),
    PLAN_CHANGED(WARNING),
    FIGURE_OUTLIER(WARNING),
    FIGURE_EQUALS_OTHER_PRIOR(WARNING),
    /** A figure above the one that it is a part of, such as more dossiers appraised than received. */
    FIGURE_EXCEEDS_OTHER(WARNING),
    /** Two units state the same fact differently. */
    FIGURE_DIFFERS_BETWEEN_UNITS(WARNING),
    SUBMISSION_STALE(WARNING),
    SUBMISSION_LATE(WARNING),
    /** Two files for one slot in one run: the later one counts. */
    SUBMISSION_REPEATED(WARNING),
    TASK_TIMELINESS_DIFFERS(WARNING),
    TASK_WITHOUT_DEADLINE(WARNING),
    TASK_COMPLETED_OUTSIDE_PERIOD(WARNING),
    /** A file that counts and cannot be taken out of the inbox. */
    FILE_NOT_REMOVED(WARNING),
    /** An answer that cannot be written; told by the run, not by the period. */
    ANSWER_NOT_WRITTEN(WARNING),
    /** A document that cannot be written; told by the run, not by the period. */
    DOCUMENT_NOT_WRITTEN(WARNING),
    /** A figure in a paragraph that a person has changed and kept is no longer what it was then. */
    KEPT_EDIT_MOVED(WARNING),
    /** A unit's sentence carries a figure that nobody has stated. */
    CARRIED_FIGURE_MISSING(WARNING),
    /** A number in a unit's sentence is not the figure that the unit's form states. */
    TYPED_FIGURE_DIFFERS(WARNING),
    /** A column that the form does not have; its cells are not read. */
    COLUMN_UNKNOWN(NOTE),
    PERCENT_DIFFERS(NOTE),
    /** A number in a unit's sentence is a figure that the sentence could carry. */
    FIGURE_TYPED(NOTE),
    /** A unit's sentence tells what a general sentence of the report tells, too. */
    TOLD_TWICE(NOTE),
    /** A figure that the period's calendar cannot cut out of what the units send. */
    FIGURE_NOT_COMPUTABLE(NOTE),
    /** An opening balance that the catalogue declares from an earlier report. */
    OPENING_BALANCE_DECLARED(NOTE),
    ENCODING_LEGACY(NOTE),
    TASK_DUE_BEFORE_NEXT_CUTOFF(NOTE),
    PERIOD_ASSUMED(NOTE),
    /** What is planned for the next month stands beside what was done. */
    PLAN_NOT_COUNTED(NOTE),
    /** A list or summary stands beside the sheet that counts. */
    SHEET_NOT_COUNTED(NOTE),
    /** A file was taken out by a decision. */
    SUBMISSION_WITHDRAWN(NOTE),
    /** Hidden rows or sheets were read like the others. */
    HIDDEN_CONTENT(NOTE),
    /** A row says "Không phát sinh" although other rows carry data, or the like: read as data, told as note. */
    NIL_MARK_IGNORED(NOTE);

    private static final Map<String, FindingCode> BY_SLUG =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FindingCode::slug, Function.identity()));

    private final Severity defaultSeverity;

    FindingCode(Severity defaultSeverity) {
        this.defaultSeverity = defaultSeverity;
    }

    /** The severity unless the catalogue says otherwise; errors are errors in every catalogue. */
    public Severity defaultSeverity() {
        return defaultSeverity;
    }

    /** The stable name, such as {@code column-missing}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code with this slug, or null. */
    public static @Nullable FindingCode ofSlug(String slug) {
        return BY_SLUG.get(slug);
    }
}
