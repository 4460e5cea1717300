/**
 * From a file in the inbox to a registered submission: it rests, is copied and hashed, registered, looked at again, and only
 * then leaves the inbox. What the file is and which period it belongs to is decided later, in staging.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.intake;
