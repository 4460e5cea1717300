/** Issued sets: what was signed and on what it rests, verified again and rebuilt from the archive. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.closing.issued;
