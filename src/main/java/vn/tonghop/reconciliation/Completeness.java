package vn.tonghop.reconciliation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;

/** Which form of which unit has come: awaited before the due date, missing after it, late, returned or held. */
public final class Completeness {

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;

    public Completeness(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /**
     * A form of a unit.
     *
     * @param state awaited, on-time, late, returned, held or missing
     * @param submission the one that counts, else the last that came; null where none came
     */
    public record Line(
            String unit,
            String form,
            boolean required,
            String state,
            @Nullable String submission) {}

    /** Every form that is expected of the units in being at the cut-off. */
    public List<Line> lines(ReportingPeriod period, LocalDateTime nowUtc) {
        Map<String, List<Came>> came = came(period);
        List<Line> lines = new ArrayList<>();
        for (ReportingUnit unit : units(period)) {
            for (ReportingUnit.ExpectedForm form : unit.sends()) {
                List<Came> all = came.getOrDefault(unit.code() + " " + form.form(), List.of());
                lines.add(line(unit, form, all, period, nowUtc));
            }
        }
        return lines;
    }

    /** What is missing, late, or stands although its correction was returned. */
    List<Finding> check(ReportingPeriod period, LocalDateTime nowUtc) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Came>> came = came(period);
        for (ReportingUnit unit : units(period)) {
            for (ReportingUnit.ExpectedForm form : unit.sends()) {
                List<Came> all = came.getOrDefault(unit.code() + " " + form.form(), List.of());
                Optional<Came> counting = all.stream().filter(Came::counting).findFirst();
                if (counting.isEmpty() && form.required() && isPastDue(period, nowUtc)) {
                    findings.add(missing(unit, form.form(), period));
                }
                counting.filter(c -> isLate(c, period))
                        .ifPresent(c -> findings.add(late(unit, form.form(), c, period)));
                counting.ifPresent(c -> all.stream()
                        .filter(r -> r.verdict() == Verdict.RETURNED && r.version() > c.version())
                        .findFirst()
                        .ifPresent(r -> findings.add(pending(unit, form.form(), r, period))));
            }
        }
        return findings;
    }

    /** Whether the due time of a period has passed. */
    public boolean isPastDue(ReportingPeriod period, LocalDateTime nowUtc) {
        return !nowUtc.isBefore(dueUtc(period));
    }

    private Line line(
            ReportingUnit unit,
            ReportingUnit.ExpectedForm form,
            List<Came> all,
            ReportingPeriod period,
            LocalDateTime nowUtc) {
        Optional<Came> counting = all.stream().filter(Came::counting).findFirst();
        if (counting.isPresent()) {
            String state = isLate(counting.get(), period) ? "late" : "on-time";
            return new Line(
                    unit.code(),
                    form.form(),
                    form.required(),
                    state,
                    counting.get().submission());
        }
        Optional<Came> last = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        String state = last.map(Came::verdict)
                .filter(v -> v == Verdict.RETURNED || v == Verdict.HELD)
                .map(v -> v == Verdict.HELD ? "held" : "returned")
                .orElse(form.required() && isPastDue(period, nowUtc) ? "missing" : "awaited");
        return new Line(
                unit.code(),
                form.form(),
                form.required(),
                state,
                last.map(Came::submission).orElse(null));
    }

    private Finding missing(ReportingUnit unit, String form, ReportingPeriod period) {
        ReportingCalendar calendar = catalogue.calendar();
        return finding(
                FindingCode.SUBMISSION_MISSING,
                unit,
                form,
                period,
                null,
                Map.of(
                        "time", calendar.dueTime().toString(),
                        "date", calendar.dueDate(period),
                        "form", form,
                        "unit", unit.shortName()));
    }

    private Finding late(ReportingUnit unit, String form, Came came, ReportingPeriod period) {
        ReportingCalendar calendar = catalogue.calendar();
        return finding(
                FindingCode.SUBMISSION_LATE,
                unit,
                form,
                period,
                came,
                Map.of(
                        "time", calendar.dueTime().toString(),
                        "date", calendar.dueDate(period),
                        "received", localDay(came.received()),
                        "form", form));
    }

    private Finding pending(ReportingUnit unit, String form, Came came, ReportingPeriod period) {
        return finding(
                FindingCode.CORRECTION_PENDING,
                unit,
                form,
                period,
                came,
                Map.of("form", form, "date", localDay(came.received())));
    }

    private Finding finding(
            FindingCode code,
            ReportingUnit unit,
            String form,
            ReportingPeriod period,
            @Nullable Came came,
            Map<String, Object> arguments) {
        return new Finding(
                code,
                "",
                catalogue.check(code).severity(),
                period.toString(),
                unit.code(),
                null,
                form,
                "",
                came == null ? null : SourceLocation.ofFile(came.submission(), came.file()),
                null,
                null,
                new HashMap<>(arguments));
    }

    private List<ReportingUnit> units(ReportingPeriod period) {
        return catalogue.unitsOn(catalogue.calendar().cutoff(period));
    }

    private Map<String, List<Came>> came(ReportingPeriod period) {
        Map<String, List<Came>> came = new HashMap<>();
        jdbc.query(
                "select r.submission_id, r.unit_code, r.form_code, r.verdict, r.counting, r.version_no, s.received_at,"
                        + " s.file_path from form_result r join submission s on s.id = r.submission_id"
                        + " where r.period = ? and s.check_only = false and r.settled = true"
                        + " order by r.version_no, s.id",
                rs -> {
                    came.computeIfAbsent(
                                    rs.getString("unit_code") + " " + rs.getString("form_code"), k -> new ArrayList<>())
                            .add(new Came(
                                    rs.getString("submission_id"),
                                    rs.getString("file_path"),
                                    Verdict.valueOf(rs.getString("verdict")),
                                    rs.getBoolean("counting"),
                                    rs.getInt("version_no"),
                                    rs.getObject("received_at", LocalDateTime.class)));
                },
                period.toString());
        return came;
    }

    private boolean isLate(Came came, ReportingPeriod period) {
        return !came.received().isBefore(dueUtc(period));
    }

    private LocalDateTime dueUtc(ReportingPeriod period) {
        ReportingCalendar calendar = catalogue.calendar();
        return LocalDateTime.ofInstant(
                calendar.dueDate(period)
                        .atTime(calendar.dueTime())
                        .atZone(calendar.zone())
                        .toInstant(),
                ZoneOffset.UTC);
    }

    private LocalDate localDay(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(catalogue.calendar().zone())
                .toLocalDate();
    }

    private record Came(
            String submission, String file, Verdict verdict, boolean counting, int version, LocalDateTime received) {}
}
