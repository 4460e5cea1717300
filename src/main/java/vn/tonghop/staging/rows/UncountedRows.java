package vn.tonghop.staging.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.staging.submission.StagedItem;

/** What the row account says of the rows below the headers that were not loaded. */
public final class UncountedRows {

    private final JdbcTemplate jdbc;

    public UncountedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one submission, from top to bottom of each sheet. */
    public List<UncountedRun> of(String submission) {
        return where("s.id = ?", submission).getOrDefault(submission, List.of());
    }

    /** Those of all submissions of a period, by submission. */
    public Map<String, List<UncountedRun>> ofPeriod(String period) {
        return where("s.period = ?", period);
    }

    private Map<String, List<UncountedRun>> where(String condition, String parameter) {
        Map<String, List<UncountedRun>> found = new HashMap<>();
        jdbc.query(
                "select a.submission_id, t.sheet_name, t.header_row, a.first_row, a.last_row, a.reason from"
                        + " row_account a join submission s on s.id = a.submission_id join staged_sheet t on"
                        + " t.submission_id = a.submission_id and t.sheet_no ="
                        + " a.sheet_no where"
                        + " " + condition + " and t.form_code <> ''"
                        + " order by a.submission_id, a.sheet_no, a.first_row",
                rs -> {
                    if (UncountedRun.isTold(rs.getInt("first_row"), rs.getInt("header_row"), rs.getString("reason"))) {
                        found.computeIfAbsent(rs.getString("submission_id"), k -> new ArrayList<>())
                                .add(new UncountedRun(
                                        rs.getString("sheet_name"),
                                        rs.getInt("first_row"),
                                        rs.getInt("last_row"),
                                        rs.getString("reason")));
                    }
                },
                parameter);
        return found;
    }

    /** Those of one sheet as it is staged, from its items. */
    public static List<UncountedRun> of(StagedItem.SheetStaged sheet, List<StagedItem.RowAccount> accounts) {
        return accounts.stream()
                .filter(account -> !sheet.form().isEmpty())
                .filter(account -> UncountedRun.isTold(account.firstRow(), sheet.headerRow(), account.reason()))
                .map(account -> new UncountedRun(sheet.name(), account.firstRow(), account.lastRow(), account.reason()))
                .toList();
    }
}
