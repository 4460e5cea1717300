/** Reads files that nobody wrote: mutated ones, to find what no reader foresaw. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.fuzzing;
