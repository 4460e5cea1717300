/** What staging hands on: typed rows, findings, tallies of rows, in one order that a restart repeats. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.staging.submission;
