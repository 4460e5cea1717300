/** What staging holds for a month, as reconciliation takes it: reports, registers and their earlier rows. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reconciliation.inputs;
