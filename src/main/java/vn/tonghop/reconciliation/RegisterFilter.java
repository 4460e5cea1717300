package vn.tonghop.reconciliation;

import java.time.LocalDate;
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
 * its own window.
 */
final class RegisterFilter {

    private static final int MONTHS_LOOKED_BACK = 12;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final ReportingCalendar calendar;

    private RegisterFilter(ReportingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The rows that count for a feed of a unit's indicator. */
    static RegisterFilter of(
            RegisterFeed feed, DataForm form, String unit, ReportingPeriod period, ReportingCalendar calendar) {
        RegisterFilter filter = new RegisterFilter(calendar);
        if (feed.dateField() != null) {
            filter.addDate(feed.dateField(), form, unit, period);
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

    /** A condition on {@code register_entry p}: a row that counted in one of the months before. */
    static RegisterFilter countedBefore(
            DataForm form, String unit, ReportingPeriod period, ReportingCalendar calendar) {
        RegisterFilter filter = new RegisterFilter(calendar);
        filter.addCountedBefore(form, unit, period);
        return filter;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    private void addDate(RegisterField date, DataForm form, String unit, ReportingPeriod period) {
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
            add(" and (e.row_key is null or not exists (select 1 from register_entry p"
                    + " join form_result pr on pr.submission_id = p.submission_id and pr.form_code = p.form_code"
                    + " where p.row_key = e.row_key");
            addCountedBefore(form, unit, period);
            add(")))");
        }
        add(")");
    }

    private void addCountedBefore(DataForm form, String unit, ReportingPeriod period) {
        add(" and p.form_code = ? and pr.unit_code = ? and pr.counting = true and (", form.code(), unit);
        ReportingPeriod month = period;
        for (int i = 0; i < MONTHS_LOOKED_BACK; i++) {
            month = month.previous();
            LocalDate cutoff = calendar.cutoff(month);
            add((i == 0 ? "" : " or ") + "(pr.period = ? and (p.entry_date is null or p.entry_date <= ?))");
            parameters.add(month.toString());
            parameters.add(cutoff);
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
