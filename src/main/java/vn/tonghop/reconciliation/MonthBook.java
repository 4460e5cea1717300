package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.MonthFigures;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.ledger.LedgerEntries;

/** Months as they are known now: a closed one by the ledger's last revision, an open one by its draft. */
final class MonthBook {

    private final JdbcTemplate jdbc;
    private final ReconciliationInputs inputs;
    private final LedgerEntries ledger;

    MonthBook(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.inputs = new ReconciliationInputs(jdbc, catalogue);
        this.ledger = new LedgerEntries(jdbc, catalogue.department().calendar());
    }

    /** What is known by indicator; empty where the month was never compiled. */
    Map<String, MonthFigures> figures(ReportingPeriod month) {
        Map<String, MonthFigures> figures = new TreeMap<>();
        Set<String> estimated = inputs.reportedFigures(month).stream()
                .filter(ReportedFigure::estimated)
                .map(ReportedFigure::indicator)
                .collect(Collectors.toSet());
        jdbc.query(
                "select * from reconciled_indicator where period = ? order by ordinal",
                rs -> {
                    figures.put(
                            rs.getString("indicator_code"),
                            new MonthFigures(
                                    decimal(rs, "opening"),
                                    decimal(rs, "period_value"),
                                    decimal(rs, "cumulative"),
                                    decimal(rs, "plan_value"),
                                    estimated.contains(rs.getString("indicator_code"))));
                },
                month.toString());
        if (isClosed(month)) {
            ledger.latest(month)
                    .forEach((code, e) -> figures.put(
                            code,
                            new MonthFigures(
                                    e.opening(), e.period(), e.cumulative(), e.plan(), estimated.contains(code))));
        }
        return figures;
    }

    boolean isClosed(ReportingPeriod month) {
        return jdbc.queryForList("select state from period_state where period = ?", String.class, month.toString())
                .contains("closed");
    }

    /** The cells behind a figure of a month. */
    List<Evidence> evidence(ReportingPeriod month, String figure) {
        return jdbc.query(
                "select e.* from figure f join figure_evidence e on e.period = f.period"
                        + " and e.figure_ordinal = f.ordinal where f.period = ? and f.figure_id = ? order by e.ordinal",
                (rs, n) -> Evidence.read(rs),
                month.toString(),
                figure);
    }

    private static @Nullable BigDecimal decimal(ResultSet rs, String column) throws SQLException {
        BigDecimal value = rs.getBigDecimal(column);
        return value == null ? null : new BigDecimal(IndicatorFindings.plain(value));
    }
}
