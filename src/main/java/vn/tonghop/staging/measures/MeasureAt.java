package vn.tonghop.staging.measures;

import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Measure;

/**
 * A unit of measure as a sheet states it.
 *
 * @param measure null where the vocabulary does not know it
 * @param written as it stands there
 * @param cell where
 */
public record MeasureAt(@Nullable Measure measure, String written, String cell) {}
