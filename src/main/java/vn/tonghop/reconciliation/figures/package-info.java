/** What is known of an indicator in a month: reported, counted, opened with, proven. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reconciliation.figures;
