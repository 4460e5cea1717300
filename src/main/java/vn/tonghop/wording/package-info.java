/**
 * How the program speaks to people: Vietnamese first, English second, in whole sentences from message bundles with named
 * values, and numbers and dates as official documents print them. Nothing is put together from fragments.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.wording;
