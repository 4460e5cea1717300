package vn.tonghop.reconciliation.inputs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.RegisterFeed;
import vn.tonghop.catalogue.RegisterField;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.figures.Place;
import vn.tonghop.reconciliation.figures.RegisterCount;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.NamedCount;
import vn.tonghop.staging.measures.Applied;
import vn.tonghop.staging.measures.AppliedCells;

/** What the sheets of a unit's register count for a feed, each with its cells and with what was applied to them. */
final class RegisterSheets {

    private static final int MOST_APPLIED = 12;
    private static final String ROWS = ReconciliationInputs.COUNTING
            + "join register_entry e on e.submission_id = sh.submission_id and e.sheet_no = sh.sheet_no"
            + " where r.period = ? and r.unit_code = ? and r.form_code = ? and r.counting = true";
    private static final String SHEET = "s.id, sh.sheet_no";

    private final JdbcTemplate jdbc;
    private final RegisterFeed feed;
    private final @Nullable String column;
    private final String filter;
    private final Object[] parameters;

    RegisterSheets(JdbcTemplate jdbc, RegisterFeed feed, String period, String unit, RegisterFilter filter) {
        this.jdbc = jdbc;
        this.feed = feed;
        this.column = switch (feed.measure()) {
            case ROWS -> null;
            case QUANTITY -> RegisterField.QUANTITY.key();
            case AMOUNT -> RegisterField.AMOUNT.key();
        };
        this.filter = filter.sql();
        List<Object> values = new ArrayList<>(List.of(period, unit, feed.form()));
        values.addAll(filter.parameters());
        this.parameters = values.toArray();
    }

    /** All sheets together; null where amounts are asked about that each row of the register must have. */
    @Nullable
    RegisterCount count(boolean amountsNeeded) {
        List<Counted> sheets = jdbc.query(
                "select s.file_path, s.sha256, sh.sheet_name, sh.column_letters, s.id, sh.sheet_no, count(*) as"
                        + " entries, coalesce(sum(e.quantity), 0) as quantities, coalesce(sum(e.amount), 0) as amounts,"
                        + " min(e.row_no) as first_row, max(e.row_no) as last_row, count(e.applied) as"
                        + " applied, count(e.amount) as known" + ROWS + filter
                        + " group by " + SHEET + ", s.file_path, s.sha256, sh.sheet_name, sh.column_letters"
                        + " order by " + SHEET,
                (rs, n) -> counted(rs),
                parameters);
        if (amountsNeeded && sheets.stream().anyMatch(Counted::unknown)) {
            return null;
        }
        BigDecimal total = sheets.stream().map(Counted::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, SheetApplied> applied = sheets.stream().anyMatch(Counted::applied) ? applied() : Map.of();
        return new RegisterCount(
                feed.form(),
                total,
                sheets.stream()
                        .map(sheet -> evidence(sheet, applied.get(sheet.id())))
                        .toList());
    }

    /** The rows by the name and group that a list tells them by, in the order of the register. */
    List<NamedCount> named(RegisterFeed.RowList list) {
        RegisterField group = list.group();
        Map<List<String>, BigDecimal> counts = new LinkedHashMap<>();
        jdbc.query(
                "select e." + list.name().databaseColumn() + " as named, "
                        + (group == null ? "''" : "e." + group.databaseColumn())
                        + " as parted, e.quantity, e.amount" + ROWS + filter + " order by " + SHEET + ", e.row_no",
                rs -> {
                    List<String> key = List.of(text(rs.getString("parted")), text(rs.getString("named")));
                    counts.merge(key, one(rs), BigDecimal::add);
                },
                parameters);
        return counts.entrySet().stream()
                .map(e -> new NamedCount(e.getKey().get(0), e.getKey().get(1), e.getValue()))
                .toList();
    }

    private BigDecimal one(ResultSet rs) throws SQLException {
        BigDecimal value = column == null ? BigDecimal.ONE : rs.getBigDecimal(column);
        return value == null ? BigDecimal.ZERO : value;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private Counted counted(ResultSet rs) throws SQLException {
        BigDecimal value = switch (feed.measure()) {
            case ROWS -> BigDecimal.valueOf(rs.getLong("entries"));
            case QUANTITY -> rs.getBigDecimal("quantities");
            case AMOUNT -> rs.getBigDecimal("amounts");
        };
        String letter = column == null
                ? ""
                : Place.letters(rs.getString("column_letters")).getOrDefault(column, "");
        return new Counted(
                id(rs),
                value,
                rs.getLong("applied") > 0,
                rs.getLong("known") < rs.getLong("entries"),
                new Figure.Evidence(
                        "register",
                        rs.getString("file_path"),
                        rs.getString("sha256"),
                        rs.getString("sheet_name"),
                        letter + rs.getInt("first_row") + ":" + letter + rs.getInt("last_row"),
                        null));
    }

    /** What was applied to the cells of each sheet; a register says the same of row after row. */
    private Map<String, SheetApplied> applied() {
        Map<String, SheetApplied> sheets = new HashMap<>();
        jdbc.query(
                "select s.id, sh.sheet_no, e.applied, min(e.row_no) as first_row" + ROWS + filter + " group by " + SHEET
                        + ", e.applied order by " + SHEET + ", first_row",
                rs -> {
                    List<Applied> row = column == null
                            ? AppliedCells.all(rs.getString("applied")).stream()
                                    .filter(one -> !(one instanceof Applied.Scaled))
                                    .toList()
                            : AppliedCells.of(rs.getString("applied"), column);
                    sheets.computeIfAbsent(id(rs), id -> new SheetApplied()).add(row);
                },
                parameters);
        return sheets;
    }

    private static String id(ResultSet rs) throws SQLException {
        return rs.getString("id") + " " + rs.getInt("sheet_no");
    }

    /** Where every cell was scaled alike, their sum is shown as it stands there; else no one number stands there. */
    private static Figure.Evidence evidence(Counted sheet, @Nullable SheetApplied applied) {
        Figure.Evidence at = sheet.at();
        List<Applied> done = applied == null ? List.of() : applied.list();
        String shown = applied == null || applied.isUniform()
                ? IndicatorFindings.plain(Place.written(sheet.value(), done))
                : null;
        return new Figure.Evidence(at.role(), at.file(), at.sha256(), at.sheet(), at.cell(), shown, done);
    }

    /** One sheet before what was applied is known. */
    private record Counted(String id, BigDecimal value, boolean applied, boolean unknown, Figure.Evidence at) {}

    /** What was applied to the cells of one sheet. */
    private static final class SheetApplied {
        private final Set<Applied> all = new LinkedHashSet<>();
        private final Set<List<Applied>> scales = new LinkedHashSet<>();

        void add(List<Applied> row) {
            all.addAll(row);
            scales.add(row.stream().filter(one -> one instanceof Applied.Scaled).toList());
        }

        boolean isUniform() {
            return scales.size() <= 1;
        }

        List<Applied> list() {
            List<Applied> first =
                    new ArrayList<>(all.stream().limit(MOST_APPLIED).toList());
            if (all.size() > first.size()) {
                first.add(new Applied.More(all.size() - first.size()));
            }
            return first;
        }
    }
}
