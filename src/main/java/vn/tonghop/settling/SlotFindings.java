package vn.tonghop.settling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.period.PeriodState;
import vn.tonghop.staging.store.StagedRows;

/** What is found when the forms of a slot are held against each other. Found anew each time the slot is settled. */
final class SlotFindings {

    /** The codes that belong to settling; {@code submission-stale} shares its code with a check of reconciliation. */
    static final List<FindingCode> CODES = List.of(
            FindingCode.PERIOD_CLOSED,
            FindingCode.SUBMISSION_REPEATED,
            FindingCode.SUBMISSION_STALE,
            FindingCode.REPLACEMENT_SHRINKS,
            FindingCode.SUBMISSION_WITHDRAWN);

    private static final int HUNDRED = 100;

    private final StagedRows staged;
    private final Findings findings;
    private final Catalogue catalogue;

    SlotFindings(StagedRows staged, Findings findings, Catalogue catalogue) {
        this.staged = staged;
        this.findings = findings;
        this.catalogue = catalogue;
    }

    /** Forgets what was found about a form when its slot was settled before. */
    void forget(SlotForm form) {
        for (FindingCode code : CODES) {
            String variant = code == FindingCode.SUBMISSION_STALE ? "older" : null;
            findings.forget(form.submission(), form.slot().form(), code, variant);
        }
    }

    /** The form is held, since its period is submitted or closed. */
    void held(SlotForm form) {
        append(
                form,
                FindingCode.PERIOD_CLOSED,
                form.periodState() == PeriodState.SUBMITTED ? PeriodState.SUBMITTED.code() : "",
                Map.of("period", form.slot().period()),
                null);
    }

    /** The form was taken out. */
    void withdrawn(SlotForm form, SlotForm.Withdrawal withdrawal) {
        append(
                form,
                FindingCode.SUBMISSION_WITHDRAWN,
                "",
                Map.of(
                        "form", form.slot().form(),
                        "by", withdrawal.by(),
                        "reason", withdrawal.reason()),
                null);
    }

    /** One form takes another's place. */
    void replaced(SlotForm old, SlotForm form) {
        String code = form.slot().form();
        if (old.run() == form.run()) {
            Map<String, Object> arguments = Map.of("form", code, "otherFile", form.fileName());
            append(old, FindingCode.SUBMISSION_REPEATED, "", arguments, null);
            append(form, FindingCode.SUBMISSION_REPEATED, "", arguments, null);
        } else if (form.modified().isBefore(old.modified())) {
            append(
                    form,
                    FindingCode.SUBMISSION_STALE,
                    "older",
                    Map.of("form", code, "date", localDay(form.modified()), "otherDate", localDay(old.modified())),
                    null);
        }
    }

    /**
     * Whether the form has lost too much against an earlier one; if so, it is told.
     *
     * @param whole the last form of the slot that had lost nothing
     */
    boolean shrinks(SlotForm whole, SlotForm form) {
        String code = form.slot().form();
        List<String> dropped = staged.droppedIndicators(whole.submission(), form.submission(), code);
        if (!dropped.isEmpty()) {
            String list = String.join(", ", dropped);
            Map<String, Object> arguments = Map.of("form", code, "indicator", list);
            append(form, FindingCode.REPLACEMENT_SHRINKS, "indicators", arguments, list);
            return true;
        }
        int lost = whole.rows() - form.rows();
        int allowed = catalogue.form(code).map(DataForm::shrinkPercent).orElse(HUNDRED);
        if (lost <= 0 || (long) lost * HUNDRED <= (long) whole.rows() * allowed) {
            return false;
        }
        append(
                form,
                FindingCode.REPLACEMENT_SHRINKS,
                "",
                Map.of("form", code, "count", form.rows(), "previous", BigDecimal.valueOf(whole.rows())),
                String.valueOf(form.rows()));
        return true;
    }

    private void append(
            SlotForm form, FindingCode code, String variant, Map<String, Object> arguments, @Nullable String found) {
        CheckRule rule = catalogue.check(code);
        if (!rule.enabled()) {
            return;
        }
        Slot slot = form.slot();
        Finding finding = Finding.of(code, rule.severity())
                .variant(variant)
                .period(slot.period())
                .unit(slot.unit())
                .part(slot.part())
                .form(slot.form())
                .at(SourceLocation.ofFile(form.submission(), form.file()))
                .found(found)
                .withAll(arguments)
                .build();
        findings.append(form.submission(), findings.count(form.submission()), List.of(finding));
    }

    private LocalDate localDay(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(catalogue.calendar().zone())
                .toLocalDate();
    }
}
