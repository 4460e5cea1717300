package vn.tonghop.report.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.compiled.PeriodBackground.WaiverLine;
import vn.tonghop.result.FindingLine;

/** What is said beside a figure: where it comes from, how it was proved, last month's value, what is open about it. */
final class FigureComments {

    private static final int MOST_PLACES = 6;
    private static final String PLAN = ".plan";

    private final CompiledPeriod compiled;
    private final ReviewWords words;
    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, IndicatorLine> indicators = new HashMap<>();

    /** Where in the list of findings those of an indicator stand, and those at a cell. */
    private final Map<String, List<Integer>> findingsOfIndicator = new HashMap<>();

    private final Map<Cell, List<Integer>> findingsAtCell = new HashMap<>();

    private record Cell(String file, @Nullable String sheet, String cell) {}

    FigureComments(CompiledPeriod compiled, ReviewWords words) {
        this.compiled = compiled;
        this.words = words;
        compiled.figures().forEach(f -> figures.putIfAbsent(f.id(), f));
        compiled.indicators().forEach(i -> indicators.putIfAbsent(i.code(), i));
        for (int i = 0; i < compiled.findings().size(); i++) {
            FindingLine finding = compiled.findings().get(i);
            String subject = compiled.background().subjects().get(finding.id());
            if (subject != null) {
                add(findingsOfIndicator, subject, i);
            }
            if (finding.file() != null && finding.cell() != null) {
                add(findingsAtCell, new Cell(finding.file(), finding.sheet(), finding.cell()), i);
            }
        }
    }

    private static <K> void add(Map<K, List<Integer>> index, K key, int position) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(position);
    }

    /** The comment's paragraphs; empty for a figure that the period does not know. */
    List<String> of(String figureId) {
        Figure figure = figures.get(figureId);
        if (figure == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(value(figure));
        lines.add(origin(figure));
        places(figure, lines);
        IndicatorLine indicator = indicators.get(indicatorOf(figureId));
        if (indicator != null && !figureId.endsWith(PLAN)) {
            lines.add(words.text("comment.outcome", "outcome", indicator.outcome()));
        }
        previous(figure, lines);
        findings(figure, lines);
        String note = compiled.background().notes().get(indicatorOf(figureId));
        if (note != null) {
            lines.add(words.text("comment.note", "note", note));
        }
        return lines;
    }

    /** Whether an open finding is about the figure, or the figure is missing. */
    boolean isOpen(String figureId) {
        Figure figure = figures.get(figureId);
        return figure == null
                || figure.value() == null
                || about(figure).stream().anyMatch(FindingLine::needsPeople);
    }

    private String value(Figure figure) {
        return figure.value() == null
                ? words.text("comment.missing", "label", figure.label())
                : words.text("comment.value", "label", figure.label(), "shown", figure.shown(), "unit", figure.unit());
    }

    private String origin(Figure figure) {
        String origin = words.word("origin", figure.origin().slug());
        return figure.formula().equals(Formula.NONE)
                ? words.text("comment.origin", "origin", origin)
                : words.text("comment.origin.formula", "origin", origin, "formula", words.formula(figure.formula()));
    }

    private void places(Figure figure, List<String> lines) {
        figure.evidence().stream().limit(MOST_PLACES).forEach(evidence -> lines.add(place(evidence)));
        int more = figure.evidence().size() - MOST_PLACES;
        if (more > 0) {
            lines.add(words.text("comment.places.more", "count", more));
        }
    }

    private String place(Evidence evidence) {
        String role = words.word("role", evidence.role());
        String shown = words.shown(evidence);
        return shown == null || shown.isBlank()
                ? words.text("comment.place", "role", role, "place", words.place(evidence))
                : words.text("comment.place.shown", "role", role, "place", words.place(evidence), "shown", shown);
    }

    private void previous(Figure figure, List<String> lines) {
        BigDecimal before = compiled.background().previousValues().get(figure.id());
        if (before == null) {
            return;
        }
        String previous = ReviewWords.number(before) + " " + figure.unit();
        if (figure.value() == null) {
            lines.add(words.text("comment.previous.only", "previous", previous));
            return;
        }
        BigDecimal change = figure.value().subtract(before);
        String key = change.signum() == 0 ? "same" : change.signum() > 0 ? "up" : "down";
        lines.add(words.text("comment.previous." + key, "previous", previous, "change", change.abs()));
    }

    private void findings(Figure figure, List<String> lines) {
        for (FindingLine finding : about(figure)) {
            WaiverLine waiver = compiled.background().waiver(finding.id());
            if (waiver != null) {
                lines.add(words.text(
                        "comment.accepted",
                        "message",
                        finding.message(),
                        "by",
                        waiver.by(),
                        "reason",
                        waiver.reason()));
            } else if (finding.state().equals("open")) {
                lines.add(words.text("comment.open", "message", finding.message(), "action", finding.action()));
            }
        }
    }

    /** Findings of its indicator, and those at one of its cells, in the order of the list. */
    private List<FindingLine> about(Figure figure) {
        TreeSet<Integer> positions =
                new TreeSet<>(findingsOfIndicator.getOrDefault(indicatorOf(figure.id()), List.of()));
        for (Evidence evidence : figure.evidence()) {
            if (evidence.cell() != null) {
                Cell cell = new Cell(evidence.file(), evidence.sheet(), evidence.cell());
                positions.addAll(findingsAtCell.getOrDefault(cell, List.of()));
            }
        }
        return positions.stream().map(compiled.findings()::get).toList();
    }

    private static String indicatorOf(String figureId) {
        int dot = figureId.lastIndexOf('.');
        return dot < 0 ? figureId : figureId.substring(0, dot);
    }
}
