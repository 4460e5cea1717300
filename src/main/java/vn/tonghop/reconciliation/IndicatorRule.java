package vn.tonghop.reconciliation;

import java.util.function.Predicate;
import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.FindingCode;

/**
 * One check of an indicator, named as the sentence that should be true.
 *
 * @param id its name for programs and documents
 * @param name the sentence
 * @param code the finding where it is not true
 * @param concerns whether there is anything to compare at all
 * @param check the comparison; severity and tolerance come from the catalogue
 */
record IndicatorRule(String id, String name, FindingCode code, Predicate<IndicatorCase> concerns, Check check) {

    /** Compares. */
    interface Check {
        Reconciliation apply(IndicatorCase indicator, CheckRule rule);
    }
}
