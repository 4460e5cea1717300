package vn.tonghop.answer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/**
 * A finding in words.
 *
 * @param state {@code open} or {@code accepted}
 * @param sheet null in CSV and where a whole file is meant
 * @param cell A1, a range, or null where a whole sheet or file is meant
 */
public record AnswerFinding(
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
    public static AnswerFinding of(Finding finding, boolean accepted, FindingSentences sentences, Language language) {
        SourceLocation place = finding.location();
        return new AnswerFinding(
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

    /** Whether it stands on this sheet of this file; a task that is lost stands in last month's. */
    boolean isOn(String ofFile, @Nullable String ofSheet) {
        return (file == null || file.equals(ofFile)) && Objects.equals(sheet, ofSheet);
    }

    boolean isOpen() {
        return state.equals(OPEN);
    }

    /** The same finding at another place. */
    AnswerFinding at(String otherCell) {
        return new AnswerFinding(
                id, code, severity, state, unit, form, file, sheet, otherCell, found, expected, message, action);
    }

    /** A key that orders findings as a reader goes through the file. */
    String place() {
        CellArea area = CellArea.parse(cell);
        return "%s|%s".formatted(sheet == null ? "" : sheet, area == null ? "" : area.sortKey()) + "|" + code + id;
    }
}
