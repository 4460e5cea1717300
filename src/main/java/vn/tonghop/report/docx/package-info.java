/** The report as a Word file laid out by Decree 30/2020/NĐ-CP, Annex I. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.docx;
