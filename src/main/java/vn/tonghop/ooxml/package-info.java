/** Office packages as this program writes them: the same content makes the same bytes. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.ooxml;
