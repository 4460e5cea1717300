package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.measures.Applied;

/** The figures of periods as they were reconciled last, each with the cells behind it. */
public final class Figures {

    private final JdbcTemplate jdbc;

    public Figures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these in the place of what a period had before. */
    public void replace(ReportingPeriod period, List<Figure> figures) {
        jdbc.update("delete from figure_evidence where period = ?", period.toString());
        jdbc.update("delete from figure where period = ?", period.toString());
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> evidence = new ArrayList<>();
        for (Figure figure : figures) {
            int ordinal = rows.size();
            rows.add(new @Nullable Object[] {
                period.toString(),
                ordinal,
                figure.id(),
                figure.label(),
                figure.value(),
                figure.shown(),
                figure.unit(),
                figure.origin().slug(),
                figure.formula().code()
            });
            for (int number = 0; number < figure.evidence().size(); number++) {
                evidence.add(row(period, ordinal, number, figure.evidence().get(number)));
            }
        }
        jdbc.batchUpdate("""
                insert into figure (period, ordinal, figure_id, label, figure_value, shown, unit_of_measure, origin, formula)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate("""
                insert into figure_evidence (period, figure_ordinal, ordinal, role, file_path, sha256, sheet_name, cell,
                    shown, applied)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, evidence);
    }

    private static @Nullable Object[] row(ReportingPeriod period, int figure, int ordinal, Figure.Evidence e) {
        return new @Nullable Object[] {
            period.toString(),
            figure,
            ordinal,
            e.role(),
            e.file(),
            e.sha256(),
            e.sheet(),
            e.cell(),
            e.shown(),
            Applied.write(e.applied())
        };
    }

    /** Every figure of a period with its evidence, in order. */
    public List<Figure> of(ReportingPeriod period) {
        Map<Integer, List<Figure.Evidence>> evidence = new HashMap<>();
        jdbc.query(
                """
                select figure_ordinal, role, file_path, sha256, sheet_name, cell, shown, applied
                  from figure_evidence where period = ? order by figure_ordinal, ordinal
                """,
                rs -> {
                    evidence.computeIfAbsent(rs.getInt("figure_ordinal"), k -> new ArrayList<>())
                            .add(evidence(rs, 0));
                },
                period.toString());
        return jdbc.query(
                """
                select ordinal, figure_id, label, figure_value, shown, unit_of_measure, origin, formula
                  from figure where period = ? order by ordinal
                """,
                (rs, n) -> new Figure(
                        rs.getString("figure_id"),
                        rs.getString("label"),
                        ReconciledRows.decimal(rs, "figure_value"),
                        rs.getString("shown"),
                        rs.getString("unit_of_measure"),
                        Figure.Origin.ofSlug(rs.getString("origin")),
                        Formula.of(rs.getString("formula")),
                        evidence.getOrDefault(rs.getInt("ordinal"), List.of())),
                period.toString());
    }

    /** The values of a period by the figures' ids, without those that are missing. */
    public Map<String, BigDecimal> values(ReportingPeriod period) {
        Map<String, BigDecimal> values = new HashMap<>();
        jdbc.query(
                "select figure_id, figure_value from figure where period = ? and figure_value is not null",
                rs -> {
                    values.put(
                            rs.getString("figure_id"),
                            rs.getBigDecimal("figure_value").stripTrailingZeros());
                },
                period.toString());
        return values;
    }

    /** The cells behind a figure of a period. */
    public List<Figure.Evidence> evidence(ReportingPeriod period, String figure) {
        return jdbc.query("""
                select e.role, e.file_path, e.sha256, e.sheet_name, e.cell, e.shown, e.applied
                  from figure f join figure_evidence e on e.period = f.period and e.figure_ordinal = f.ordinal
                 where f.period = ? and f.figure_id = ? order by e.ordinal
                """, Figures::evidence, period.toString(), figure);
    }

    /** A row of a table of evidence. */
    static Figure.Evidence evidence(ResultSet rs, int row) throws SQLException {
        return new Figure.Evidence(
                rs.getString("role"),
                rs.getString("file_path"),
                rs.getString("sha256"),
                rs.getString("sheet_name"),
                rs.getString("cell"),
                rs.getString("shown"),
                Applied.read(rs.getString("applied")));
    }
}
