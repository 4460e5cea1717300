/** The folder in which everything lies: its parts, their rights, names and safe changes, the clock and the settings of the home. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.home;
