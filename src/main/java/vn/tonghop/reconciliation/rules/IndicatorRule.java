package vn.tonghop.reconciliation.rules;

import java.util.function.Predicate;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reconciliation.figures.IndicatorCase;
import vn.tonghop.reconciliation.figures.Reconciliation;

/**
 * One check of an indicator, named as the sentence that should be true.
 *
 * @param id its name for programs and documents
 * @param name the sentence
 * @param code the finding where it is not true
 * @param concerns whether there is anything to compare at all
 * @param check the comparison; severity and tolerance come from the catalogue
 */
public record IndicatorRule(String id, String name, FindingCode code, Predicate<IndicatorCase> concerns, Check check) {

    /** Compares. */
    public interface Check {
        Reconciliation apply(IndicatorCase indicator, CheckRule rule);
    }
}
