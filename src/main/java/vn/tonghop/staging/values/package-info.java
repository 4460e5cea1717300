/** What one cell says: numbers, dates, marks, choices, and what of it was struck out, merged or hidden. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.staging.values;
