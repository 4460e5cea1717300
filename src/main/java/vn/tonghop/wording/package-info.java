/** How numbers, days and periods are written for Vietnamese readers. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.wording;
