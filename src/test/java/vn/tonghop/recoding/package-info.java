/** Writes tables again in the other forms in which the same report could have been sent. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.recoding;
