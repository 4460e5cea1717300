/** Writes the blank forms of a month, pre-filled with what is known already, for the units to fill in and drop. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.form;
