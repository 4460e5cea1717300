/** Reads Word files as rows of paragraphs, with headings, list levels, italics and footnotes. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading.word;
