/** Which month a sheet or a part of it speaks of. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.staging.months;
