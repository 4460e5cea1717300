package vn.tonghop.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.form.CarriedOver.OpenTask;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.ledger.LedgerBook;

/** Reads what earlier months leave open. */
final class CarriedOverTables {

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;

    CarriedOverTables(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    CarriedOver before(ReportingPeriod period) {
        return new CarriedOver(
                lastCompiled(period).map(this::openTasks).orElse(List.of()),
                period.opensYear() ? Map.of() : new LedgerBook(jdbc, catalogue).priorCumulatives(period.previous()));
    }

    private Optional<ReportingPeriod> lastCompiled(ReportingPeriod period) {
        return jdbc.queryForList("select period from compilation", String.class).stream()
                .map(ReportingPeriod::safeParse)
                .filter(Objects::nonNull)
                .filter(p -> p.isMonth() && p.compareTo(period) < 0)
                .max(ReportingPeriod::compareTo);
    }

    private List<OpenTask> openTasks(ReportingPeriod month) {
        return jdbc.query(
                "select directive_number, directive_date, content, deadline, timeliness, result from reconciled_task"
                        + " where period = ? and status not like 'COMPLETED%' order by ordinal",
                (rs, n) -> new OpenTask(
                        rs.getString("directive_number"),
                        rs.getObject("directive_date", LocalDate.class),
                        rs.getString("content"),
                        rs.getObject("deadline", LocalDate.class),
                        rs.getString("timeliness"),
                        rs.getString("result")),
                month.toString());
    }
}
