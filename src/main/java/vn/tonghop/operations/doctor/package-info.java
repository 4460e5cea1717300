/** Looks whether a home, its database and its machine are as a run needs them, and says what to do where they are not. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.operations.doctor;
