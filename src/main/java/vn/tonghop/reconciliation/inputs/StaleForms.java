package vn.tonghop.reconciliation.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Place;
import vn.tonghop.reconciliation.figures.ReportedFigure;
import vn.tonghop.reconciliation.figures.ReportedTask;

/**
 * Finds forms that say word for word, or figure for figure, what the month before said: last month's file with a new date.
 * Open tasks may well stand as they stood; one that was done cannot be done again.
 */
public final class StaleForms {

    private final Catalogue catalogue;
    private final ReconciliationInputs inputs;

    public StaleForms(Catalogue catalogue, ReconciliationInputs inputs) {
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

    /** A form's content, each row in one line, and where it begins. */
    private record Content(String unit, String form, List<String> lines, boolean telling, Place place) {

        Content and(Content other) {
            List<String> all = new ArrayList<>(lines);
            all.addAll(other.lines());
            return new Content(unit, form, all, telling || other.telling(), place);
        }

        String slot() {
            return unit + " " + form;
        }
    }

    public List<Finding> check(ReportingPeriod period) {
        if (!catalogue.check(FindingCode.SUBMISSION_STALE).enabled()) {
            return List.of();
        }
        Map<String, Content> before = contents(period.previous());
        List<Finding> findings = new ArrayList<>();
        contents(period).forEach((slot, now) -> {
            Content then = before.get(slot);
            if (then != null && now.telling() && now.lines().equals(then.lines())) {
                findings.add(finding(catalogue, period, period.previous(), now.unit(), now.form(), now.place()));
            }
        });
        return findings;
    }

    static Finding finding(
            Catalogue catalogue,
            ReportingPeriod period,
            ReportingPeriod earlier,
            String unit,
            String form,
            @Nullable Place place) {
        return catalogue
                .finding(FindingCode.SUBMISSION_STALE)
                .period(period)
                .unit(unit)
                .form(form)
                .about(earlier.toString())
                .at(place == null ? null : new SourceLocation(place.submission(), place.file(), place.sheet(), null))
                .with("form", form)
                .with("otherPeriod", earlier.toString())
                .build();
    }

    private Map<String, Content> contents(ReportingPeriod period) {
        Map<String, Content> contents = new TreeMap<>();
        for (ReportedFigure f : inputs.reportedFigures(period)) {
            String line = f.indicator() + "|" + f.period() + "|" + f.cumulative() + "|" + f.plan() + "|" + f.percent();
            add(contents, new Content(f.unit(), f.form(), List.of(line), tells(f), f.place()));
        }
        for (ReportedTask t : inputs.reportedTasks(period)) {
            String line = String.join(
                    "|",
                    t.key(),
                    t.content(),
                    String.valueOf(t.deadline()),
                    String.valueOf(t.completedOn()),
                    t.timeliness(),
                    t.result());
            add(contents, new Content(t.unit(), t.form(), List.of(line), t.completedOn() != null, t.place()));
        }
        for (ReconciliationInputs.ReportedParagraph p : inputs.paragraphs(period)) {
            String line = p.section() + "|" + p.content();
            add(contents, new Content(p.unit(), p.form(), List.of(line), true, p.place()));
        }
        return contents;
    }

    /** Zeros, totals and stocks may well stand still; a flow that repeats tells something. */
    private boolean tells(ReportedFigure figure) {
        return figure.period() != null
                && figure.period().signum() != 0
                && catalogue
                        .indicator(figure.indicator())
                        .map(i -> i.kind() == vn.tonghop.catalogue.Indicator.Kind.FLOW)
                        .orElse(false);
    }

    private static void add(Map<String, Content> contents, Content row) {
        contents.merge(row.slot(), row, Content::and);
    }
}
