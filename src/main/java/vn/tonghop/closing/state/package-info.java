/** The states of the months, and in which order they follow. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.closing.state;
