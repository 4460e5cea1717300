package vn.tonghop.answer;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.DateWindow;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.wording.Language;

/**
 * All that the answer to one submission says; times are the department's local time. The same answer gives the same bytes.
 *
 * @param submission its id
 * @param file the path below {@code inbox/} as dropped
 * @param sha256 of the bytes received
 * @param unit the unit's code; null when the unit is unknown
 * @param unitName how the slip calls the unit, or the folder where it is unknown
 * @param part of the unit; null for the whole
 * @param period such as {@code 2023-12}; null while it is not known
 * @param window the period's days; null with {@code period}
 * @param receivedAt when the file was taken
 * @param sending which sending of this unit, part and period it is, from 1
 * @param verdict as given when the file was judged; never changed afterwards
 * @param update what became of it later; null while the verdict stands
 * @param forms each form with its verdict, in the order of the file
 * @param rows where all rows of all sheets ended
 * @param uncounted rows below the headers that were not loaded, with what they were taken for
 * @param duplicateOf when the same bytes were received; for {@link Verdict#DUPLICATE} only
 * @param due until when corrections are awaited; null where none are
 * @param contact whom to ask, by the catalogue; null where it names nobody
 * @param findings all of them, accepted ones too
 * @param encoding which encoding was chosen and why; null where the format fixes it
 * @param notes whole sentences on what else was noted, such as that the file was only checked
 * @param outline whether the file is a Word outline: it has paragraphs instead of cells, and comes back as the slip alone
 * @param language of every sentence
 */
public record Answer(
        String submission,
        String file,
        String sha256,
        @Nullable String unit,
        String unitName,
        @Nullable String part,
        @Nullable String period,
        @Nullable DateWindow window,
        LocalDateTime receivedAt,
        int sending,
        Verdict verdict,
        @Nullable Update update,
        List<FormAnswer> forms,
        RowTally rows,
        List<UncountedRun> uncounted,
        @Nullable LocalDateTime duplicateOf,
        @Nullable LocalDateTime due,
        @Nullable String contact,
        List<FindingLine> findings,
        @Nullable String encoding,
        List<String> notes,
        boolean outline,
        Language language) {

    private static final String CHECK_FOLDER = "kiem tra";
    private static final Comparator<FindingLine> GRAVEST_FIRST =
            Comparator.comparing(FindingLine::severity).thenComparing(Answer::order);

    public Answer {
        forms = List.copyOf(forms);
        uncounted = List.copyOf(uncounted);
        findings = findings.stream().sorted(GRAVEST_FIRST).toList();
        notes = List.copyOf(notes);
    }

    /** What became of a submission after it was answered. */
    public record Update(LocalDateTime at, Verdict verdict) {}

    /** Whether the due time had passed when the answer was written: then something else applies than a day that is over. */
    public boolean isPastDue() {
        LocalDateTime written = update == null ? receivedAt : update.at();
        return due != null && !written.isBefore(due);
    }

    /** The file's own name, without its folders. */
    public String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Findings that ask for something and are still open, gravest first. */
    List<FindingLine> toDo() {
        return findings.stream()
                .filter(f -> f.severity() != Severity.NOTE && f.open())
                .toList();
    }

    /** Findings that only tell. */
    List<FindingLine> noted() {
        return findings.stream()
                .filter(f -> f.severity() == Severity.NOTE || !f.open())
                .toList();
    }

    /** The verdict as it is now; {@link #verdict} is the one that was given first. */
    Verdict verdictNow() {
        return update == null ? verdict : update.verdict();
    }

    /** Whether the file was sent to be checked alone: it is answered and never counted. */
    boolean isCheckOnly() {
        List<String> folders = List.of(file.split("/", -1));
        return folders.subList(0, folders.size() - 1).stream()
                .anyMatch(folder -> Folding.fold(folder).equals(CHECK_FOLDER));
    }

    /** A key that orders findings as a reader goes through the file. */
    private static String order(FindingLine finding) {
        CellArea area = CellArea.parse(finding.cell());
        return "%s|%s".formatted(finding.sheet() == null ? "" : finding.sheet(), area == null ? "" : area.sortKey())
                + "|" + finding.code() + finding.id();
    }

    /** When the answer last changed. */
    LocalDateTime changedAt() {
        return update == null ? receivedAt : update.at();
    }
}
