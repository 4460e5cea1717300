/** Makes the report's document out of a compiled period and the outline. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.compose;
