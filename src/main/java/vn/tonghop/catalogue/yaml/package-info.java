/** Catalogue files as trees: parsed, merged with the department's own, and what is wrong in them by file and line. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.catalogue.yaml;
