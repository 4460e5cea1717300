package vn.tonghop.reconciliation.rules;

import java.math.BigDecimal;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Reconciliation;
import vn.tonghop.reconciliation.figures.RegisterCount;

/** The checks of headline figures against the registers that count them. */
public final class RegisterRules {

    public static final IndicatorRule registerTiesToHeadline = new IndicatorRule(
            "register-ties",
            "the register's rows add up to the form's figure",
            FindingCode.REGISTER_DOES_NOT_TIE,
            c -> c.indicator().feed() != null,
            RegisterRules::checkPeriod);

    static final IndicatorRule registerTiesOverTheYear = new IndicatorRule(
            "register-ties-over-year",
            "the register's rows of the earlier months add up to the cumulative total that was reported for them",
            FindingCode.REGISTER_DOES_NOT_TIE,
            c -> c.indicator().feed() != null && c.indicator().cumulates(),
            RegisterRules::checkYear);

    private RegisterRules() {}

    private static Reconciliation checkPeriod(IndicatorCase c, CheckRule rule) {
        BigDecimal stated = c.statedPeriod();
        RegisterCount register = c.register();
        if (stated == null || register == null) {
            return Reconciliation.cannotBeChecked("no-register");
        }
        BigDecimal difference = register.value().subtract(stated);
        if (IndicatorRules.isWithin(difference, rule)) {
            return Reconciliation.AGREES;
        }
        String kind = IndicatorFindings.kindOfRows(c.indicator().feed());
        String shortOrOver = difference.signum() < 0 ? "short" : "over";
        return IndicatorFindings.of(FindingCode.REGISTER_DOES_NOT_TIE, c, rule)
                .variant(kind.isEmpty() ? "all-" + shortOrOver : shortOrOver)
                .found(stated)
                .expected(register.value())
                .with("value", stated)
                .with("kind", kind)
                .with("register", register.form())
                .with("registerValue", register.value())
                .with("difference", difference)
                .differs("period");
    }

    /** With this month's tie, the earlier months' makes the whole year's; a difference of this month is told once. */
    private static Reconciliation checkYear(IndicatorCase c, CheckRule rule) {
        BigDecimal opening = c.opening().value();
        BigDecimal counted = c.past().register();
        RegisterCount register = c.register();
        if (opening == null || counted == null || register == null) {
            return Reconciliation.cannotBeChecked("registers-incomplete");
        }
        BigDecimal difference = counted.subtract(opening);
        if (IndicatorRules.isWithin(difference, rule)) {
            return Reconciliation.AGREES;
        }
        return IndicatorFindings.of(FindingCode.REGISTER_DOES_NOT_TIE, c, rule)
                .about("year")
                .variant("year")
                .found(opening)
                .expected(counted)
                .with("register", register.form())
                .with("registerValue", counted)
                .with("opening", opening)
                .with("otherPeriod", c.period().previous().toString())
                .with("difference", difference)
                .differs("cumulative");
    }
}
