package vn.tonghop.catalogue;

import java.util.List;

/**
 * A unit of the department that sends forms (phòng, chi cục, trung tâm).
 *
 * @param code such as {@code TDC}; the folder's name
 * @param name official name
 * @param shortName how lists and slips call it
 * @param aliases other names of its folder
 * @param validity when it is in being
 * @param predecessors codes of the units whose figures it carries on
 * @param sends what it sends, in the order of the catalogue
 * @param numbers how it writes numbers in text
 */
public record ReportingUnit(
        String code,
        String name,
        String shortName,
        List<String> aliases,
        Validity validity,
        List<String> predecessors,
        List<ExpectedForm> sends,
        NumberMarks numbers) {

    public ReportingUnit {
        aliases = List.copyOf(aliases);
        predecessors = List.copyOf(predecessors);
        sends = List.copyOf(sends);
    }

    /** A form that a unit sends. {@code required} forms are awaited each month, the others come at need. */
    public record ExpectedForm(String form, boolean required) {}

    boolean isNamed(String folded) {
        return Folding.fold(code).equals(folded)
                || Folding.fold(name).equals(folded)
                || Folding.fold(shortName).equals(folded)
                || aliases.stream().anyMatch(a -> Folding.fold(a).equals(folded));
    }

    /** Whether the unit sends this form at all. */
    public boolean sends(String form) {
        return sends.stream().anyMatch(f -> f.form().equals(form));
    }
}
