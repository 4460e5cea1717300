/** Reads the text of PDF files, page by page and within bounds. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.pdf;
