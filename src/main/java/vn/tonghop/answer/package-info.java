/** What a unit gets back for every file that it sends: the receipt slip, its own sheets with faults marked, and the same for programs. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.answer;
