package vn.tonghop.staging;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.months.MonthChoice;
import vn.tonghop.staging.months.MonthChooser;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.SheetContext;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;

/** The forms of one submission: which were found, which period they are about, and what becomes of each. */
final class SubmissionForms {

    private final StagingOrder order;
    private final Catalogue catalogue;
    private final FindingSink findings;
    private final Consumer<StagedItem> out;
    private final Map<String, FormOutcome> outcomes = new LinkedHashMap<>();
    private final Map<String, RowBuilder> builders = new LinkedHashMap<>();
    private final Map<String, CopiedRows> copies = new HashMap<>();
    private final Map<String, WindowCheck> windows = new HashMap<>();
    private final MonthChooser months;
    private boolean assumed;
    private boolean severalSheets;

    SubmissionForms(StagingOrder order, Catalogue catalogue, FindingSink findings, Consumer<StagedItem> out) {
        this.order = order;
        this.catalogue = catalogue;
        this.findings = findings;
        this.out = out;
        this.months = new MonthChooser(order, catalogue);
    }

    /** The forms that the unit is expected to send. */
    Set<String> expectedForms() {
        return unit() == null
                ? Set.of()
                : unit().sends().stream().map(ReportingUnit.ExpectedForm::form).collect(Collectors.toSet());
    }

    /** Which months the sheets are about. */
    MonthChooser months() {
        return months;
    }

    /** Whether a sheet of this form was opened before. */
    boolean has(DataForm form) {
        return outcomes.containsKey(form.code());
    }

    /**
     * Whether a sheet that holds only part of a form's columns is a list or summary beside what the file reports, which is
     * there without it.
     */
    boolean isBeside(HeaderMatch header) {
        if (has(header.form())) {
            return header.isNoRegister();
        }
        return !outcomes.isEmpty() && !expectedForms().contains(header.form().code());
    }

    /** Whether a row of this number was read in a register of the form. */
    boolean knows(DataForm form, String reference) {
        return builders.get(form.code()) instanceof RegisterRowBuilder register && register.knows(reference);
    }

    /** What holds for the sheets of a form that was opened before, else of any other. */
    SheetContext contextBeside(DataForm form) {
        FormOutcome outcome = outcomes.get(form.code());
        return (outcome != null ? outcome : outcomes.values().iterator().next()).context();
    }

    /** Notes what sheets there are. */
    void note(List<SheetInfo> sheets) {
        months.note(sheets);
        severalSheets = sheets.stream()
                        .filter(sheet -> sheet.name() == null || !SubmissionStager.ANSWER_SHEETS.contains(sheet.name()))
                        .count()
                > 1;
    }

    /** Whether one sheet may repeat another. */
    boolean isOfSeveralSheets() {
        return severalSheets;
    }

    /** The rows of a form that the file's sheets have held so far. */
    CopiedRows copies(DataForm form) {
        return copies.computeIfAbsent(form.code(), code -> new CopiedRows());
    }

    /** Registers a sheet's form and says what holds against it as a whole. */
    FormOutcome open(HeaderMatch header, SheetContext context, MonthChoice choice) {
        DataForm form = header.form();
        FormOutcome known = outcomes.get(form.code());
        FormOutcome outcome = known != null ? known : new FormOutcome(form, context);
        outcomes.putIfAbsent(form.code(), outcome);
        if (choice instanceof MonthChoice.Certain certain && certain.assumed()) {
            window(form).assume();
        }
        if (choice instanceof MonthChoice.Unclear unclear) {
            raiseUnclear(context, outcome, unclear);
        } else if (known != null && !known.context().period().equals(context.period())) {
            raiseSheetsDiffer(context, outcome, known.context(), choice);
        } else if (choice instanceof MonthChoice.Certain certain && certain.assumed() && !assumed) {
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
        if (known == null && choice instanceof MonthChoice.Certain && sender != null) {
            new UnitValidity(catalogue, findings).check(sender, context, outcome);
        }
        return outcome;
    }

    /** One builder a form, so that what it has seen holds over all sheets. */
    RowBuilder builder(DataForm form) {
        return builders.computeIfAbsent(form.code(), code -> switch (form.kind()) {
            case INDICATORS -> new IndicatorRowBuilder(catalogue, order.unit());
            case TASKS -> new TaskRowBuilder(catalogue);
            case NARRATIVE -> new NarrativeRowBuilder(catalogue, order.unit());
            case REGISTER -> new RegisterRowBuilder(catalogue, form, window(form));
            case ADJUSTMENTS -> new AdjustmentRowBuilder(catalogue);
        });
    }

    private WindowCheck window(DataForm form) {
        return windows.computeIfAbsent(form.code(), code -> new WindowCheck(form, catalogue.calendar()));
    }

    /** The month of the first form found, else of the file's name, else the default. */
    ReportingPeriod period() {
        return outcomes.values().stream()
                .findFirst()
                .map(o -> o.context().period())
                .orElseGet(months::ofFile);
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
        window(outcome.form()).end(outcome, findings);
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

    /** Several months are named where one is needed, or one that cannot be; the sentence says where. */
    private void raiseUnclear(SheetContext context, FormOutcome outcome, MonthChoice.Unclear unclear) {
        outcome.returnForm();
        window(outcome.form()).leaveToTheMonth();
        findings.raise(FindingCode.PERIOD_UNCLEAR)
                .variant(unclear.variant())
                .in(context)
                .key(context.sheetNo() == 0 ? "" : String.valueOf(context.sheetNo()))
                .cell(unclear.cell())
                .found(joined(unclear.here()))
                .expected(joined(unclear.there()))
                .with("sheet", context.sheetName() == null ? "" : context.sheetName())
                .withAll(unclear.with())
                .send();
    }

    private static String joined(List<ReportingPeriod> months) {
        return String.join(", ", months.stream().map(ReportingPeriod::toString).toList());
    }

    private void raiseSheetsDiffer(SheetContext context, FormOutcome outcome, SheetContext first, MonthChoice choice) {
        outcome.returnForm();
        window(outcome.form()).leaveToTheMonth();
        findings.raise(FindingCode.PERIOD_UNCLEAR)
                .variant("sheets")
                .in(context)
                .cell(choice instanceof MonthChoice.Certain certain ? certain.cell() : null)
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
}
