/** The contexts in which commands and runs work, made by hand. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.operations.context;
