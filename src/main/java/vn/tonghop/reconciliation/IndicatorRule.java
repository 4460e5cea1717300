package vn.tonghop.reconciliation;

import vn.tonghop.catalogue.CheckRule;
import vn.tonghop.finding.FindingCode;

/**
 * One check of an indicator, named as the sentence that should be true.
 *
 * @param name the sentence
 * @param code the finding where it is not true
 * @param check the comparison; severity and tolerance come from the catalogue
 */
record IndicatorRule(String name, FindingCode code, Check check) {

    /** Compares. */
    interface Check {
        Reconciliation apply(IndicatorCase indicator, CheckRule rule);
    }
}
