/** Fourteen months of a department that never was: what happened, what its units send, and what a ledger must say of it. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.year;
