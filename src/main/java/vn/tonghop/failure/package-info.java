/** What kind of failure something is, by the types of its causes, and whom it concerns. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.failure;
