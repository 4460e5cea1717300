package vn.tonghop.reconciliation.inputs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.catalogue.RegisterField;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Adjustment;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Place;
import vn.tonghop.reconciliation.figures.RegisterCount;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.figures.ReportedTask;
import vn.tonghop.settling.FormResults;

/** Reads what counts for a month from staging. SQL filters, joins, sums and counts, and does nothing else. */
public final class ReconciliationInputs {

    static final String COUNTING = " from form_result r join submission s on s.id = r.submission_id"
            + " join staged_sheet sh on sh.submission_id = r.submission_id and sh.form_code = r.form_code ";

    private static final String RETURNED_LAST = """
        r.verdict = 'RETURNED' and r.withdrawn = false and s.check_only = false
         and not exists (select 1 from form_result n where n.unit_code = r.unit_code and n.part = r.part
             and n.form_code = r.form_code and n.period = r.period and n.version_no > r.version_no)\
        """;

    private final JdbcTemplate jdbc;
    private final FormResults forms;
    private final Catalogue catalogue;

    public ReconciliationInputs(JdbcTemplate jdbc, FormResults forms, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.catalogue = catalogue;
    }

    /** What the units' forms state, by unit and row. */
    public List<ReportedFigure> reportedFigures(ReportingPeriod period) {
        return figures(period, "indicator_figure", "r.counting = true");
    }

    /** What is readable in forms that were returned, where nothing has come after them in their slot. */
    public List<ReportedFigure> returnedFigures(ReportingPeriod period) {
        return figures(period, "returned_figure", RETURNED_LAST);
    }

    private List<ReportedFigure> figures(ReportingPeriod period, String table, String which) {
        return jdbc.query(
                "select r.unit_code, r.form_code, i.*, s.file_path, s.sha256, sh.sheet_name, sh.column_letters"
                        + COUNTING
                        + "join "
                        + table
                        + " i on i.submission_id = sh.submission_id and i.sheet_no = sh.sheet_no where r.period = ?"
                        + " and "
                        + which
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
                        rs.getBoolean("not_yet"),
                        rs.getString("note"),
                        placeWithApplied(rs)),
                period.toString());
    }

    /** The assigned tasks, in the order in which they are listed. */
    public List<ReportedTask> reportedTasks(ReportingPeriod period) {
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
                        placeWithApplied(rs)),
                period.toString());
    }

    /** The figures changed by telephone, in the order in which they came. */
    public List<Adjustment> adjustments(ReportingPeriod period) {
        return jdbc.query(
                "select r.unit_code, r.form_code, a.*, s.file_path, s.sha256, sh.sheet_name, sh.column_letters"
                        + COUNTING
                        + "join adjustment_entry a on a.submission_id = sh.submission_id and a.sheet_no = sh.sheet_no"
                        + " where r.period = ? and r.counting = true"
                        + " order by s.received_at, r.unit_code, r.part, s.id, a.sheet_no, a.row_no",
                (rs, n) -> new Adjustment(
                        rs.getString("unit_code"),
                        rs.getString("form_code"),
                        rs.getString("indicator_code"),
                        decimal(rs, "old_value"),
                        Objects.requireNonNull(decimal(rs, "new_value")),
                        placeWithApplied(rs)),
                period.toString());
    }

    /** A paragraph of a unit's text. */
    public record ReportedParagraph(String unit, String form, String section, String content, Place place) {}

    /** The units' texts, paragraph by paragraph. */
    public List<ReportedParagraph> paragraphs(ReportingPeriod period) {
        return jdbc.query(
                "select r.unit_code, r.form_code, n.submission_id, n.row_no, n.section_code, n.content, s.file_path,"
                        + " s.sha256, sh.sheet_name, sh.column_letters" + COUNTING
                        + "join narrative_item n on n.submission_id = sh.submission_id and n.sheet_no = sh.sheet_no"
                        + " where r.period = ? and r.counting = true"
                        + " order by r.unit_code, r.part, s.id, n.sheet_no, n.row_no",
                (rs, n) -> new ReportedParagraph(
                        rs.getString("unit_code"),
                        rs.getString("form_code"),
                        rs.getString("section_code"),
                        rs.getString("content"),
                        place(rs)),
                period.toString());
    }

    /** The form of indicators by which a unit says that nothing happened; null where it says no such thing. */
    public Figure.@Nullable Evidence nil(ReportingPeriod period, String unit, String form) {
        return forms.explicitNil(unit, form, period.toString())
                .map(nil -> new Figure.Evidence("value", nil.file(), nil.sha256(), null, null, "0"))
                .orElse(null);
    }

    /** Whether a form of the unit counts for the month; an explicit nil counts. */
    public boolean isReceived(ReportingPeriod period, String unit, String form) {
        return forms.isCounting(unit, form, period.toString());
    }

    /**
     * What the register of an indicator counts; null where it was not received. What has counted before must have been noted
     * by {@link EarlierRows}.
     */
    @Nullable
    public RegisterCount registerCount(ReportingPeriod period, Indicator indicator, RegisterFeed feed) {
        return registerCount(period, indicator, feed, null);
    }

    /**
     * A name in the list of an indicator's rows.
     *
     * @param group what parts the list; empty where nothing does
     * @param count how much it counts for
     */
    public record NamedCount(String group, String name, BigDecimal count) {}

    /** The rows that the register of an indicator counts, by name; null where it was not received or lists none by name. */
    public @Nullable List<NamedCount> registerList(ReportingPeriod period, Indicator indicator) {
        RegisterFeed feed = indicator.feed();
        if (feed == null || feed.list() == null || !isReceived(period, indicator.unit(), feed.form())) {
            return null;
        }
        DataForm form = catalogue.form(feed.form()).orElseThrow();
        RegisterFilter filter = RegisterFilter.of(feed, form, period, catalogue.calendar());
        return new RegisterSheets(jdbc, feed, period.toString(), indicator.unit(), filter).named(feed.list());
    }

    /** What of it lies between two days besides; a feed that is cut has a date. */
    @Nullable
    public RegisterCount registerCount(
            ReportingPeriod period, Indicator indicator, RegisterFeed feed, @Nullable DateWindow cut) {
        if (!isReceived(period, indicator.unit(), feed.form())) {
            return null;
        }
        DataForm form = catalogue.form(feed.form()).orElseThrow();
        RegisterFilter filter = RegisterFilter.of(feed, form, period, catalogue.calendar());
        if (cut != null) {
            filter.cut(feed, cut);
        }
        return new RegisterSheets(jdbc, feed, period.toString(), indicator.unit(), filter)
                .count(feed.measure() == RegisterFeed.Measure.AMOUNT && isNeeded(form));
    }

    private static boolean isNeeded(DataForm form) {
        return form.column(RegisterField.AMOUNT.key())
                .map(column -> column.blank() == FormColumn.Blank.FORBIDDEN)
                .orElse(false);
    }

    /** The months from one on in which a form of a unit counts, earliest first. */
    public SortedSet<ReportingPeriod> monthsWith(String unit, DataForm form, ReportingPeriod since) {
        return forms.countingMonthsFrom(unit, form.code(), since.toString()).stream()
                .map(ReportingPeriod::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many rows of a month that would count for an indicator have no day. */
    public long undatedRows(ReportingPeriod period, Indicator indicator, RegisterFeed feed) {
        RegisterFilter filter = RegisterFilter.undated(feed, catalogue.calendar());
        List<Object> parameters = new ArrayList<>(List.of(period.toString(), indicator.unit(), feed.form()));
        parameters.addAll(filter.parameters());
        Long rows = jdbc.queryForObject(
                "select count(*) from form_result r join register_entry e on e.submission_id = r.submission_id"
                        + " and e.form_code = r.form_code"
                        + " where r.period = ? and r.unit_code = ? and r.form_code = ? and r.counting = true"
                        + filter.sql(),
                Long.class,
                parameters.toArray());
        return rows == null ? 0 : rows;
    }

    /** The place of a row whose cells are not asked for. */
    static Place place(ResultSet rs) throws SQLException {
        return place(rs, null);
    }

    private static Place placeWithApplied(ResultSet rs) throws SQLException {
        return place(rs, rs.getString("applied"));
    }

    private static Place place(ResultSet rs, @Nullable String applied) throws SQLException {
        return new Place(
                rs.getString("submission_id"),
                rs.getString("file_path"),
                rs.getString("sha256"),
                rs.getString("sheet_name"),
                Place.letters(rs.getString("column_letters")),
                rs.getInt("row_no"),
                applied);
    }

    public static @Nullable BigDecimal decimal(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : new BigDecimal(IndicatorFindings.plain(value));
    }
}
