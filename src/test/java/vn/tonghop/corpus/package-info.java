/** Runs the program over files that nobody here wrote, where a corpus of them is at hand. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.corpus;
