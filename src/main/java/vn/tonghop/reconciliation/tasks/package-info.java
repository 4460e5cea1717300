/** Assigned tasks: carried from month to month, matched, judged, none lost. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reconciliation.tasks;
