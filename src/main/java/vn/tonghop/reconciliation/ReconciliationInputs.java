package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.catalogue.RegisterField;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingPeriod;

/** Reads what counts for a month from staging. SQL filters, joins, sums and counts, and does nothing else. */
final class ReconciliationInputs {

    private static final String COUNTING = " from form_result r join submission s on s.id = r.submission_id"
            + " join staged_sheet sh on sh.submission_id = r.submission_id and sh.form_code = r.form_code ";

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;

    ReconciliationInputs(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** What the units' forms state, by unit and row. */
    List<ReportedFigure> reportedFigures(ReportingPeriod period) {
        return jdbc.query(
                "select r.unit_code, r.form_code, i.*, s.file_path, s.sha256, sh.sheet_name, sh.column_letters"
                        + COUNTING
                        + "join indicator_figure i on i.submission_id = sh.submission_id and i.sheet_no = sh.sheet_no"
                        + " where r.period = ? and r.counting = true"
                        + " order by r.unit_code, r.part, s.id, i.sheet_no, i.row_no",
                (rs, n) -> new ReportedFigure(
                        rs.getString("unit_code"),
                        rs.getString("form_code"),
                        rs.getString("indicator_code"),
                        decimal(rs, "period_value"),
                        decimal(rs, "cumulative_value"),
                        decimal(rs, "plan_value"),
                        decimal(rs, "percent_value"),
                        rs.getBoolean("estimated"),
                        rs.getString("note"),
                        place(rs)),
                period.toString());
    }

    /** The assigned tasks, in the order in which they are listed. */
    List<ReportedTask> reportedTasks(ReportingPeriod period) {
        return jdbc.query(
                "select r.unit_code, r.form_code, t.*, s.file_path, s.sha256, sh.sheet_name, sh.column_letters"
                        + COUNTING
                        + "join task_entry t on t.submission_id = sh.submission_id and t.sheet_no = sh.sheet_no"
                        + " where r.period = ? and r.counting = true"
                        + " order by r.unit_code, r.part, s.id, t.sheet_no, t.row_no",
                (rs, n) -> new ReportedTask(
                        rs.getString("unit_code"),
                        rs.getString("form_code"),
                        rs.getString("task_key"),
                        rs.getString("directive_number"),
                        rs.getObject("directive_date", LocalDate.class),
                        rs.getString("content"),
                        rs.getObject("deadline", LocalDate.class),
                        rs.getBoolean("no_deadline"),
                        rs.getObject("completed_on", LocalDate.class),
                        rs.getString("timeliness"),
                        rs.getString("result"),
                        place(rs)),
                period.toString());
    }

    /** Whether a form of the unit counts for the month; an explicit nil counts. */
    boolean isReceived(ReportingPeriod period, String unit, String form) {
        Integer count = jdbc.queryForObject(
                "select count(*) from form_result where period = ? and unit_code = ? and form_code = ?"
                        + " and counting = true",
                Integer.class,
                period.toString(),
                unit,
                form);
        return count != null && count > 0;
    }

    /** What the register of an indicator counts; null where it was not received. */
    @Nullable
    RegisterCount registerCount(ReportingPeriod period, Indicator indicator, RegisterFeed feed) {
        if (!isReceived(period, indicator.unit(), feed.form())) {
            return null;
        }
        List<Object> parameters = new ArrayList<>(List.of(period.toString(), indicator.unit(), feed.form()));
        String filter = filter(feed, catalogue.calendar().window(period), parameters);
        List<SheetCount> sheets = jdbc.query(
                "select s.file_path, s.sha256, sh.sheet_name, sh.column_letters, s.id, sh.sheet_no,"
                        + " count(*) as entries, coalesce(sum(e.quantity), 0) as quantities,"
                        + " coalesce(sum(e.amount), 0) as amounts, min(e.row_no) as first_row, max(e.row_no) as last_row"
                        + COUNTING
                        + "join register_entry e on e.submission_id = sh.submission_id and e.sheet_no = sh.sheet_no"
                        + " where r.period = ? and r.unit_code = ? and r.form_code = ? and r.counting = true" + filter
                        + " group by s.id, sh.sheet_no, s.file_path, s.sha256, sh.sheet_name, sh.column_letters"
                        + " order by s.id, sh.sheet_no",
                (rs, n) -> sheetCount(rs, feed),
                parameters.toArray());
        BigDecimal total = sheets.stream().map(SheetCount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RegisterCount(
                feed.form(), total, sheets.stream().map(SheetCount::evidence).toList());
    }

    private String filter(RegisterFeed feed, DateWindow window, List<Object> parameters) {
        StringBuilder sql = new StringBuilder();
        RegisterField date = feed.dateField();
        if (date != null) {
            String column = "e." + date.databaseColumn();
            if (hasOneWindow(feed.form())) {
                sql.append(" and (")
                        .append(column)
                        .append(" is null or ")
                        .append(column)
                        .append(" <= ?)");
            } else {
                sql.append(" and ").append(column).append(" between ? and ?");
                parameters.add(window.first());
            }
            parameters.add(window.last());
        }
        new TreeMap<>(feed.where()).forEach((field, values) -> {
            sql.append(" and e.").append(field.databaseColumn()).append(in(values));
            values.forEach(v -> parameters.add(field == RegisterField.LISTED ? Boolean.valueOf(v) : v));
        });
        new TreeMap<>(feed.except()).forEach((field, values) -> {
            String column = "e." + field.databaseColumn();
            sql.append(" and (")
                    .append(column)
                    .append(" is null or not ")
                    .append(column)
                    .append(in(values))
                    .append(')');
            parameters.addAll(values);
        });
        feed.present()
                .forEach(field ->
                        sql.append(" and e.").append(field.databaseColumn()).append(" is not null"));
        return sql.toString();
    }

    /** A register with two dates lists a dossier again in a later month; one with a single date lists late rows once. */
    private boolean hasOneWindow(String form) {
        return catalogue.form(form).map(DataForm::windowColumn).map(List::size).orElse(0) <= 1;
    }

    private static String in(List<String> values) {
        return " in (" + String.join(", ", values.stream().map(v -> "?").toList()) + ")";
    }

    private static SheetCount sheetCount(ResultSet rs, RegisterFeed feed) throws SQLException {
        BigDecimal value = switch (feed.measure()) {
            case ROWS -> BigDecimal.valueOf(rs.getLong("entries"));
            case QUANTITY -> rs.getBigDecimal("quantities");
            case AMOUNT -> rs.getBigDecimal("amounts");
        };
        String column = switch (feed.measure()) {
            case ROWS -> null;
            case QUANTITY -> RegisterField.QUANTITY.key();
            case AMOUNT -> RegisterField.AMOUNT.key();
        };
        Map<String, String> letters = Place.letters(rs.getString("column_letters"));
        String letter = column == null ? null : letters.get(column);
        String cells = letter == null
                ? rs.getInt("first_row") + ":" + rs.getInt("last_row")
                : letter + rs.getInt("first_row") + ":" + letter + rs.getInt("last_row");
        return new SheetCount(
                value,
                new Figure.Evidence(
                        "register",
                        rs.getString("file_path"),
                        rs.getString("sha256"),
                        rs.getString("sheet_name"),
                        cells,
                        IndicatorFindings.plain(value)));
    }

    private static Place place(ResultSet rs) throws SQLException {
        return new Place(
                rs.getString("submission_id"),
                rs.getString("file_path"),
                rs.getString("sha256"),
                rs.getString("sheet_name"),
                Place.letters(rs.getString("column_letters")),
                rs.getInt("row_no"));
    }

    private static @Nullable BigDecimal decimal(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : new BigDecimal(IndicatorFindings.plain(value));
    }

    private record SheetCount(BigDecimal value, Figure.Evidence evidence) {}
}
