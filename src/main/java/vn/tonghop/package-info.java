/** The application class, and nothing else: the stages live in the packages below, in the order in which a figure travels. */
@org.jspecify.annotations.NullMarked
package vn.tonghop;
