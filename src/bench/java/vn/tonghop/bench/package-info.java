/** Measurements: {@code mvn -Pbench}; what they gave stands in docs/benchmarks.md. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.bench;
