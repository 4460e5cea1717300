/** The ledger of what was reported: openings, entries, restatements. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reconciliation.ledger;
