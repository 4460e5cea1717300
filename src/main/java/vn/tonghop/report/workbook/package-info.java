/** The workbooks of a period: the appendix to print, and the reconciliation to check. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.workbook;
