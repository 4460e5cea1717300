/** Whole sentences for people, in Vietnamese first and English second, with named values in the language's style. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.wording;
