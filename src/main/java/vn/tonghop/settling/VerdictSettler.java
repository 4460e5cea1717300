package vn.tonghop.settling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Verdict;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.staging.store.StagedRows;

/**
 * Decides which form counts for its slot. A later accepted form takes the place of the one before it, which stands until
 * then; one that was withdrawn gives the place back; one for a period that is submitted or closed is held until that is
 * undone. What counts follows each time from all that was sent for the slot, in the order of sending, so that it may be
 * repeated at will. Runs in the caller's transaction.
 */
public final class VerdictSettler {

    private final FormResults results;
    private final FormVerdicts verdicts;
    private final StagedRows staged;
    private final SlotFindings findings;

    public VerdictSettler(
            FormResults results, FormVerdicts verdicts, StagedRows staged, Findings findings, Catalogue catalogue) {
        this.results = results;
        this.verdicts = verdicts;
        this.staged = staged;
        this.findings = new SlotFindings(staged, findings, catalogue);
    }

    /** Settles what is staged and not yet settled, and what was held for a period that is open again. */
    public void settleAll() {
        List<SlotForm> fresh = results.unsettled();
        fresh.stream().map(SlotForm::submission).distinct().forEach(staged::verify);
        fresh.forEach(results::number);
        Set<Slot> slots = new LinkedHashSet<>();
        fresh.forEach(form -> slots.add(form.slot()));
        results.released().forEach(form -> slots.add(form.slot()));
        settle(slots);
    }

    /** Settles every slot that a submission was sent for; after a decision about it. */
    public void settleSubmission(String submission) {
        Set<Slot> slots = new LinkedHashSet<>();
        results.sentIn(submission).forEach(form -> slots.add(form.slot()));
        settle(slots);
    }

    private void settle(Set<Slot> slots) {
        Set<String> touched = new LinkedHashSet<>();
        for (Slot slot : slots) {
            List<SlotForm> forms = results.sentFor(slot);
            forms.forEach(form -> touched.add(form.submission()));
            settle(forms);
        }
        touched.forEach(verdicts::judge);
    }

    private void settle(List<SlotForm> forms) {
        SlotForm standing = null;
        SlotForm whole = null;
        forms.forEach(findings::forget);
        for (SlotForm form : forms) {
            if (form.checkOnly() || !form.staged().isAccepted()) {
                if (!form.settled() && form.periodState().isFrozen()) {
                    results.holdBack(form);
                }
                results.decide(form, form.staged(), false);
            } else if (form.withdrawal() != null) {
                results.decide(form, Verdict.RETURNED, false);
                findings.withdrawn(form, form.withdrawal());
            } else if (isDuplicate(form, standing)) {
                results.decide(form, Verdict.DUPLICATE, false);
            } else if (form.isNewOrHeld() && form.periodState().isFrozen()) {
                results.decide(form, Verdict.HELD, false);
                findings.held(form);
            } else {
                if (standing != null) {
                    results.decide(standing, Verdict.SUPERSEDED, false);
                    findings.replaced(standing, form);
                }
                whole = whole != null && findings.shrinks(whole, form) ? whole : form;
                standing = form;
            }
        }
        if (standing != null) {
            boolean keeps = standing.counting() && standing.verdict().isAccepted();
            results.decide(standing, keeps ? standing.verdict() : standing.staged(), true);
        }
    }

    /** The bytes of a file that still counts. What was found to be one stays one, whatever becomes of the other. */
    private static boolean isDuplicate(SlotForm form, @Nullable SlotForm standing) {
        if (form.settled() && form.verdict() == Verdict.DUPLICATE) {
            return true;
        }
        return form.isNewOrHeld() && standing != null && standing.sha256().equals(form.sha256());
    }
}
