/**
 * The report: a model of sections and figures first, then the documents rendered from it. A figure is printed by its id
 * alone, so that every number in a document leads back to its evidence.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report;
