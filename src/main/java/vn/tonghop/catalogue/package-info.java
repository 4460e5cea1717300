/**
 * What a department has declared about itself: units, forms, indicators, calendars, checks, report outlines. Read from
 * YAML, checked as a whole at start; nothing of it stands in code. The entry point is
 * {@link vn.tonghop.catalogue.CatalogueLoader}.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.catalogue;
