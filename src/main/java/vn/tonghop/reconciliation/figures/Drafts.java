package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;

/**
 * The draft that a period's figures are compared with: the last one that was compiled on an earlier day, so that several
 * runs of a morning all tell what has changed since last night.
 */
public final class Drafts {

    private static final List<String> TABLES = List.of("draft_evidence", "draft_figure", "draft");

    private static final List<String> COPIES = List.of("""
            insert into draft (period, run_hash, compiled_at)
            select period, run_hash, compiled_at from compilation where period = ?
            """, """
            insert into draft_figure (period, ordinal, figure_id, figure_value, shown)
            select period, ordinal, figure_id, figure_value, shown from figure where period = ?
            """, """
            insert into draft_evidence (period, figure_ordinal, ordinal, role, file_path, sha256, sheet_name, cell, shown,
                applied)
            select period, figure_ordinal, ordinal, role, file_path, sha256, sheet_name, cell, shown, applied
              from figure_evidence where period = ?
            """);

    private final JdbcTemplate jdbc;
    private final Periods periods;

    public Drafts(JdbcTemplate jdbc, Periods periods) {
        this.jdbc = jdbc;
        this.periods = periods;
    }

    /** A figure as a draft had it. */
    public record Drafted(@Nullable BigDecimal value, List<Figure.Evidence> evidence) {
        public Drafted {
            evidence = List.copyOf(evidence);
        }
    }

    /** Keeps the figures of a period before they are replaced, where they were compiled before today. */
    public void keep(ReportingPeriod period, LocalDate today, ZoneId zone) {
        boolean earlier = periods.compiledAt(period)
                .filter(at -> at.atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                        .isBefore(today))
                .isPresent();
        if (!earlier) {
            return;
        }
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where period = ?", period.toString()));
        for (String copy : COPIES) {
            jdbc.update(copy, period.toString());
        }
    }

    /** The compilation that a period's figures are compared with; "-" where there is none. */
    public String compilation(ReportingPeriod period) {
        return jdbc
                .queryForList("select run_hash from draft where period = ?", String.class, period.toString())
                .stream()
                .findFirst()
                .orElse("-");
    }

    /** The figures of the draft by their ids; empty where there is none. */
    public Map<String, Drafted> figures(ReportingPeriod period) {
        Map<Integer, List<Figure.Evidence>> evidence = new HashMap<>();
        jdbc.query(
                """
                select figure_ordinal, role, file_path, sha256, sheet_name, cell, shown, applied
                  from draft_evidence where period = ? order by figure_ordinal, ordinal
                """,
                rs -> {
                    evidence.computeIfAbsent(rs.getInt("figure_ordinal"), k -> new ArrayList<>())
                            .add(Figures.evidence(rs, 0));
                },
                period.toString());
        Map<String, Drafted> drafts = new HashMap<>();
        jdbc.query(
                "select ordinal, figure_id, figure_value from draft_figure where period = ?",
                rs -> {
                    drafts.put(
                            rs.getString("figure_id"),
                            new Drafted(
                                    rs.getBigDecimal("figure_value"),
                                    evidence.getOrDefault(rs.getInt("ordinal"), List.of())));
                },
                period.toString());
        return drafts;
    }
}
