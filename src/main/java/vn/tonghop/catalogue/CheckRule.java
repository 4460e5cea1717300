package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;

/**
 * How a check is set.
 *
 * @param enabled whether it is made at all
 * @param severity how grave its finding is
 * @param tolerance the difference that is still agreement
 * @param parameters further numbers by name, such as the factor of an outlier
 */
public record CheckRule(boolean enabled, Severity severity, BigDecimal tolerance, Map<String, BigDecimal> parameters) {

    public CheckRule {
        parameters = Map.copyOf(parameters);
    }

    /** As the contract sets it: on, the code's own severity, no tolerance. */
    public static CheckRule defaults(FindingCode code) {
        return new CheckRule(true, code.defaultSeverity(), BigDecimal.ZERO, Map.of());
    }

    /** A parameter, or the given value where the catalogue does not set it. */
    public BigDecimal parameter(String name, BigDecimal otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }
}
