package vn.tonghop.closing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.settling.FormResults;
import vn.tonghop.settling.ReceivedForm;

/** Tells who has sent which form; keeps nothing. */
public final class FormTables {

    private final Catalogue catalogue;
    private final PeriodDesk periods;
    private final Completeness completeness;
    private final FormResults forms;

    FormTables(Catalogue catalogue, PeriodDesk periods, Completeness completeness, FormResults forms) {
        this.catalogue = catalogue;
        this.periods = periods;
        this.completeness = completeness;
        this.forms = forms;
    }

    /** The table of a month. */
    public FormTable of(ReportingPeriod month) {
        Map<String, ReceivedForm> received = new HashMap<>();
        for (ReceivedForm form : forms.receivedFor(month.toString())) {
            received.put(form.result().submission() + " " + form.result().form(), form);
        }
        Map<String, Map<String, FormTable.Cell>> rows = new LinkedHashMap<>();
        TreeSet<String> codes = new TreeSet<>();
        for (Completeness.Line line : completeness.lines(month, periods.now())) {
            codes.add(line.form());
            rows.computeIfAbsent(line.unit(), unit -> new HashMap<>())
                    .put(line.form(), cell(line, received.get(line.submission() + " " + line.form())));
        }
        List<FormTable.Row> all = rows.entrySet().stream()
                .map(row -> new FormTable.Row(row.getKey(), name(row.getKey()), row.getValue()))
                .toList();
        return new FormTable(month, List.copyOf(codes), all);
    }

    private static FormTable.Cell cell(Completeness.Line line, @Nullable ReceivedForm form) {
        return new FormTable.Cell(
                line.optional() ? "optional" : line.state().code(),
                line.submission(),
                form == null ? null : form.received(),
                form == null ? 0 : form.result().version(),
                form == null ? 0 : form.result().rows().loaded());
    }

    private String name(String unit) {
        return catalogue.unit(unit).map(ReportingUnit::shortName).orElse(unit);
    }
}
