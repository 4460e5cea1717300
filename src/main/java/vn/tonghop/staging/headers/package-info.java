/** Which row is a table's header, and which column each of its headings names. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.staging.headers;
