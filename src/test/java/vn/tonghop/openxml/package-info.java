/** Holds the Office files that the program writes against the schemas of ECMA-376. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.openxml;
