/** Writes what is staged into its tables, in packs or by {@code LOAD DATA}. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.staging.store;
