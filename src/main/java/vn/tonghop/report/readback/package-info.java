/** Reads the figures of an edited or signed report back and compares them with the database. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.readback;
