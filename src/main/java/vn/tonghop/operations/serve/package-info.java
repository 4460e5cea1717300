/** The service: when a night is due, whether the last one was good, and what it measures. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.operations.serve;
