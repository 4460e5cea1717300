/** Tells people by mail or webhook what they would otherwise have to look for. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.operations.alert;
