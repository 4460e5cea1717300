package vn.tonghop.report.compiled;

import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Severity;
import vn.tonghop.result.FindingLine;

/**
 * Which findings are asked for; null for any.
 *
 * @param unit code of the unit whose they are
 * @param state {@code open} or {@code accepted}
 * @param code slug of their kind
 */
public record FindingQuery(
        @Nullable String unit,
        @Nullable Severity severity,
        @Nullable String state,
        @Nullable String code) {

    /** Whether the finding is asked for. */
    public boolean asksFor(FindingLine finding) {
        return (unit == null || unit.equals(finding.unit()))
                && (severity == null || severity == finding.severity())
                && (state == null || state.equals(finding.state()))
                && (code == null || code.equals(finding.code()));
    }
}
