package vn.tonghop.reconciliation.inputs;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.settling.FormResults;

/**
 * Finds register rows that counted in an earlier month already. A register with two dates lists a dossier again as an
 * update, so its rows are never repetitions; a register that repeats as a whole is told once, as stale.
 */
public final class RepeatedRows {

    private static final int FEWEST_OF_A_COPY = 3;

    private final RepeatedEntries entries;
    private final FormResults forms;
    private final Catalogue catalogue;
    private final ReconciliationInputs inputs;

    public RepeatedRows(RepeatedEntries entries, FormResults forms, Catalogue catalogue, ReconciliationInputs inputs) {
        this.entries = entries;
        this.forms = forms;
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

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
        List<RepeatedEntries.Repeated> repeated = entries.of(unit.code(), form.code(), period.toString());
        if (repeated.size() >= FEWEST_OF_A_COPY
                && repeated.size() == forms.countingRows(unit.code(), form.code(), period.toString())) {
            findings.add(stale(unit, form, period, repeated.get(0)));
            return;
        }
        CheckRule rule = catalogue.check(FindingCode.ROW_DUPLICATE);
        if (rule.enabled()) {
            repeated.forEach(row -> findings.add(duplicate(unit, form, period, row, rule)));
        }
    }

    private Finding duplicate(
            ReportingUnit unit, DataForm form, ReportingPeriod period, RepeatedEntries.Repeated row, CheckRule rule) {
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

    private Finding stale(ReportingUnit unit, DataForm form, ReportingPeriod period, RepeatedEntries.Repeated first) {
        return StaleForms.finding(catalogue, period, first.earlier(), unit.code(), form.code(), first.place());
    }
}
