/** Reads a PDF of a period's report, as it was signed or printed, beside the figures of the period. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.signed;
