/** Reads text, figures' marks and looks back out of Word files. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.ooxml.word;
