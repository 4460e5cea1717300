/** Makes the catalogue out of its files. The entry point is {@link vn.tonghop.catalogue.reader.CatalogueLoader}. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.catalogue.reader;
