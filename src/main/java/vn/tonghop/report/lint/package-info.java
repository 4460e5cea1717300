/** Checks of a Word file against the layout rules of Decree 30/2020/NĐ-CP. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.lint;
