package vn.tonghop.reconciliation.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.DataForm.LateEntries;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.catalogue.RegisterField;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;

/**
 * Which rows of a register count for an indicator in a month, as a condition on {@code register_entry e} with its
 * parameters. In a register with a single date a late row counts in the month that lists it, unless it has counted before or
 * the register's policy says otherwise; a row dated after the cut-off waits. Where a register has two dates, each counts in
 * its own window. What has counted before must have been noted by {@link EarlierRows}.
 */
final class RegisterFilter {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final ReportingCalendar calendar;

    private RegisterFilter(ReportingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The rows that count for a feed of a unit's indicator. */
    static RegisterFilter of(RegisterFeed feed, DataForm form, ReportingPeriod period, ReportingCalendar calendar) {
        RegisterFilter filter = new RegisterFilter(calendar);
        if (feed.dateField() != null) {
            filter.addDate(feed.dateField(), form, period);
        }
        filter.addFields(feed);
        return filter;
    }

    /** The rows of a feed that have no day. */
    static RegisterFilter undated(RegisterFeed feed, ReportingCalendar calendar) {
        RegisterFilter filter = new RegisterFilter(calendar);
        if (feed.dateField() != null) {
            filter.add(" and e." + feed.dateField().databaseColumn() + " is null");
        }
        filter.addFields(feed);
        return filter;
    }

    /** Leaves only the rows whose day lies in a window. */
    void cut(RegisterFeed feed, DateWindow window) {
        RegisterField date = feed.dateField();
        if (date != null) {
            add(" and e." + date.databaseColumn() + " between ? and ?", window.first(), window.last());
        }
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    private void addDate(RegisterField date, DataForm form, ReportingPeriod period) {
        DateWindow window = calendar.window(period);
        String column = "e." + date.databaseColumn();
        if (form.windowColumn().size() > 1) {
            add(" and " + column + " between ? and ?", window.first(), window.last());
            return;
        }
        add(" and (" + column + " is null or " + column + " between ? and ?", window.first(), window.last());
        if (form.lateEntries() != LateEntries.IGNORE) {
            add(" or (" + column + " < ?", window.first());
            if (form.lateEntries() == LateEntries.ASK) {
                add(" and e.supplement = true");
            }
            add(" and not exists (select 1 from repeated_entry p where p.submission_id = e.submission_id"
                    + " and p.sheet_no = e.sheet_no and p.row_no = e.row_no))");
        }
        add(")");
    }

    private void addFields(RegisterFeed feed) {
        new TreeMap<>(feed.where()).forEach((field, values) -> {
            add(" and e." + field.databaseColumn() + in(values));
            values.forEach(v -> parameters.add(field == RegisterField.LISTED ? Boolean.valueOf(v) : v));
        });
        new TreeMap<>(feed.except()).forEach((field, values) -> {
            String column = "e." + field.databaseColumn();
            add(" and (" + column + " is null or not " + column + in(values) + ")");
            parameters.addAll(values);
        });
        feed.present().forEach(field -> add(" and e." + field.databaseColumn() + present(field)));
    }

    /** A mark is stored for every row, so it is there where it is set. */
    private static String present(RegisterField field) {
        return field == RegisterField.LISTED ? " = true" : " is not null";
    }

    private void add(String condition, Object... values) {
        sql.append(condition);
        parameters.addAll(List.of(values));
    }

    private static String in(List<String> values) {
        return " in (" + String.join(", ", values.stream().map(v -> "?").toList()) + ")";
    }
}
