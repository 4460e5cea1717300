/** Reads the tables of web pages, as web systems export them under the name of a workbook. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading.html;
