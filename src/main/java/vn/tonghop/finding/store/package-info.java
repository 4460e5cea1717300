/** Findings as the database keeps them, each with where it comes from. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.finding.store;
