/** Pages to look at without Word, made by LibreOffice where it is installed; no part of a compilation. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.preview;
