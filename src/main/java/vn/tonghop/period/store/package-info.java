/** What was decided about months, as the database keeps it; seen wherever months are. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.period.store;
