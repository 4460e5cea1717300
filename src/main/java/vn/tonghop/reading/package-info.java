/**
 * Turns a file into sheets, rows and cells with their locations. It decides what a file is from its bytes, never from its
 * name, keeps to bounds, and knows no word of the department. The entry point is {@link vn.tonghop.reading.SourceFiles}.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading;
