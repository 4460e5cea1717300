package vn.tonghop.reconciliation.inputs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.inputs.RepeatedEntries.EntryPlace;
import vn.tonghop.reconciliation.inputs.RepeatedEntries.RepeatedEntry;
import vn.tonghop.settling.FormResult;
import vn.tonghop.settling.FormResults;

/**
 * Finds which rows of a month's register state a fact that a row of the same unit's register has counted in one of the
 * twelve months before, and notes them in {@code repeated_entry}: for each the earliest such row, and the earliest of its
 * own day. A row that was dated after its month's cut-off did not count in it. Costs what thirteen months hold, however long
 * the history is. In the caller's transaction.
 */
public final class EarlierRows {

    private static final int MONTHS_LOOKED_BACK = 12;

    private final FormResults forms;
    private final Catalogue catalogue;
    private final RowKeyPacks packs;
    private final RepeatedEntries repeated;

    public EarlierRows(FormResults forms, Catalogue catalogue, RowKeyPacks packs, RepeatedEntries repeated) {
        this.forms = forms;
        this.catalogue = catalogue;
        this.packs = packs;
        this.repeated = repeated;
    }

    /** Whether a form's rows can repeat: a register with two dates lists a dossier again as an update. */
    static boolean canRepeat(DataForm form) {
        return form.kind() == DataForm.Kind.REGISTER
                && !form.identity().isEmpty()
                && form.windowColumn().size() <= 1;
    }

    /** Notes the repeated rows of every unit's forms in a month, in place of what was noted of them before. */
    public void note(ReportingPeriod period) {
        for (DataForm form : catalogue.forms()) {
            if (canRepeat(form)) {
                catalogue.units().forEach(unit -> note(period, unit.code(), form));
            }
        }
    }

    /** Notes the repeated rows of a unit's form in a month, in place of what was noted of them before. */
    public void note(ReportingPeriod period, String unit, DataForm form) {
        if (!canRepeat(form)) {
            return;
        }
        List<String> submissions = submissions(period, unit, form);
        submissions.forEach(submission -> repeated.forget(submission, form.code()));
        List<FormResult> before = before(period, unit, form);
        if (before.isEmpty() || submissions.isEmpty()) {
            return;
        }
        RowKeyTable rows = new RowKeyTable();
        for (int i = 0; i < submissions.size(); i++) {
            int source = i;
            packs.each(
                    submissions.get(i),
                    form.code(),
                    (key, sheet, row, day, referenced) -> rows.add(key, source, sheet, row, day, referenced));
        }
        rows.index();
        repeated.add(entries(submissions, rows, find(rows, before, form)));
    }

    private List<String> submissions(ReportingPeriod period, String unit, DataForm form) {
        return forms.counting(unit, form.code(), List.of(period.toString())).stream()
                .map(FormResult::submission)
                .toList();
    }

    /** What counted in the months before, earliest first. */
    private List<FormResult> before(ReportingPeriod period, String unit, DataForm form) {
        List<String> months = new ArrayList<>();
        ReportingPeriod month = period;
        for (int i = 0; i < MONTHS_LOOKED_BACK; i++) {
            month = month.previous();
            months.add(month.toString());
        }
        return forms.counting(unit, form.code(), months);
    }

    private Found find(RowKeyTable rows, List<FormResult> before, DataForm form) {
        Found found = new Found(rows);
        for (FormResult counted : before) {
            int cutoff = Math.toIntExact(catalogue
                    .calendar()
                    .cutoff(ReportingPeriod.parse(counted.period()))
                    .toEpochDay());
            packs.each(counted.submission(), form.code(), (key, sheet, row, day, referenced) -> {
                if (day <= cutoff) {
                    found.look(key, day, counted.submission(), sheet, row);
                }
            });
        }
        return found;
    }

    private static List<RepeatedEntry> entries(List<String> submissions, RowKeyTable rows, Found found) {
        return found.pairs.stream()
                .map(pair -> new RepeatedEntry(
                        new EntryPlace(
                                submissions.get(rows.source(pair.row())), rows.sheet(pair.row()), rows.row(pair.row())),
                        pair.earlier()))
                .toList();
    }

    /** What was found so far; months are shown earliest first. */
    private static final class Found {

        private final RowKeyTable rows;
        private final BitSet any = new BitSet();
        private final BitSet ofSameDay = new BitSet();
        private final List<Pair> pairs = new ArrayList<>();

        /** A row of the month and one that counted before. */
        private record Pair(int row, EntryPlace earlier) {}

        Found(RowKeyTable rows) {
            this.rows = rows;
        }

        void look(long key, int day, String submission, int sheet, int row) {
            for (int index = rows.first(key); index >= 0; index = rows.next(index)) {
                boolean sameDay = day != RowKeyPacks.NO_DAY && day == rows.day(index);
                boolean wanted = !any.get(index) || (sameDay && !ofSameDay.get(index) && !rows.isReferenced(index));
                any.set(index);
                ofSameDay.set(index, ofSameDay.get(index) || sameDay);
                if (wanted) {
                    pairs.add(new Pair(index, new EntryPlace(submission, sheet, row)));
                }
            }
        }
    }
}
