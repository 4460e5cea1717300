/** Reads text with delimiters, record by record. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading.csv;
