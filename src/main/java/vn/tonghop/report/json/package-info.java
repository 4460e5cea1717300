/** What is known of a period, for programs to read. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.json;
