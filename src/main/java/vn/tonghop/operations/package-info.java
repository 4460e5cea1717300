/** Runs the pipeline: job wiring, locks, commands. Knows all stages and is known by none. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.operations;
