/** A run: the job and its steps, its launch, its records and what is told of it. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.operations.run;
