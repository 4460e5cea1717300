package vn.tonghop.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Verdict;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;
import vn.tonghop.reconciliation.figures.Drafts;
import vn.tonghop.reconciliation.figures.ReconciledIndicator;
import vn.tonghop.reconciliation.figures.ReconciledRows;

/** Writes down what a period's figures and documents depend on. Order is fixed here, since databases sort differently. */
public final class SealedList {

    private final JdbcTemplate jdbc;
    private final Periods periods;
    private final GivenWaivers waivers;
    private final Catalogue catalogue;
    private final Completeness completeness;
    private final UntakenFiles untaken;
    private final KeptEdits edits;
    private final Drafts drafts;
    private final ReconciledRows reconciled;
    private final SealedLedger ledger;

    SealedList(
            JdbcTemplate jdbc,
            Periods periods,
            GivenWaivers waivers,
            Catalogue catalogue,
            Completeness completeness,
            UntakenFiles untaken,
            KeptEdits edits,
            Drafts drafts,
            ReconciledRows reconciled,
            SealedLedger ledger) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.waivers = waivers;
        this.catalogue = catalogue;
        this.completeness = completeness;
        this.untaken = untaken;
        this.edits = edits;
        this.drafts = drafts;
        this.reconciled = reconciled;
        this.ledger = ledger;
    }

    /** Lists what a period depends on as of now. */
    public SealedInputs of(ReportingPeriod period, String version, LocalDateTime nowUtc) {
        List<String> lines = new ArrayList<>();
        lines.add("period " + period);
        lines.add("program " + version);
        lines.add("catalogue " + catalogue.fingerprint());
        if (period.isMonth()) {
            addMonth(period, nowUtc, lines);
        } else {
            for (ReportingPeriod month : catalogue.sourceMonths(period)) {
                lines.add("due " + month + " " + completeness.isPastDue(month, nowUtc));
                lines.add("month " + month + " " + compilation(month) + " "
                        + periods.state(month).code());
                lines.addAll(ledger.reported(month));
            }
            lines.addAll(ledger.restatements(period));
            if (period.calendar() != null) {
                addRegisterMonths(period, lines);
            }
        }
        waivers.ofPeriod(period.toString()).stream()
                .map(w -> "waiver " + w.finding() + " " + w.fact() + " " + w.by() + " | " + w.reason())
                .sorted()
                .forEach(lines::add);
        lines.add("compared-with " + compilation(period.previous()) + " " + drafts.compilation(period));
        lines.addAll(edits.sealed(period));
        lines.add("state " + periods.state(period).code());
        return new SealedInputs(lines);
    }

    private void addMonth(ReportingPeriod period, LocalDateTime nowUtc, List<String> lines) {
        lines.add("due " + completeness.isPastDue(period, nowUtc));
        lines.addAll(sorted(
                "select s.* from submission s where s.verdict is not null and s.period = ?",
                SealedList::submission,
                period));
        lines.addAll(sorted(
                "select r.*, s.received_at from form_result r join submission s on s.id = r.submission_id"
                        + " where r.period = ? and r.settled = true",
                (rs, n) -> form(rs, completeness, period),
                period));
        lines.addAll(sorted(
                "select concat('note ', f.owner, ' ', f.form_code, ' ', f.code, ' ', f.fact_hash) from finding f"
                        + " join form_result r on r.submission_id = f.owner and r.form_code = f.form_code"
                        + " where r.period = ? and f.code in ('period-closed', 'submission-repeated',"
                        + " 'submission-stale', 'replacement-shrinks', 'submission-withdrawn')",
                (rs, n) -> rs.getString(1),
                period));
        periods.withdrawals(period).stream()
                .map(w -> "withdrawal " + w.submission() + " " + w.by() + " | " + w.reason())
                .distinct()
                .sorted()
                .forEach(lines::add);
        lines.addAll(untaken.sealed(period));
        lines.addAll(ledger.before(period));
        addEarlierMonths(period, lines);
    }

    /** Registers of any month since the year began may hold a row of a second calendar's period. */
    private void addRegisterMonths(ReportingPeriod period, List<String> lines) {
        lines.add("calendar " + period.calendar());
        String first = catalogue
                .calendar()
                .monthOf(catalogue.calendar(period).yearToDate(period).first())
                .toString();
        periods.compiledWithForms(first).forEach((month, run) -> lines.add("registers " + month + " " + run));
    }

    /** What the earlier months of the year counted, against which the month is held. */
    private void addEarlierMonths(ReportingPeriod period, List<String> lines) {
        if (period.opensYear()) {
            return;
        }
        SortedMap<ReportingPeriod, List<ReconciledIndicator>> months =
                reconciled.months(ReportingPeriod.month(period.year(), 1), period.previous());
        lines.addAll(SealedLedger.hashed(
                "earlier-months ",
                months.entrySet().stream()
                        .flatMap(month -> month.getValue().stream()
                                .filter(i -> i.period() != null || i.register() != null)
                                .map(i -> month.getKey() + " " + i.code() + " " + i.period() + " " + i.register()))
                        .sorted()));
    }

    private static String submission(ResultSet rs, int row) throws SQLException {
        Verdict verdict = Verdict.valueOf(rs.getString("verdict"));
        return String.join(
                " ",
                "submission",
                rs.getString("unit_code"),
                rs.getString("part"),
                rs.getString("file_path"),
                rs.getString("id"),
                rs.getString("sha256"),
                accepted(verdict));
    }

    /** The day of receipt is told where a form is late or returned, and nowhere else. */
    private static String form(ResultSet rs, Completeness completeness, ReportingPeriod period) throws SQLException {
        Verdict verdict = Verdict.valueOf(rs.getString("verdict"));
        LocalDateTime received = rs.getObject("received_at", LocalDateTime.class);
        boolean told = verdict == Verdict.RETURNED || completeness.isPastDue(period, received);
        return String.join(
                " ",
                "form",
                rs.getString("unit_code"),
                rs.getString("part"),
                rs.getString("form_code"),
                "%04d".formatted(rs.getInt("version_no")),
                rs.getString("submission_id"),
                accepted(verdict),
                rs.getBoolean("counting") ? "counts" : rs.getBoolean("held_back") ? "held-back" : "does-not-count",
                told ? completeness.localDay(received).toString() : "-");
    }

    /** What reconciliation has to say makes no difference to what it is fed. */
    private static String accepted(Verdict verdict) {
        return verdict.isAccepted() ? Verdict.ACCEPTED.name() : verdict.name();
    }

    private String compilation(ReportingPeriod period) {
        return periods.run(period).orElse("-");
    }

    private List<String> sorted(String sql, RowMapper<String> line, ReportingPeriod period) {
        return jdbc.query(sql, line, period.toString()).stream().sorted().toList();
    }
}
