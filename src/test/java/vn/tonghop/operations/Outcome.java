package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.tonghop.finding.Fingerprint;

/**
 * All that a run over December leaves behind: {@code result.json}, every file by its hash, every row of every table. Which
 * run did it does not count, so columns that number runs are left out.
 */
public record Outcome(JsonNode result, Map<String, String> files, Map<String, List<String>> rows) {

    private static final List<String> TABLES = List.of(
            "submission",
            "form_result",
            "staged_sheet",
            "row_account",
            "indicator_figure",
            "task_entry",
            "narrative_item",
            "register_entry",
            "adjustment_entry",
            "finding",
            "waiver",
            "withdrawal",
            "reconciled_indicator",
            "reconciled_task",
            "figure",
            "figure_evidence",
            "ledger_entry",
            "compilation",
            "period_state",
            "issued_set",
            "document");

    private static final List<String> OF_THE_RUN = List.of("received_run", "replaced_sha256");

    /** What lies in a home now; fails where something is left half done or a file has not exactly one answer. */
    public static Outcome of(TestHome home) throws Exception {
        TreeMap<String, String> files = new TreeMap<>();
        for (String name : List.of("inbox", "archive", "answers", "reports")) {
            files.putAll(home.hashes(name));
        }
        files.remove("inbox/.tonghop-inbox"); // each copy of a home has an inbox of its own
        files.remove("archive/_home"); // counts runs
        files.remove("archive/_register.jsonl"); // names them
        TreeMap<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, rows(home, table));
        }
        Result december = home.result(TestHome.DECEMBER);
        for (JsonNode submission : december.json().get("submissions")) {
            RowCounter.of(home, submission.get("id").asString()).agreesWith(submission.get("rows"));
        }
        assertNothingIsInLimbo(home, files);
        return new Outcome(december.json(), files, rows);
    }

    private static void assertNothingIsInLimbo(TestHome home, Map<String, String> files) {
        assertThat(files.keySet()).noneMatch(f -> f.endsWith(".tmp") || f.endsWith(".new") || f.contains("_received"));
        assertThat(home.jdbc()
                        .queryForList("select JOB_EXECUTION_ID, STATUS, CREATE_TIME, EXIT_MESSAGE"
                                + " from BATCH_JOB_EXECUTION where STATUS in"
                                + " ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')"))
                .isEmpty();
        assertThat(home.jdbc()
                        .queryForList("select * from submission where state <> 'FILED' or inbox_cleared = false"
                                + " or verdict is null or answer_hash is null"))
                .isEmpty();
        long answers = files.keySet().stream()
                .filter(f -> f.startsWith("answers/") && f.endsWith(".json"))
                .count();
        assertThat(answers).isEqualTo(home.count("select count(*) from submission"));
    }

    private static List<String> rows(TestHome home, String table) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> row : home.jdbc().queryForList("select * from " + table)) {
            StringBuilder line = new StringBuilder();
            new TreeMap<>(row).forEach((column, value) -> {
                if (!OF_THE_RUN.contains(column)) {
                    String text = String.valueOf(value);
                    line.append(column)
                            .append('=')
                            .append(text.length() > 200 ? Fingerprint.of(text) : text)
                            .append(' ');
                }
            });
            lines.add(line.toString());
        }
        lines.sort(null);
        return lines;
    }

    /** Fails at the first difference, naming the table, the result or the file. */
    public void isEqualTo(Outcome other) {
        rows.forEach((table, lines) -> assertThat(lines).as(table).isEqualTo(other.rows.get(table)));
        assertThat(result).isEqualTo(other.result);
        assertThat(files).containsExactlyInAnyOrderEntriesOf(other.files);
    }
}
