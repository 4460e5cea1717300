/** Says who signed a PDF, when, and whether it is still what was signed. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.pdf.signature;
