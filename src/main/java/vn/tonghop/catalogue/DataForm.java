package vn.tonghop.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A data form (biểu mẫu).
 *
 * @param code such as {@code BM05}
 * @param name its title
 * @param kind what its rows are
 * @param oneErrorReturns whether one error returns the form as a whole; else good rows load and bad ones are rejected
 * @param columns in the order of a blank form
 * @param identity keys of the columns that make two rows the same fact; empty where rows have no identity
 * @param windowColumn key of the date column that must lie in the period's window; empty where none must
 * @param shrinkPercent a replacement that loses more than this share of rows is asked about
 * @param lateEntries what becomes of a register's rows that are dated in an earlier month
 */
public record DataForm(
        String code,
        String name,
        Kind kind,
        boolean oneErrorReturns,
        List<FormColumn> columns,
        List<String> identity,
        List<String> windowColumn,
        int shrinkPercent,
        LateEntries lateEntries) {

    /** What becomes of a row dated in an earlier month, in a register with a single date, that was not counted then. */
    public enum LateEntries {
        /** It counts now, with a warning. */
        COUNT,
        /** It never counts. */
        IGNORE,
        /** It counts once the unit marks it as a supplement. */
        ASK
    }

    /** What the rows of a form are; it decides which typed table they go to. */
    public enum Kind {
        INDICATORS,
        TASKS,
        NARRATIVE,
        REGISTER,
        ADJUSTMENTS
    }

    public DataForm {
        columns = List.copyOf(columns);
        identity = List.copyOf(identity);
        windowColumn = List.copyOf(windowColumn);
    }

    /** The column with this key. */
    public Optional<FormColumn> column(String key) {
        for (FormColumn column : columns) {
            if (column.key().equals(key)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
