/** Writes the forms that the units of the built-in department send, from facts kept as plain tables. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.samples;
