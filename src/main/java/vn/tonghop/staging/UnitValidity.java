package vn.tonghop.staging;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.FormOutcome;
import vn.tonghop.staging.submission.SheetContext;

/**
 * Whether a unit is in being in the month that its form is about. A form for a month that is another unit's comes back with
 * the folder to use: two units that became one would else replace each other's figures in one slot.
 */
final class UnitValidity {

    private final Catalogue catalogue;
    private final FindingSink findings;

    UnitValidity(Catalogue catalogue, FindingSink findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /** Returns the form where the unit had ended before the month's cut-off, or began after it. */
    void check(ReportingUnit sender, SheetContext context, FormOutcome outcome) {
        LocalDate cutoff = catalogue.calendar().cutoff(context.period());
        LocalDate from = sender.validity().from();
        LocalDate to = sender.validity().to();
        if (to != null && cutoff.isAfter(to)) {
            raise(sender, context, outcome, to, "", "alone");
        } else if (from != null && cutoff.isBefore(from)) {
            raise(sender, context, outcome, from, "early", "early-alone");
        }
    }

    private void raise(
            ReportingUnit sender,
            SheetContext context,
            FormOutcome outcome,
            LocalDate limit,
            String variant,
            String withoutOthers) {
        outcome.returnForm();
        List<ReportingUnit> others = others(sender, context, outcome);
        findings.raise(FindingCode.UNIT_NOT_IN_BEING)
                .variant(others.isEmpty() ? withoutOthers : variant)
                .in(context)
                .cell(null)
                .with("unit", sender.shortName())
                .with("period", context.period().toString())
                .with("date", limit)
                .with("others", joined(others, ReportingUnit::shortName))
                .with("folders", joined(others, u -> "“" + u.code() + "”"))
                .found(sender.code())
                .expected(expected(others))
                .send();
    }

    /** Who reports instead: those that send this form, else all. */
    private List<ReportingUnit> others(ReportingUnit sender, SheetContext context, FormOutcome outcome) {
        List<ReportingUnit> all =
                catalogue.unitsInPlaceOf(sender, catalogue.calendar().cutoff(context.period()));
        List<ReportingUnit> senders =
                all.stream().filter(u -> u.sends(outcome.form().code())).toList();
        return senders.isEmpty() ? all : senders;
    }

    private static @Nullable String expected(List<ReportingUnit> others) {
        return others.isEmpty() ? null : joined(others, ReportingUnit::code);
    }

    private static String joined(List<ReportingUnit> units, Function<ReportingUnit, String> name) {
        return units.stream().map(name).collect(Collectors.joining(", "));
    }
}
