package vn.tonghop.finding;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One finding. Its {@link #id()} depends on code, period, unit, form and business key alone, so that the same fact keeps
 * its id when a file is sent again; its {@link #factHash()} also covers what was found and expected, so that a waiver
 * ends when the value changes.
 *
 * @param code what kind
 * @param variant which of the code's sentences; empty for the general one
 * @param severity how grave, by the catalogue
 * @param period the reporting period such as {@code 2023-12}, null while it is not known
 * @param unit the unit's code, null where none is concerned
 * @param part the part of the unit, null for the unit as a whole
 * @param form the form's code, null where none is concerned
 * @param businessKey what the finding is about within code, period, unit and form: an indicator, a task, a row's key
 * @param location where it stands; null where something is missing altogether
 * @param found what was found, as written; null where nothing was
 * @param expected what was expected, numbers plain, dates ISO; null where nothing can be said
 * @param arguments the named values of the sentence: {@link String}, {@link java.math.BigDecimal},
 *     {@link java.time.LocalDate} or {@link Integer}
 */
public record Finding(
        FindingCode code,
        String variant,
        Severity severity,
        @Nullable String period,
        @Nullable String unit,
        @Nullable String part,
        @Nullable String form,
        String businessKey,
        @Nullable SourceLocation location,
        @Nullable String found,
        @Nullable String expected,
        Map<String, Object> arguments) {

    public Finding {
        arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** Begins a finding of a kind. */
    public static FindingBuilder of(FindingCode code, Severity severity) {
        return new FindingBuilder(code, severity);
    }

    /** Twelve hexadecimal digits that name the fact. */
    public String id() {
        return Fingerprint.of(code.slug(), period, unit, part, form, businessKey);
    }

    /** Twelve hexadecimal digits that name the fact together with its value. */
    public String factHash() {
        return Fingerprint.of(id(), found, expected);
    }
}
