/** What people change in documents: how an edited file differs from a new one, and paragraphs that they want to keep. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.edited;
