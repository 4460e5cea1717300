package vn.tonghop.reconciliation;

import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.settling.FormResult;
import vn.tonghop.settling.FormResults;
import vn.tonghop.settling.ReceivedForm;

/** Which form of which unit has come: awaited before the due date, missing after it, late, returned or held. */
public final class Completeness {

    private final FormResults forms;
    private final Catalogue catalogue;

    public Completeness(FormResults forms, Catalogue catalogue) {
        this.forms = forms;
        this.catalogue = catalogue;
    }

    /** How a form of a unit has come, or not. */
    public enum State {
        /** It has not come and is not due yet, or is not required. */
        AWAITED,
        ON_TIME,
        LATE,
        /** The last that came was returned. */
        RETURNED,
        /** What came waits for a decision about its period. */
        HELD,
        /** It was due and has not come. */
        MISSING;

        /** As programs read it and the message bundles spell it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A form of a unit.
     *
     * @param submission the one that counts, else the last that came; null where none came
     * @param period the month for which it is expected
     */
    public record Line(
            String unit,
            String form,
            boolean required,
            State state,
            @Nullable String submission,
            String period) {

        /** Whether it is told as one that need not come: nobody waits for it, and it has not come. */
        public boolean optional() {
            return !required && state == State.AWAITED;
        }

        /** Whether nothing of it stands or waits: it is awaited or missing. */
        public boolean absent() {
            return state == State.AWAITED || state == State.MISSING;
        }
    }

    /** Every form that is expected of the units in being at the cut-off; of a longer period, month by month. */
    public List<Line> lines(ReportingPeriod period, LocalDateTime nowUtc) {
        return catalogue.sourceMonths(period).stream()
                .flatMap(month -> linesOfMonth(month, nowUtc).stream())
                .toList();
    }

    private List<Line> linesOfMonth(ReportingPeriod period, LocalDateTime nowUtc) {
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
                boolean due = isPastDue(period, nowUtc);
                if (all.stream().noneMatch(Came::counting) && form.required() && due) {
                    findings.add(missing(unit, form.form(), period, null));
                }
                all.stream()
                        .filter(c -> c.counting() && isLate(c, period))
                        .forEach(c -> findings.add(late(unit, form.form(), c, period)));
                findings.addAll(checkParts(unit, form.form(), all, period, due));
            }
        }
        return findings;
    }

    /** Parts whose last word was returned, and parts that have sent a month ago and not now, where others have. */
    private List<Finding> checkParts(
            ReportingUnit unit, String form, List<Came> all, ReportingPeriod period, boolean due) {
        List<Finding> findings = new ArrayList<>();
        boolean anyCounts = all.stream().anyMatch(Came::counting);
        Map<String, List<Came>> parts = all.stream().collect(Collectors.groupingBy(Came::part, TreeMap::new, toList()));
        parts.forEach((part, sent) -> {
            int confirmed = sent.stream()
                    .filter(c -> c.counting() || c.verdict() == Verdict.DUPLICATE)
                    .mapToInt(Came::version)
                    .max()
                    .orElse(0);
            boolean counts = sent.stream().anyMatch(Came::counting);
            sent.stream()
                    .filter(c -> c.isReturned() && c.version() > confirmed && anyCounts)
                    .findFirst()
                    .ifPresent(c -> findings.add(pending(unit, form, c, counts ? "" : "part", period)));
        });
        if (anyCounts && due) {
            for (String part :
                    forms.countingParts(unit.code(), form, period.previous().toString())) {
                if (!part.isEmpty() && !parts.containsKey(part)) {
                    findings.add(missing(unit, form, period, part));
                }
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
            State state = isLate(counting.get(), period) ? State.LATE : State.ON_TIME;
            return new Line(
                    unit.code(),
                    form.form(),
                    form.required(),
                    state,
                    counting.get().submission(),
                    period.toString());
        }
        List<Came> standing = all.stream().filter(c -> !c.withdrawn()).toList();
        Optional<Came> last = standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
        State state = last.map(Came::verdict)
                .filter(v -> v == Verdict.RETURNED || v == Verdict.HELD)
                .map(v -> v == Verdict.HELD ? State.HELD : State.RETURNED)
                .orElse(form.required() && isPastDue(period, nowUtc) ? State.MISSING : State.AWAITED);
        return new Line(
                unit.code(),
                form.form(),
                form.required(),
                state,
                last.map(Came::submission).orElse(null),
                period.toString());
    }

    private Finding missing(ReportingUnit unit, String form, ReportingPeriod period, @Nullable String part) {
        ReportingCalendar calendar = catalogue.calendar();
        Map<String, Object> arguments = new HashMap<>(Map.of(
                "time", calendar.dueTime().toString(),
                "date", calendar.dueDate(period),
                "form", form,
                "unit", unit.shortName()));
        if (part != null) {
            arguments.put("part", part);
        }
        String variant = part == null ? "" : "part";
        return finding(FindingCode.SUBMISSION_MISSING, variant, unit, form, period, part, null, arguments);
    }

    private Finding late(ReportingUnit unit, String form, Came came, ReportingPeriod period) {
        ReportingCalendar calendar = catalogue.calendar();
        return finding(
                FindingCode.SUBMISSION_LATE,
                "",
                unit,
                form,
                period,
                came.partOrNull(),
                came,
                Map.of(
                        "time", calendar.dueTime().toString(),
                        "date", calendar.dueDate(period),
                        "received", localDay(came.received()),
                        "form", form));
    }

    private Finding pending(ReportingUnit unit, String form, Came came, String variant, ReportingPeriod period) {
        return finding(
                FindingCode.CORRECTION_PENDING,
                variant,
                unit,
                form,
                period,
                came.partOrNull(),
                came,
                Map.of("form", form, "date", localDay(came.received()), "part", came.part()));
    }

    private Finding finding(
            FindingCode code,
            String variant,
            ReportingUnit unit,
            String form,
            ReportingPeriod period,
            @Nullable String part,
            @Nullable Came came,
            Map<String, Object> arguments) {
        return catalogue
                .finding(code)
                .variant(variant)
                .period(period)
                .unit(unit.code())
                .part(part)
                .form(form)
                .at(came == null ? null : SourceLocation.ofFile(came.submission(), came.file()))
                .found(
                        came != null && code == FindingCode.CORRECTION_PENDING
                                ? came.file() + " #" + came.version()
                                : null)
                .withAll(arguments)
                .build();
    }

    private List<ReportingUnit> units(ReportingPeriod period) {
        return catalogue.unitsOn(catalogue.calendar().cutoff(period));
    }

    private Map<String, List<Came>> came(ReportingPeriod period) {
        Map<String, List<Came>> came = new HashMap<>();
        for (ReceivedForm form : forms.receivedFor(period.toString())) {
            FormResult result = form.result();
            if (result.settled() && !form.checkOnly()) {
                came.computeIfAbsent(result.unit() + " " + result.form(), k -> new ArrayList<>())
                        .add(new Came(
                                result.submission(),
                                result.part(),
                                form.file(),
                                result.verdict(),
                                result.counting(),
                                result.withdrawn(),
                                result.heldBack(),
                                result.version(),
                                form.received()));
            }
        }
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

    LocalDate localDay(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(catalogue.calendar().zone())
                .toLocalDate();
    }

    private record Came(
            String submission,
            String part,
            String file,
            Verdict verdict,
            boolean counting,
            boolean withdrawn,
            boolean heldBack,
            int version,
            LocalDateTime received) {

        boolean isReturned() {
            return verdict == Verdict.RETURNED && !withdrawn && !heldBack;
        }

        @Nullable
        String partOrNull() {
            return part.isEmpty() ? null : part;
        }
    }
}
