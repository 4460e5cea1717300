/** The report as paragraphs, figures and tables, before any file is made of it. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.document;
