package vn.tonghop.report.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.period.ReportingPeriod;

/** The units' own words and the documents issued, in a stable order: by the outline's units, then as listed. */
public final class NarrativeItems {

    private static final String COUNTING = " from form_result r join submission s on s.id = r.submission_id"
            + " join staged_sheet sh on sh.submission_id = r.submission_id and sh.form_code = r.form_code ";

    private final JdbcTemplate jdbc;
    private final Catalogue catalogue;

    public NarrativeItems(JdbcTemplate jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** A narrative row. */
    record Item(String unit, int level, String content, String footnote) {}

    /** A document issued. */
    record Issued(
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String subject) {}

    /** All narrative rows of a period by section, month by month. */
    Map<String, List<Item>> bySection(ReportingPeriod period) {
        Map<String, List<Item>> items = new HashMap<>();
        period.months().forEach(month -> addMonth(month, items));
        return items;
    }

    private void addMonth(ReportingPeriod month, Map<String, List<Item>> items) {
        jdbc.query(
                "select r.unit_code, n.section_code, n.item_level, n.content, n.footnote" + COUNTING
                        + "join narrative_item n on n.submission_id = sh.submission_id and n.sheet_no = sh.sheet_no"
                        + " where r.period = ? and r.counting = true order by r.part, s.id, n.sheet_no, n.row_no",
                rs -> {
                    items.computeIfAbsent(rs.getString("section_code"), k -> new ArrayList<>())
                            .add(new Item(
                                    rs.getString("unit_code"),
                                    rs.getInt("item_level"),
                                    rs.getString("content"),
                                    rs.getString("footnote")));
                },
                month.toString());
    }

    /** A section's rows, by the units that the outline names, then the others in the catalogue's order. */
    List<Item> ofSection(ReportOutline.Section section, Map<String, List<Item>> bySection) {
        List<Item> all = bySection.getOrDefault(section.code(), List.of());
        List<String> order = new ArrayList<>(section.units());
        catalogue.units().stream()
                .map(ReportingUnit::code)
                .filter(u -> !order.contains(u))
                .forEach(order::add);
        List<Item> sorted = new ArrayList<>();
        order.forEach(
                unit -> all.stream().filter(item -> item.unit().equals(unit)).forEach(sorted::add));
        return sorted;
    }

    /** The documents of a register that are marked for the report, as listed. */
    List<Issued> issued(ReportingPeriod period, String form) {
        return period.months().stream()
                .flatMap(month -> issuedInMonth(month, form).stream())
                .toList();
    }

    private List<Issued> issuedInMonth(ReportingPeriod period, String form) {
        return jdbc.query(
                "select e.action, e.reference, e.entry_date, e.subject" + COUNTING
                        + "join register_entry e on e.submission_id = sh.submission_id and e.sheet_no = sh.sheet_no"
                        + " where r.period = ? and r.form_code = ? and r.counting = true and e.listed = true"
                        + " order by r.unit_code, r.part, s.id, e.sheet_no, e.row_no",
                (rs, n) -> new Issued(
                        rs.getString("action"),
                        rs.getString("reference"),
                        rs.getObject("entry_date", LocalDate.class),
                        rs.getString("subject")),
                period.toString(),
                form);
    }
}
