package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingBuilder;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.KeptEdit;

/** The changed paragraphs that people keep, by period; each period has its own. */
public final class KeptEdits {

    private static final int QUOTED = 60;
    private static final Pattern MARKS = Pattern.compile("\\\\|\\*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private final JdbcTemplate jdbc;

    public KeptEdits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a period, by report and in the order of the document. */
    public List<KeptEdit> of(ReportingPeriod period) {
        return jdbc.query(
                "select * from kept_edit where period = ? order by report_id, ordinal",
                (rs, n) -> new KeptEdit(
                        rs.getString("report_id"),
                        rs.getString("edit_id"),
                        KeptEdit.Kind.valueOf(rs.getString("kind")),
                        rs.getString("anchor"),
                        rs.getString("content"),
                        parse(rs.getString("figures")),
                        rs.getString("kept_by")),
                period.toString());
    }

    /** Puts these in the place of what was kept of a report. */
    public void replace(
            ReportingPeriod period, String report, List<KeptEdit> edits, String account, LocalDateTime nowUtc) {
        jdbc.update("delete from kept_edit where period = ? and report_id = ?", period.toString(), report);
        int ordinal = 0;
        for (KeptEdit edit : edits) {
            jdbc.update(
                    "insert into kept_edit (period, report_id, ordinal, edit_id, kind, anchor, content, figures, kept_by,"
                            + " os_account, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    period.toString(),
                    report,
                    ordinal++,
                    edit.id(),
                    edit.kind().name(),
                    edit.anchor(),
                    edit.content(),
                    text(edit.figures()),
                    edit.by(),
                    account,
                    nowUtc);
        }
    }

    /** No longer keeps a change; whether there was one. */
    public boolean drop(ReportingPeriod period, String id) {
        return jdbc.update("delete from kept_edit where period = ? and edit_id = ?", period.toString(), id) > 0;
    }

    /** The lines of the sealed list: a kept change makes another document. */
    List<String> sealed(ReportingPeriod period) {
        return of(period).stream()
                .map(e -> String.join(
                        " ",
                        "kept",
                        e.report(),
                        e.id(),
                        e.kind().name(),
                        Fingerprint.of(e.anchor(), e.content(), text(e.figures())),
                        e.by()))
                .toList();
    }

    /** A finding for each figure of a kept paragraph that is no longer what it was when the paragraph was changed. */
    List<Finding> check(ReportingPeriod period, List<Figure> figures, Catalogue catalogue) {
        Map<String, Figure> byId = new HashMap<>();
        figures.forEach(f -> byId.putIfAbsent(f.id(), f));
        List<Finding> findings = new ArrayList<>();
        for (KeptEdit edit : of(period)) {
            edit.moved(byId).forEach(id -> findings.add(moved(period, edit, id, byId, catalogue)));
        }
        return findings;
    }

    private static Finding moved(
            ReportingPeriod period, KeptEdit edit, String id, Map<String, Figure> figures, Catalogue catalogue) {
        Figure figure = figures.get(id);
        BigDecimal now = figure == null ? null : figure.value();
        BigDecimal before = edit.figures().get(id);
        FindingBuilder finding = catalogue
                .finding(FindingCode.KEPT_EDIT_MOVED)
                .variant(now == null ? "missing" : before == null ? "stated" : "")
                .period(period)
                .about(edit.id() + " " + id)
                .with("by", edit.by())
                .with("paragraph", quote(edit.content().isEmpty() ? edit.anchor() : edit.content(), figures))
                .with("indicator", figure == null ? id : figure.label());
        if (before != null) {
            finding.expected(before.toPlainString()).with("previous", before);
        }
        if (now != null) {
            finding.found(now.toPlainString()).with("value", now);
        }
        return finding.build();
    }

    /** The beginning of a paragraph, with its figures as they are now. */
    private static String quote(String text, Map<String, Figure> figures) {
        String line = MARKS.matcher(text.lines().findFirst().orElse("")).replaceAll("");
        String shown = PLACEHOLDER.matcher(line).replaceAll(m -> {
            Figure figure = figures.get(m.group(1));
            return Matcher.quoteReplacement(figure == null || figure.value() == null ? "…" : figure.shown());
        });
        if (shown.length() <= QUOTED) {
            return shown;
        }
        int end = shown.lastIndexOf(' ', QUOTED);
        return shown.substring(0, end < 1 ? QUOTED : end) + "…";
    }

    private static String text(Map<String, @Nullable BigDecimal> figures) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(figures)
                .forEach((id, value) -> text.append(id)
                        .append('=')
                        .append(value == null ? "" : value.toPlainString())
                        .append('\n'));
        return text.toString();
    }

    private static Map<String, @Nullable BigDecimal> parse(String text) {
        Map<String, @Nullable BigDecimal> figures = new TreeMap<>();
        text.lines().forEach(line -> {
            int at = line.indexOf('=');
            String value = line.substring(at + 1);
            figures.put(line.substring(0, at), value.isEmpty() ? null : new BigDecimal(value));
        });
        return figures;
    }
}
