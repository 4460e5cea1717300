/** What people decide about a month: accept, submit, close, reopen, withdraw, keep, and what stands in the way. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.closing;
