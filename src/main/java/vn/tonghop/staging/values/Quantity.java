package vn.tonghop.staging.values;

import java.math.BigDecimal;
import vn.tonghop.reading.CellContent;

/**
 * A number as a cell holds it, before its unit of measure is applied.
 *
 * @param unit the unit behind it; empty for none
 * @param format what the cell's format makes of it
 */
public record Quantity(BigDecimal value, String unit, CellContent.Shown format) {}
