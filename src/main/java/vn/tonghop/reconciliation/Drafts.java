package vn.tonghop.reconciliation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;

/**
 * The draft that a period's figures are compared with: the last one that was compiled on an earlier day, so that several
 * runs of a morning all tell what has changed since last night.
 */
public final class Drafts {

    private static final List<String> TABLES = List.of("draft_evidence", "draft_figure", "draft");

    private final JdbcTemplate jdbc;

    public Drafts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the figures of a period before they are replaced, where they were compiled before today. */
    public void keep(ReportingPeriod period, LocalDate today, ZoneId zone) {
        boolean earlier = jdbc
                .queryForList(
                        "select compiled_at from compilation where period = ?", LocalDateTime.class, period.toString())
                .stream()
                .anyMatch(at -> at.atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                        .isBefore(today));
        if (!earlier) {
            return;
        }
        TABLES.forEach(table -> jdbc.update("delete from " + table + " where period = ?", period.toString()));
        for (String copy : List.of(
                "insert into draft (period, run_hash, compiled_at) select period, run_hash, compiled_at"
                        + " from compilation where period = ?",
                "insert into draft_figure (period, ordinal, figure_id, figure_value, shown)"
                        + " select period, ordinal, figure_id, figure_value, shown from figure where period = ?",
                "insert into draft_evidence (period, figure_ordinal, ordinal, role, file_path, sha256, sheet_name,"
                        + " cell, shown, applied) select period, figure_ordinal, ordinal, role, file_path, sha256,"
                        + " sheet_name, cell, shown, applied from figure_evidence where period = ?")) {
            jdbc.update(copy, period.toString());
        }
    }

    /** The compilation that a period's figures are compared with; "-" where there is none. */
    String compilation(ReportingPeriod period) {
        return jdbc
                .queryForList("select run_hash from draft where period = ?", String.class, period.toString())
                .stream()
                .findFirst()
                .orElse("-");
    }
}
