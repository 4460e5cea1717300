/** What programs read alike in answers, in {@code result.json} and from commands. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.result;
