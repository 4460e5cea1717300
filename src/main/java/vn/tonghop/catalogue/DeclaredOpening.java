package vn.tonghop.catalogue;

import java.math.BigDecimal;
import vn.tonghop.period.ReportingPeriod;

/**
 * A cumulative total that the catalogue takes from an earlier report, for the first month that this program compiles.
 *
 * @param indicator code of the indicator
 * @param at the month at whose end the total stood
 * @param value in the indicator's unit of measure
 * @param document the report or decision that states it
 * @param file of the catalogue, as mistakes name it
 * @param sha256 of that file
 */
public record DeclaredOpening(
        String indicator, ReportingPeriod at, BigDecimal value, String document, String file, String sha256) {}
