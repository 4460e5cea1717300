package vn.tonghop.reconciliation.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Place;

/**
 * Finds register rows that counted in an earlier month already. A register with two dates lists a dossier again as an
 * update, so its rows are never repetitions; a register that repeats as a whole is told once, as stale.
 */
public final class RepeatedRows {

    private static final int FEWEST_OF_A_COPY = 3;

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final ReconciliationInputs inputs;

    public RepeatedRows(JdbcTemplate jdbc, Catalogue catalogue, ReconciliationInputs inputs) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

    /** A row and the month in which the same fact counted first. */
    private record Repeated(String found, String rowKey, ReportingPeriod earlier, Place place) {}

    /** The findings of a month; what is repeated in it must have been noted by {@link EarlierRows}. */
    public List<Finding> check(ReportingPeriod period) {
        List<Finding> findings = new ArrayList<>();
        for (DataForm form : catalogue.forms()) {
            if (EarlierRows.canRepeat(form)) {
                catalogue.units().stream()
                        .filter(unit -> unit.sends(form.code()))
                        .filter(unit -> inputs.isReceived(period, unit.code(), form.code()))
                        .forEach(unit -> check(unit, form, period, findings));
            }
        }
        return findings;
    }

    private void check(ReportingUnit unit, DataForm form, ReportingPeriod period, List<Finding> findings) {
        List<Repeated> repeated = repeated(unit, form, period);
        if (repeated.size() >= FEWEST_OF_A_COPY && repeated.size() == rows(unit, form, period)) {
            findings.add(stale(unit, form, period, repeated.get(0)));
            return;
        }
        CheckRule rule = catalogue.check(FindingCode.ROW_DUPLICATE);
        if (rule.enabled()) {
            repeated.forEach(row -> findings.add(duplicate(unit, form, period, row, rule)));
        }
    }

    /** The same key alone may be chance where the register leaves numbers out; then the day must be the same too. */
    private List<Repeated> repeated(ReportingUnit unit, DataForm form, ReportingPeriod period) {
        return jdbc.query(
                "select s.id as submission_id, s.file_path, s.sha256, sh.sheet_name, sh.column_letters, sh.sheet_no,"
                        + " e.row_no, e.row_key, e.reference, e.subject, e.party, min(pr.period) as earlier"
                        + ReconciliationInputs.COUNTING
                        + "join repeated_entry x on x.submission_id = sh.submission_id and x.sheet_no = sh.sheet_no"
                        + " join register_entry e on e.submission_id = x.submission_id and e.sheet_no = x.sheet_no"
                        + " and e.row_no = x.row_no"
                        + " join register_entry p on p.submission_id = x.earlier_submission_id"
                        + " and p.sheet_no = x.earlier_sheet_no and p.row_no = x.earlier_row_no"
                        + " join form_result pr on pr.submission_id = p.submission_id and pr.form_code = p.form_code"
                        + " where r.period = ? and r.unit_code = ? and r.form_code = ? and r.counting = true"
                        + " and e.entry_date is not null and (e.reference is not null or p.entry_date = e.entry_date)"
                        + " group by s.id, s.file_path, s.sha256, sh.sheet_name, sh.column_letters, sh.sheet_no, e.row_no,"
                        + " e.row_key, e.reference, e.subject, e.party order by s.id, sh.sheet_no, e.row_no",
                (rs, n) -> new Repeated(
                        java.util.stream.Stream.of(
                                        rs.getString("reference"), rs.getString("subject"), rs.getString("party"))
                                .filter(Objects::nonNull)
                                .filter(Predicate.not(String::isEmpty))
                                .findFirst()
                                .orElse(""),
                        rs.getString("row_key"),
                        ReportingPeriod.parse(rs.getString("earlier")),
                        ReconciliationInputs.place(rs)),
                period.toString(),
                unit.code(),
                form.code());
    }

    private int rows(ReportingUnit unit, DataForm form, ReportingPeriod period) {
        Integer rows = jdbc.queryForObject(
                "select coalesce(sum(rows_loaded), 0) from form_result where period = ? and unit_code = ?"
                        + " and form_code = ? and counting = true",
                Integer.class,
                period.toString(),
                unit.code(),
                form.code());
        return rows == null ? 0 : rows;
    }

    private Finding duplicate(ReportingUnit unit, DataForm form, ReportingPeriod period, Repeated row, CheckRule rule) {
        String column = form.identity().stream()
                .filter(key -> row.place().cell(key) != null)
                .findFirst()
                .orElse("");
        return Finding.of(FindingCode.ROW_DUPLICATE, rule.severity())
                .variant("earlier")
                .period(period)
                .unit(unit.code())
                .form(form.code())
                .about(row.rowKey() + "|earlier")
                .at(row.place().location(column))
                .found(row.found())
                .with("row", row.place().row())
                .with("found", row.found())
                .with("otherPeriod", row.earlier().toString())
                .build();
    }

    private Finding stale(ReportingUnit unit, DataForm form, ReportingPeriod period, Repeated first) {
        return StaleForms.finding(catalogue, period, first.earlier(), unit.code(), form.code(), first.place());
    }
}
