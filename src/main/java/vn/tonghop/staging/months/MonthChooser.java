package vn.tonghop.staging.months;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.months.PeriodMark.Kind;
import vn.tonghop.staging.submission.StagingOrder;

/**
 * Decides which month a sheet belongs to: by what stands above its table, by its own name, by the name of the file; they
 * must agree. A file with a sheet for each month counts for the one that is being made.
 */
public final class MonthChooser {

    private static final Set<Kind> PLANS = EnumSet.of(Kind.PLANNED, Kind.TASKED);
    private static final Set<Kind> TITLES = EnumSet.of(Kind.DECLARED, Kind.NAMED, Kind.TASKED, Kind.ACROSS);

    private final MonthsAtHand months;
    private final PeriodMarks marks;
    private final NameMarks names;
    private final Set<ReportingPeriod> file;
    private final Set<ReportingPeriod> fileHints;
    private Set<ReportingPeriod> sheets = Set.of();
    private @Nullable ReportingPeriod found;

    public MonthChooser(StagingOrder order, Catalogue catalogue) {
        this.months = order.months();
        this.marks = new PeriodMarks(catalogue.words().months(), catalogue.calendar());
        this.names = new NameMarks(catalogue.words().months());
        List<PeriodMark> said = names.in(order.fileName());
        this.file = reported(said);
        this.fileHints = hinted(said);
    }

    public MonthsAtHand months() {
        return months;
    }

    public PeriodMarks marks() {
        return marks;
    }

    /** The month that the file's name alone gives; the current one where it gives none. */
    public ReportingPeriod ofFile() {
        return only(file).filter(months::contains).orElse(months.current());
    }

    /** Notes which months the sheets of the file are named for. */
    public void note(List<SheetInfo> all) {
        Set<ReportingPeriod> named = new LinkedHashSet<>();
        all.forEach(sheet -> named.addAll(ofName(nameMarks(sheet.name()))));
        sheets = named;
    }

    /**
     * What a sheet says of months.
     *
     * @param above the rows above its header
     * @param alone texts that stand alone in rows below it
     */
    public SheetMonths read(@Nullable String name, List<SourceRow> above, List<SourceRow> alone) {
        return new SheetMonths(SheetMonths.in(above, marks), SheetMonths.in(alone, marks), nameMarks(name));
    }

    private List<PeriodMark> nameMarks(@Nullable String sheet) {
        if (sheet == null) {
            return List.of();
        }
        List<PeriodMark> spoken = marks.in(sheet);
        return spoken.isEmpty() ? names.in(sheet) : spoken;
    }

    /** The month of a sheet. */
    public MonthChoice choose(SheetMonths sheet) {
        Optional<SheetMonths.At> unreal =
                sheet.titles().stream().filter(at -> !at.mark().isReal()).findFirst();
        if (unreal.isPresent()) {
            PeriodMark mark = unreal.get().mark();
            String text = mark.year() == 0 ? String.valueOf(mark.number()) : mark.number() + "/" + mark.year();
            return new MonthChoice.Unclear(
                    "not-a-month", unreal.get().cell(), List.of(), List.of(), Map.of("found", text));
        }
        Set<ReportingPeriod> titles = titles(sheet);
        Set<ReportingPeriod> name = ofName(sheet.name());
        MonthChoice plan = plan(sheet, titles, name);
        return plan != null ? plan : settle(sheet, titles, name);
    }

    private Set<ReportingPeriod> titles(SheetMonths sheet) {
        for (Kind kind : List.of(Kind.DECLARED, Kind.NAMED)) {
            Set<ReportingPeriod> said = sheet.of(kind, months);
            if (!said.isEmpty()) {
                return said;
            }
        }
        Set<ReportingPeriod> tasked = sheet.of(Kind.TASKED, months);
        tasked.removeIf(this::isToCome);
        return tasked;
    }

    /** What is planned is not done; what is planned for a month that is being reported may be either. */
    private @Nullable MonthChoice plan(SheetMonths sheet, Set<ReportingPeriod> titles, Set<ReportingPeriod> name) {
        Set<ReportingPeriod> planned = sheet.of(Kind.PLANNED, months);
        planned.addAll(sheet.of(Kind.TASKED, months));
        sheet.name().stream().filter(m -> PLANS.contains(m.kind())).forEach(m -> planned.add(m.month(months)));
        if (planned.isEmpty() || !titles.isEmpty() || !name.isEmpty()) {
            return null;
        }
        ReportingPeriod month = planned.iterator().next();
        String cell = sheet.cell(PLANS);
        return isToCome(month) && !file.contains(month)
                ? new MonthChoice.Beside(true, month, cell)
                : new MonthChoice.Unclear("plan", cell, List.of(month), List.of(), Map.of("period", month.toString()));
    }

    /** The same where nothing else of the form is there. */
    public MonthChoice.Unclear alone(MonthChoice.Beside beside) {
        String month = beside.month().toString();
        return new MonthChoice.Unclear(
                beside.planned() ? "plan" : "outside",
                beside.cell(),
                List.of(beside.month()),
                List.of(months.current()),
                Map.of("period", month, "otherPeriod", months.current().toString()));
    }

    private boolean isToCome(ReportingPeriod month) {
        return month.compareTo(months.current()) > 0;
    }

    private MonthChoice settle(SheetMonths sheet, Set<ReportingPeriod> titles, Set<ReportingPeriod> name) {
        String cell = sheet.cell(TITLES);
        if (titles.size() > 1) {
            return differ("heading", cell, titles, titles);
        }
        if (titles.isEmpty() && name.size() > 1) {
            return differ("heading", cell, name, name);
        }
        if (name.size() == 1 && sheets.size() > 1 && (titles.isEmpty() || titles.equals(name))) {
            return ofSeveral(name.iterator().next(), cell);
        }
        if (!titles.isEmpty() && !name.isEmpty() && !name.equals(titles)) {
            return differ("sheet-name", cell, titles, name);
        }
        Set<ReportingPeriod> own = titles.isEmpty() ? name : titles;
        Set<ReportingPeriod> parts = own.isEmpty() ? sheet.ofSections(months) : Set.of();
        if (parts.size() > 1) {
            return among(parts).map(m -> sure(m, cell)).orElseGet(() -> differ("heading", cell, parts, parts));
        }
        own = own.isEmpty() ? parts : own;
        Set<ReportingPeriod> files = file.isEmpty() ? fileHints : file;
        if (!own.isEmpty() && !files.isEmpty() && !files.equals(own)) {
            return differ("", cell, own, files);
        }
        if (files.size() > 1) {
            return differ("name", null, files, files);
        }
        return certain(own.isEmpty() ? files : own, sheet, cell);
    }

    private MonthChoice certain(Set<ReportingPeriod> named, SheetMonths sheet, @Nullable String cell) {
        if (!named.isEmpty()) {
            ReportingPeriod month = named.iterator().next();
            return months.contains(month) ? sure(month, cell) : outside(month, cell);
        }
        Set<ReportingPeriod> across = sheet.of(Kind.ACROSS, months);
        if (across.size() > 1) {
            return differ("days", cell, across, across);
        }
        Set<ReportingPeriod> lettered = lettered(sheet.name());
        if (lettered.size() == 1 && isOpen(lettered.iterator().next())) {
            return sure(lettered.iterator().next(), null);
        }
        ReportingPeriod before = found;
        return before != null ? sure(before, null) : new MonthChoice.Certain(months.assumed(), true, null);
    }

    private MonthChoice sure(ReportingPeriod month, @Nullable String cell) {
        found = month;
        return new MonthChoice.Certain(month, false, cell);
    }

    /** Of a file with a sheet for each month one counts: that of the file's name, else the one that is open. */
    private MonthChoice ofSeveral(ReportingPeriod month, @Nullable String cell) {
        Optional<ReportingPeriod> chosen = among(sheets);
        if (chosen.isEmpty()) {
            return differ("several", cell, Set.of(month), sheets);
        }
        return chosen.get().equals(month) ? sure(month, cell) : new MonthChoice.Beside(false, month, cell);
    }

    /** The one of several months that a file can only be meant for. */
    private Optional<ReportingPeriod> among(Set<ReportingPeriod> several) {
        return only(file).isPresent()
                ? only(file).filter(several::contains)
                : only(new LinkedHashSet<>(several.stream().filter(this::isOpen).toList()));
    }

    /** Whether the month is being reported now. */
    public boolean isOpen(ReportingPeriod month) {
        return month.equals(months.assumed())
                || (month.compareTo(months.assumed()) >= 0 && month.compareTo(months.current()) <= 0);
    }

    private MonthChoice outside(ReportingPeriod month, @Nullable String cell) {
        return new MonthChoice.Unclear(
                month.compareTo(months.last()) > 0 ? "not-begun" : "outside",
                cell,
                List.of(month),
                List.of(months.current()),
                Map.of(
                        "period",
                        month.toString(),
                        "otherPeriod",
                        months.current().toString()));
    }

    private static MonthChoice differ(
            String variant, @Nullable String cell, Set<ReportingPeriod> here, Set<ReportingPeriod> there) {
        ReportingPeriod one = here.iterator().next();
        ReportingPeriod other =
                there.stream().filter(p -> !p.equals(one)).findFirst().orElse(one);
        return new MonthChoice.Unclear(
                variant,
                cell,
                List.copyOf(here),
                List.copyOf(there),
                Map.of(
                        "period", one.toString(),
                        "otherPeriod", other.toString(),
                        "mark", "T%02d.%d".formatted(other.number(), other.year())));
    }

    private Set<ReportingPeriod> reported(List<PeriodMark> said) {
        Set<ReportingPeriod> reported = new LinkedHashSet<>();
        said.stream()
                .filter(m -> m.isReal() && m.year() > 0)
                .filter(m -> m.kind() == Kind.NAMED || m.kind() == Kind.DECLARED || m.kind() == Kind.TASKED)
                .map(m -> m.month(months))
                .forEach(reported::add);
        return reported;
    }

    private Set<ReportingPeriod> ofName(List<PeriodMark> name) {
        Set<ReportingPeriod> said = new LinkedHashSet<>();
        name.stream()
                .filter(m -> m.isReal() && m.kind() != Kind.LETTERED && m.kind() != Kind.PLANNED)
                .filter(m -> m.kind() != Kind.TASKED || !isToCome(m.month(months)))
                .forEach(m -> said.add(m.month(months)));
        return said;
    }

    private Set<ReportingPeriod> hinted(List<PeriodMark> said) {
        Set<ReportingPeriod> hinted = new LinkedHashSet<>();
        said.stream().filter(m -> m.kind() == Kind.HINTED).forEach(m -> hinted.add(m.month(months)));
        return hinted;
    }

    private Set<ReportingPeriod> lettered(List<PeriodMark> said) {
        Set<ReportingPeriod> lettered = new LinkedHashSet<>();
        said.stream().filter(m -> m.kind() == Kind.LETTERED).forEach(m -> lettered.add(m.month(months)));
        return lettered;
    }

    private static Optional<ReportingPeriod> only(Set<ReportingPeriod> several) {
        return several.size() == 1 ? Optional.of(several.iterator().next()) : Optional.empty();
    }
}
