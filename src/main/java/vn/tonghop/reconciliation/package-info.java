/**
 * Proves the figures: opening + period = cumulative, percent of plan, registers against headline counts, no assigned task
 * lost. Named rules over staging; the ledger of what was reported.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reconciliation;
