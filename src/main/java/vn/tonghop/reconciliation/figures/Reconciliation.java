package vn.tonghop.reconciliation.figures;

import vn.tonghop.finding.Finding;

/** The outcome of a rule. */
public sealed interface Reconciliation {

    /** What should agree agrees. */
    record Agrees() implements Reconciliation {}

    /** It does not; the finding says by how much. */
    record Differs(Finding finding) implements Reconciliation {}

    /** Nobody can tell; {@code reason} names what is missing, as the key of a sentence ({@code unchecked.…}). */
    record CannotBeChecked(String reason) implements Reconciliation {}

    Agrees AGREES = new Agrees();

    /** Nobody can tell, for this reason. */
    static Reconciliation cannotBeChecked(String reason) {
        return new CannotBeChecked(reason);
    }
}
