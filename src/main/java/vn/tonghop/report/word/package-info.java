/** Word files that people made or changed, read without trusting them. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.word;
