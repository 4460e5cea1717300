/** The verdict on each form of each submission, and which one counts. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.settling;
