package vn.tonghop.finding.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.reconciliation.TestStore;

/** Which findings speak of the present of a month, and which of the past. */
class CurrentFindingsTests {

    private static final String MONTH = "2023-12";

    private final TestStore store = new TestStore();
    private final Findings findings = new Findings(store.jdbc());
    private int version;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsWhatReconciliationHasFound() {
        find(MONTH, "BM01", FindingCode.SUBMISSION_MISSING, null);
        assertThat(current()).containsExactly(MONTH);
    }

    @Test
    void tellsWhatStandsInAFormThatCounts() {
        send("a", 1, "ACCEPTED", true);
        find("a", "BM01", FindingCode.ROW_DUPLICATE, null);
        assertThat(current()).containsExactly("a");
    }

    @Test
    void tellsNothingOfAFormThatAnotherHasReplaced() {
        send("a", 1, "SUPERSEDED", false);
        send("b", 2, "ACCEPTED", true);
        find("a", "BM01", FindingCode.ROW_DUPLICATE, null);
        find("b", "BM01", FindingCode.ROW_DUPLICATE, null);
        assertThat(current()).containsExactly("b");
    }

    @Test
    void tellsNothingOfWhatWasSentToBeCheckedOnly() {
        send("a", 1, "RETURNED", false);
        store.jdbc().update("update submission set check_only = true");
        find("a", "BM01", FindingCode.ROW_DUPLICATE, null);
        find("a", null, FindingCode.FORM_NOT_RECOGNISED, null);
        assertThat(current()).isEmpty();
    }

    @Test
    void tellsOfAHeldFormOnlyThatItIsHeld() {
        send("a", 1, "HELD", false);
        find("a", "BM01", FindingCode.ROW_DUPLICATE, null);
        assertThat(current()).isEmpty();
        find("a", "BM01", FindingCode.PERIOD_CLOSED, null);
        assertThat(current()).containsExactly("a");
    }

    @Test
    void tellsOfAWithdrawnFormOnlyThatItWasWithdrawn() {
        send("a", 1, "RETURNED", false);
        store.jdbc().update("update form_result set withdrawn = true");
        find("a", "BM01", FindingCode.ROW_DUPLICATE, null);
        assertThat(current()).isEmpty();
        find("a", "BM01", FindingCode.SUBMISSION_WITHDRAWN, null);
        assertThat(current()).containsExactly("a");
    }

    @Test
    void tellsWhyAFormWasReturnedUntilOneCountsAfterIt() {
        send("a", 1, "RETURNED", false);
        find("a", "BM01", FindingCode.ROW_DUPLICATE, null);
        send("b", 2, "RETURNED", false);
        assertThat(current()).containsExactly("a");
        send("c", 3, "ACCEPTED", true);
        assertThat(current()).isEmpty();
    }

    @Test
    void tellsNoMoreWhyAFormWasReturnedOnceTheCountingOneCameAgain() {
        send("a", 1, "ACCEPTED", true);
        send("b", 2, "RETURNED", false);
        find("b", "BM01", FindingCode.ROW_DUPLICATE, null);
        assertThat(current()).containsExactly("b");
        send("c", 3, "DUPLICATE", false);
        assertThat(current()).isEmpty();
    }

    @Test
    void tellsNothingOfWhatWasReturnedAfterTheMonthWasSubmitted() {
        send("a", 1, "RETURNED", false);
        store.jdbc().update("update form_result set held_back = true");
        find("a", "BM01", FindingCode.ROW_DUPLICATE, null);
        assertThat(current()).isEmpty();
    }

    @Test
    void tellsOfAUnitNotInBeingUntilTheUnitInItsPlaceHasSentTheForm() {
        send("a", 1, "RETURNED", false);
        find("a", "BM01", FindingCode.UNIT_NOT_IN_BEING, "SVH");
        find("a", "BM01", FindingCode.ROW_DUPLICATE, "SVH");
        send("b", 2, "ACCEPTED", true);
        store.jdbc().update("update form_result set unit_code = 'SVH' where submission_id = 'b'");
        assertThat(findings.ofPeriod(MONTH))
                .extracting(r -> r.finding().code())
                .containsExactly(FindingCode.ROW_DUPLICATE);
    }

    @Test
    void tellsOfAFileWithoutAFormUntilOneOfItsNameWasRead() {
        send("a", 1, "RETURNED", false);
        store.jdbc().update("delete from form_result");
        find("a", null, FindingCode.FORM_NOT_RECOGNISED, null);
        send("b", 2, "RETURNED", false);
        assertThat(current()).containsExactly("a");
        send("c", 3, "ACCEPTED", true);
        assertThat(current()).isEmpty();
    }

    private List<String> current() {
        return findings.ofPeriod(MONTH).stream()
                .map(r -> r.finding().location())
                .map(place -> place == null ? MONTH : place.submission())
                .distinct()
                .toList();
    }

    private void find(String owner, @Nullable String form, FindingCode code, @Nullable String expected) {
        SourceLocation place = owner.equals(MONTH) ? null : SourceLocation.ofFile(owner, "TDC/a.xlsx");
        findings.append(
                owner,
                findings.count(owner),
                List.of(new Finding(
                        code,
                        "",
                        code.defaultSeverity(),
                        MONTH,
                        "TDC",
                        null,
                        form,
                        "",
                        place,
                        null,
                        expected,
                        Map.of())));
    }

    /** A file of the same name with one form, sent by a run of its own. */
    private void send(String id, int run, String verdict, boolean counting) {
        LocalDateTime time = LocalDateTime.of(2023, 12, 15, 8, run);
        store.jdbc().update("""
            insert into submission (id, unit_code, part, check_only, file_path, sha256, byte_size, modified_at,
                received_at, received_run, default_period, period, inbox_cleared, archive_path, state, verdict)
            values (?, 'TDC', '', false, 'TDC/a.xlsx', ?, 1, ?, ?, ?, ?, ?, true, '', 'FILED', ?)\
            """, id, id.repeat(64), time, time, run, MONTH, MONTH, verdict);
        store.jdbc().update("""
            insert into form_result (submission_id, form_code, unit_code, part, period, verdict, settled, counting,
                version_no, explicit_nil, rows_read, rows_structural, rows_loaded, rows_rejected, rows_ignored)
            values (?, 'BM01', 'TDC', '', ?, ?, true, ?, ?, false, 1, 0, 1, 0, 0)\
            """, id, MONTH, verdict, counting, ++version);
    }
}
