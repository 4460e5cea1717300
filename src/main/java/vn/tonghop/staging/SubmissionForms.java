package vn.tonghop.staging;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;

/** The forms of one submission: which were found, which period they are about, and what becomes of each. */
final class SubmissionForms {

    private final StagingOrder order;
    private final Catalogue catalogue;
    private final FindingSink findings;
    private final Consumer<StagedItem> out;
    private final Map<String, FormOutcome> outcomes = new LinkedHashMap<>();
    private final Map<String, RowBuilder> builders = new LinkedHashMap<>();
    private final Set<ReportingPeriod> fileMarks;
    private boolean assumed;

    SubmissionForms(StagingOrder order, Catalogue catalogue, FindingSink findings, Consumer<StagedItem> out) {
        this.order = order;
        this.catalogue = catalogue;
        this.findings = findings;
        this.out = out;
        this.fileMarks = PeriodMarks.inFileName(order.fileName());
    }

    /** The forms that the unit is expected to send. */
    Set<String> expectedForms() {
        return unit() == null
                ? Set.of()
                : unit().sends().stream().map(ReportingUnit.ExpectedForm::form).collect(Collectors.toSet());
    }

    /**
     * The period of a sheet by its marks and the file's name. Unclear marks return the form, which is told among what came
     * for the month that is being made, where somebody looks.
     */
    PeriodChoice choosePeriod(Set<ReportingPeriod> sheetMarks) {
        Set<ReportingPeriod> all = new LinkedHashSet<>(sheetMarks);
        all.addAll(fileMarks);
        if (all.isEmpty()) {
            return new PeriodChoice(order.months().assumed(), true, false);
        }
        return all.size() > 1 || !order.months().contains(all.iterator().next())
                ? new PeriodChoice(order.months().current(), false, true)
                : new PeriodChoice(all.iterator().next(), false, false);
    }

    /** Registers a sheet's form and says what holds against it as a whole. */
    FormOutcome open(HeaderMatch header, SheetContext context, PeriodChoice period, SheetMarks marks) {
        DataForm form = header.form();
        FormOutcome known = outcomes.get(form.code());
        FormOutcome outcome = known != null ? known : new FormOutcome(form, context);
        outcomes.putIfAbsent(form.code(), outcome);
        if (period.unclear()) {
            raiseUnclear(context, outcome, marks);
        } else if (known != null && !known.context().period().equals(context.period())) {
            raiseSheetsDiffer(context, outcome, known.context(), marks);
        } else if (period.assumed() && !assumed) {
            assumed = true;
            findings.raise(FindingCode.PERIOD_ASSUMED)
                    .in(context)
                    .with("period", context.period().toString())
                    .send();
        }
        if (!expectedForms().contains(form.code())) {
            outcome.returnForm();
            findings.raise(FindingCode.FORM_NOT_EXPECTED)
                    .in(context)
                    .with("unit", unit() == null ? "" : unit().shortName())
                    .send();
        }
        ReportingUnit sender = unit();
        if (known == null && !period.unclear() && sender != null) {
            new UnitInBeing(catalogue, findings).check(sender, context, outcome);
        }
        return outcome;
    }

    /** One builder a form, so that what it has seen holds over all sheets. */
    RowBuilder builder(DataForm form) {
        return builders.computeIfAbsent(form.code(), code -> switch (form.kind()) {
            case INDICATORS -> new IndicatorRowBuilder(catalogue, order.unit());
            case TASKS -> new TaskRowBuilder(catalogue);
            case NARRATIVE -> new NarrativeRowBuilder(catalogue);
            case REGISTER -> new RegisterRowBuilder(catalogue, form);
            case ADJUSTMENTS -> new AdjustmentRowBuilder(catalogue);
        });
    }

    /** The month of the first form found, else of the file's name, else the default. */
    ReportingPeriod period() {
        return outcomes.values().stream()
                .findFirst()
                .map(o -> o.context().period())
                .orElseGet(() -> fileMarks.stream()
                        .filter(p -> fileMarks.size() == 1 && order.months().contains(p))
                        .findFirst()
                        .orElse(order.months().current()));
    }

    /** Judges every form of a file, Word or not, and says what became of the submission. */
    Verdict end(boolean word) {
        if (outcomes.isEmpty()) {
            findings.raise(FindingCode.FORM_NOT_RECOGNISED)
                    .variant(word ? "outline" : "")
                    .key(order.filePath())
                    .with(
                            "forms",
                            String.join(", ", expectedForms().stream().sorted().toList()))
                    .send();
            return Verdict.RETURNED;
        }
        Verdict worst = Verdict.ACCEPTED;
        for (FormOutcome outcome : outcomes.values()) {
            finish(outcome, word);
            worst = worst.worst(
                    outcome.verdict(findings.hasRemarks(outcome.form().code())));
        }
        return worst;
    }

    /** Forgets all forms, since the file broke off: nothing of it counts. */
    void discard() {
        outcomes.values().forEach(FormOutcome::returnForm);
        outcomes.values().forEach(this::emit);
    }

    private void finish(FormOutcome outcome, boolean word) {
        if (outcome.isEmpty() && !outcome.isReturned()) {
            outcome.returnForm();
            findings.raise(FindingCode.FORM_EMPTY).in(outcome.context()).send();
        }
        if (outcome.hasRejectedRows() && !outcome.isReturned()) {
            findings.raise(FindingCode.REGISTER_INCOMPLETE)
                    .variant(word ? "outline" : "")
                    .in(outcome.context())
                    .cell(null)
                    .found(String.valueOf(outcome.rows().rejected()))
                    .with("count", outcome.rows().rejected())
                    .send();
        }
        outcome.tellNilBesideData(findings);
        emit(outcome);
    }

    private void emit(FormOutcome outcome) {
        SheetContext context = outcome.context();
        out.accept(new StagedItem.FormStaged(
                order.submission(),
                outcome.form().code(),
                order.unit() == null ? "" : order.unit(),
                context.part(),
                context.period().toString(),
                outcome.verdict(findings.hasRemarks(outcome.form().code())),
                outcome.isNil(),
                outcome.rows()));
    }

    /** Several months are named where one is needed; the sentence says where both stand. */
    private void raiseUnclear(SheetContext context, FormOutcome outcome, SheetMarks marks) {
        outcome.returnForm();
        FindingSink.Draft draft =
                findings.raise(FindingCode.PERIOD_UNCLEAR).in(context).cell(marks.periodCell());
        List<ReportingPeriod> here = List.copyOf(marks.periods());
        List<ReportingPeriod> name = List.copyOf(fileMarks);
        Set<ReportingPeriod> all = new LinkedHashSet<>(here);
        all.addAll(name);
        if (all.size() == 1) {
            describeOutside(draft, all.iterator().next());
        } else if (here.size() > 1) {
            draft.variant("heading")
                    .with("period", here.get(0).toString())
                    .with("otherPeriod", here.get(1).toString());
        } else if (here.isEmpty()) {
            draft.variant("name")
                    .with("period", name.get(0).toString())
                    .with("otherPeriod", name.get(1).toString());
        } else {
            ReportingPeriod other = name.stream()
                    .filter(p -> !p.equals(here.get(0)))
                    .findFirst()
                    .orElse(here.get(0));
            draft.with("period", here.get(0).toString())
                    .with("mark", "T%02d.%d".formatted(other.number(), other.year()));
        }
        draft.found(String.join(
                        ", ", here.stream().map(ReportingPeriod::toString).toList()))
                .expected(String.join(
                        ", ", name.stream().map(ReportingPeriod::toString).toList()))
                .send();
    }

    /** A year that is not this one is the commonest slip of January; a month that is far off is another. */
    private void describeOutside(FindingSink.Draft draft, ReportingPeriod named) {
        MonthsAtHand months = order.months();
        draft.variant(named.compareTo(months.last()) > 0 ? "not-begun" : "outside")
                .with("period", named.toString())
                .with("otherPeriod", months.current().toString());
    }

    private void raiseSheetsDiffer(SheetContext context, FormOutcome outcome, SheetContext first, SheetMarks marks) {
        outcome.returnForm();
        findings.raise(FindingCode.PERIOD_UNCLEAR)
                .variant("sheets")
                .in(context)
                .cell(marks.periodCell())
                .found(context.period().toString())
                .expected(first.period().toString())
                .with("sheet", context.sheetName() == null ? "" : context.sheetName())
                .with("period", context.period().toString())
                .with("otherSheet", first.sheetName() == null ? "" : first.sheetName())
                .with("otherPeriod", first.period().toString())
                .send();
    }

    private @Nullable ReportingUnit unit() {
        return order.unit() == null ? null : catalogue.unit(order.unit()).orElse(null);
    }

    /** Which month, and how sure. */
    record PeriodChoice(ReportingPeriod period, boolean assumed, boolean unclear) {}
}
