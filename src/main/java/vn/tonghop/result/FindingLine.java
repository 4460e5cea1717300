package vn.tonghop.result;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/**
 * A finding in words, as people and programs are told it everywhere.
 *
 * @param code the slug of its kind
 * @param state {@code open} or {@code accepted}
 * @param sheet null in CSV and where a whole file is meant
 * @param cell A1, a range, or null where a whole sheet or file is meant
 */
public record FindingLine(
        String id,
        String code,
        Severity severity,
        String state,
        @Nullable String unit,
        @Nullable String form,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable String found,
        @Nullable String expected,
        String message,
        String action) {

    private static final String OPEN = "open";
    private static final String ACCEPTED = "accepted";

    /** The finding in the sentences of a language. */
    public static FindingLine of(Finding finding, boolean accepted, FindingSentences sentences, Language language) {
        SourceLocation place = finding.location();
        return new FindingLine(
                finding.id(),
                finding.code().slug(),
                finding.severity(),
                accepted ? ACCEPTED : OPEN,
                finding.unit(),
                finding.form(),
                place == null ? null : place.file(),
                place == null ? null : place.sheet(),
                place == null ? null : place.cell(),
                finding.found(),
                finding.expected(),
                sentences.message(finding, language),
                sentences.action(finding, language));
    }

    /** Whether nobody has accepted it. */
    public boolean open() {
        return state.equals(OPEN);
    }

    /** Whether it is open and more than a note, so that people must act. */
    public boolean needsPeople() {
        return open() && severity != Severity.NOTE;
    }

    /** Unit, form, file, sheet and cell in one line, as far as it has them. */
    public String place() {
        return Stream.of(unit, form, file, sheet, cell)
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Whether it stands on this sheet of this file; a task that is lost stands in last month's. */
    public boolean standsOn(String ofFile, @Nullable String ofSheet) {
        return (file == null || file.equals(ofFile)) && Objects.equals(sheet, ofSheet);
    }

    /** The same finding at another cell. */
    public FindingLine at(String otherCell) {
        return new FindingLine(
                id, code, severity, state, unit, form, file, sheet, otherCell, found, expected, message, action);
    }

    /** Writes its fields into the object that is open. */
    public static void write(JsonGenerator json, FindingLine finding) {
        json.writeStringProperty("id", finding.id);
        json.writeStringProperty("code", finding.code);
        json.writeStringProperty("severity", finding.severity.slug());
        json.writeStringProperty("state", finding.state);
        JsonOutput.text(json, "unit", finding.unit);
        JsonOutput.text(json, "form", finding.form);
        JsonOutput.text(json, "file", finding.file);
        JsonOutput.text(json, "sheet", finding.sheet);
        JsonOutput.text(json, "cell", finding.cell);
        JsonOutput.text(json, "found", finding.found);
        JsonOutput.text(json, "expected", finding.expected);
        json.writeStringProperty("message", finding.message);
        json.writeStringProperty("action", finding.action);
    }
}
