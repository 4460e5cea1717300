/** A compiled period as documents need it: its figures with evidence and history, findings, submissions. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.compiled;
