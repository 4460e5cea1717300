/** What is wrong or remarkable in people's data: where it stands, what was found, what was expected, what to do. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.finding;
