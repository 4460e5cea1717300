/** Settings: which there are, what each may be, and what is told of one that is wrong. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.settings;
