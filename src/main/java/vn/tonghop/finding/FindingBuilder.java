package vn.tonghop.finding;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a finding together; what is not said is not there. */
public final class FindingBuilder {

    private final FindingCode code;
    private final Severity severity;
    private final Map<String, Object> arguments = new TreeMap<>();
    private String variant = "";
    private @Nullable String period;
    private @Nullable String unit;
    private @Nullable String part;
    private @Nullable String form;
    private String businessKey = "";
    private @Nullable SourceLocation location;
    private @Nullable String found;
    private @Nullable String expected;

    FindingBuilder(FindingCode code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** Which of the code's sentences tells it. */
    public FindingBuilder variant(String name) {
        variant = name;
        return this;
    }

    /** The reporting period that it is about. */
    public FindingBuilder period(@Nullable Object of) {
        period = of == null ? null : of.toString();
        return this;
    }

    /** The unit that it concerns. */
    public FindingBuilder unit(@Nullable String unitCode) {
        unit = unitCode;
        return this;
    }

    /** The part of the unit that it concerns; an empty one is none. */
    public FindingBuilder part(@Nullable String name) {
        part = name == null || name.isEmpty() ? null : name;
        return this;
    }

    /** The form that it concerns. */
    public FindingBuilder form(@Nullable String formCode) {
        form = formCode;
        return this;
    }

    /** What it is about within code, period, unit and form. */
    public FindingBuilder about(String key) {
        businessKey = key;
        return this;
    }

    /** Where it stands. */
    public FindingBuilder at(@Nullable SourceLocation place) {
        location = place;
        return this;
    }

    /** What was found, as written. */
    public FindingBuilder found(@Nullable String text) {
        found = text;
        return this;
    }

    /** What was expected. */
    public FindingBuilder expected(@Nullable String text) {
        expected = text;
        return this;
    }

    /** A named value of its sentence. */
    public FindingBuilder with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    /** Several of them. */
    public FindingBuilder withAll(Map<String, Object> values) {
        arguments.putAll(values);
        return this;
    }

    /** The finding. */
    public Finding build() {
        return new Finding(
                code, variant, severity, period, unit, part, form, businessKey, location, found, expected, arguments);
    }
}
