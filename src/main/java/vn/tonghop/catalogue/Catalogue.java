package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingBuilder;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.DateWindow;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;

/**
 * The department's catalogue as a whole; checked, immutable.
 *
 * @param fingerprint SHA-256 of all the YAML that it was read from
 * @param department who issues the report
 * @param units in the order in which they appear to people
 * @param forms by code order
 * @param indicators in the order of the catalogue
 * @param calendars by code; the department's own is {@code department.calendar}
 * @param checks severity, tolerance and parameters where they differ from the defaults
 * @param taskRules how assigned tasks are judged
 * @param reports the reports that can be compiled; the first is the main one
 * @param words what headers, totals, signatures and nil marks look like
 * @param measures the units of measure
 * @param headings what headings say beside the names of columns
 * @param openings cumulative totals taken from earlier reports, for the first month
 * @param encodings legacy encodings that the department meets beside the usual ones
 */
public record Catalogue(
        String fingerprint,
        Department department,
        List<ReportingUnit> units,
        List<DataForm> forms,
        List<Indicator> indicators,
        Map<String, ReportingCalendar> calendars,
        Map<FindingCode, CheckRule> checks,
        TaskRules taskRules,
        List<ReportOutline> reports,
        SheetWords words,
        Measures measures,
        HeadingWords headings,
        List<DeclaredOpening> openings,
        List<FurtherEncoding> encodings) {

    /** The ids of the figures of assigned tasks. */
    public static final List<String> TASK_FIGURES = List.of(
            "tasks.total",
            "tasks.completed",
            "tasks.completed-late",
            "tasks.in-progress",
            "tasks.overdue",
            "tasks.not-started");

    public Catalogue {
        units = List.copyOf(units);
        forms = List.copyOf(forms);
        indicators = List.copyOf(indicators);
        calendars = Map.copyOf(calendars);
        checks = Map.copyOf(checks);
        reports = List.copyOf(reports);
        openings = List.copyOf(openings);
        encodings = List.copyOf(encodings);
    }

    /** The unit with this code. */
    public Optional<ReportingUnit> unit(String code) {
        return units.stream().filter(u -> u.code().equals(code)).findFirst();
    }

    /** The unit that a folder's name means: its code, name or an alias, folded. */
    public Optional<ReportingUnit> unitNamed(String folder) {
        String key = Folding.fold(folder);
        return units.stream().filter(u -> u.isNamed(key)).findFirst();
    }

    /** The form with this code. */
    public Optional<DataForm> form(String code) {
        return forms.stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /** The indicator with this code. */
    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /** The total of an indicator at the end of a month that the catalogue takes from an earlier report. */
    public Optional<DeclaredOpening> opening(String indicator, ReportingPeriod at) {
        return openings.stream()
                .filter(o -> o.indicator().equals(indicator) && o.at().equals(at))
                .findFirst();
    }

    /** The calendar by which the department reports. */
    public ReportingCalendar calendar() {
        ReportingCalendar calendar = calendars.get(department.calendar());
        if (calendar == null) {
            throw new IllegalStateException("checked at start: calendar " + department.calendar());
        }
        return calendar;
    }

    /** The calendar that cuts a period. */
    public ReportingCalendar calendar(ReportingPeriod period) {
        ReportingCalendar other = period.calendar() == null ? null : calendars.get(period.calendar());
        return other == null ? calendar() : other;
    }

    /** The months of the department's own calendar in which the data of a period are sent. */
    public List<ReportingPeriod> sourceMonths(ReportingPeriod period) {
        if (period.calendar() == null) {
            return period.months();
        }
        DateWindow window = calendar(period).window(period);
        ReportingPeriod last = calendar().monthOf(window.last());
        List<ReportingPeriod> months = new ArrayList<>();
        for (ReportingPeriod m = calendar().monthOf(window.first()); m.compareTo(last) <= 0; m = m.next()) {
            months.add(m);
        }
        return List.copyOf(months);
    }

    /** How a check is set; the code's defaults where the catalogue is silent. */
    public CheckRule check(FindingCode code) {
        CheckRule rule = checks.get(code);
        return rule != null ? rule : CheckRule.defaults(code);
    }

    /** Begins a finding of a kind, as grave as the catalogue says. */
    public FindingBuilder finding(FindingCode code) {
        return Finding.of(code, check(code).severity());
    }

    /** The ids of all figures that can be had: of the assigned tasks and of every indicator. */
    public Set<String> figureIds() {
        return figureIds(indicators);
    }

    public static Set<String> figureIds(List<Indicator> indicators) {
        Set<String> ids = new LinkedHashSet<>(TASK_FIGURES);
        indicators.forEach(i -> ids.addAll(i.figureIds()));
        return Collections.unmodifiableSet(ids);
    }

    /**
     * Who reports in the place of a unit that is not in being on a day, in the order of the catalogue: those that carry it on
     * by then, or before its time those that it carries on; none where the catalogue names none.
     */
    public List<ReportingUnit> unitsInPlaceOf(ReportingUnit unit, LocalDate day) {
        return new UnitSuccession(units).inPlaceOf(unit, day);
    }

    /** The units in being on a day. */
    public List<ReportingUnit> unitsOn(LocalDate day) {
        return units.stream().filter(u -> u.validity().contains(day)).toList();
    }
}
